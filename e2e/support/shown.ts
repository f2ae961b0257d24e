// What the page shows of an answer, next to what was recorded.

import { expect, type Page } from '@playwright/test'
import { testIds } from '../../src/studio/testIds.ts'
import type { RecordedRequest } from './recording.ts'

/** A field that is absent is not compared. */
export type Shown = Readonly<{
  outcome?: 'upstream' | 'local' | 'closed' | 'refused'
  /** Of the proxy's own answer. */
  status?: number
  route?: string
  /** `CLUSTER SHARE%`, and whether the proxy has no such cluster. */
  destinations: readonly string[]
}>

/** What the page has to show of a recorded answer. */
export function toShown({ outcome, status, route, destinations = [] }: RecordedRequest['expect']): Shown {
  const total = destinations.reduce((sum, { weight }) => sum + weight, 0)
  const chanceDecides = destinations.some(({ missing }) => missing) && destinations.some(({ missing }) => !missing)
  return {
    ...(chanceDecides ? {} : { outcome }),
    ...(outcome === 'local' && status !== undefined && !chanceDecides ? { status } : {}),
    ...(route === undefined ? {} : { route }),
    destinations: destinations.map(({ cluster, weight, missing }) => {
      const percent = destinations.length === 1 ? 100 : Number(((weight / total) * 100).toFixed(1))
      return `${cluster} ${percent}%${missing ? ' missing' : ''}`
    }),
  }
}

/** Waits until the page shows it. */
export async function expectShown(page: Page, wanted: Shown, message: string): Promise<void> {
  await expect.poll(() => readShown(page, wanted), { message, intervals: [10, 20, 50, 100, 250] }).toEqual(wanted)
}

/** Reads what the page shows, as far as `wanted` says something. */
async function readShown(page: Page, wanted: Shown): Promise<Shown> {
  const read = await page.evaluate((ids) => {
    const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)]
    const verdict = all(ids.verdict)[0]
    const text = verdict?.textContent ?? ''
    const isClosed = text.startsWith('Closed') || verdict?.dataset.verdict === 'closed'
    const isSent = ['forwarded', 'passedThrough'].includes(verdict?.dataset.verdict ?? '')
    const route = document.querySelector('[data-stage="route"] [data-result="taken"] [title]')
    return {
      outcome:
        verdict?.dataset.verdict === 'refused'
          ? ('refused' as const)
          : isClosed
            ? ('closed' as const)
            : isSent
              ? ('upstream' as const)
              : ('local' as const),
      status: Number(/^\d{3}/.exec(text)?.[0]),
      route: route?.getAttribute('title') ?? '',
      destinations: all(ids.destination).map(
        (part) => `${part.title} ${part.lastElementChild?.textContent}${'missing' in part.dataset ? ' missing' : ''}`,
      ),
    }
  }, testIds)
  return {
    ...(wanted.outcome === undefined ? {} : { outcome: read.outcome }),
    ...(wanted.status === undefined ? {} : { status: read.status }),
    ...(wanted.route === undefined ? {} : { route: read.route }),
    destinations: read.destinations,
  }
}
