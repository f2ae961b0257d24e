// Every fourth recorded configuration is pasted into the built page and asked through the request bar; what the page
// shows must be what Envoy did.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { testIds } from '../src/studio/testIds.ts'
import { sharedPath } from '../src/testing/shared.ts'
import { curlOf } from './support/curl.ts'
import { expect, test } from './support/test.ts'

type Recording = Readonly<{
  id: string
  resources: string
  requests: readonly Readonly<{
    host: string
    port: number
    method: string
    path: string
    headers: readonly (readonly [string, string])[]
    expect: Readonly<{
      outcome: string
      status?: number
      route?: string
      destinations?: readonly Readonly<{ cluster: string; weight: number; missing?: true }>[]
    }>
  }>[]
}>

const path = sharedPath('conformance/routing/gateway-http.jsonl', 'page answers of gateway-http')
const lines = path === undefined ? [] : readFileSync(path, 'utf8').trim().split('\n')
const recordings = lines.filter((_, index) => index % 4 === 0).map((line): Recording => JSON.parse(line))

type Shown = Readonly<{ status?: number; route?: string; destinations: readonly string[] }>

/** What the page has to show: the status of the proxy's own answer, the name of the route, where requests go. */
function toShown({ outcome, status, route, destinations = [] }: Recording['requests'][number]['expect']): Shown {
  const total = destinations.reduce((sum, { weight }) => sum + weight, 0)
  const chanceDecides = destinations.some(({ missing }) => missing) && destinations.some(({ missing }) => !missing)
  return {
    ...(outcome === 'local' && status !== undefined && !chanceDecides ? { status } : {}),
    ...(route === undefined ? {} : { route }),
    destinations: destinations.map(({ cluster, weight, missing }) => {
      const percent = destinations.length === 1 ? 100 : Number(((weight / total) * 100).toFixed(1))
      return `${cluster} ${percent}%${missing ? ' missing' : ''}`
    }),
  }
}

/** Reads what the page shows, as far as `wanted` says something. */
async function readShown(page: Page, wanted: Shown): Promise<Shown> {
  const read = await page.evaluate((ids) => {
    const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)]
    const taken = all(ids.candidate).find((row) => row.dataset.result === 'taken')
    return {
      status: Number(/^\d{3}/.exec(all(ids.verdict)[0]?.textContent ?? '')?.[0]),
      route: taken?.querySelector<HTMLElement>('[title]')?.title,
      destinations: all(ids.destination).map(
        (part) => `${part.title} ${part.lastElementChild?.textContent}${'missing' in part.dataset ? ' missing' : ''}`,
      ),
    }
  }, testIds)
  return {
    ...(wanted.status === undefined ? {} : { status: read.status }),
    ...(wanted.route === undefined ? {} : { route: read.route ?? '' }),
    destinations: read.destinations,
  }
}

/** No URL carries a `#` to a server, and its path begins with a slash. */
const isUrlPath = (target: string) => target.startsWith('/') && !target.includes('#')

for (const { id, resources, requests } of recordings) {
  test(`${id} answers as recorded`, async ({ page, studio }) => {
    await studio.open()
    await studio.paste(resources)
    await studio.assumeNothing()
    for (const request of requests.filter(({ path: target }) => isUrlPath(target))) {
      await studio.ask(curlOf(request))
      const wanted = toShown(request.expect)
      const message = `${request.method} ${request.host}${request.path} ${JSON.stringify(request.headers)}`
      await expect.poll(() => readShown(page, wanted), { message, intervals: [20, 50, 100, 250] }).toEqual(wanted)
    }
  })
}
