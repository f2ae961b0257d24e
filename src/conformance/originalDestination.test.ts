// The recordings state the address that each request of a sidecar was sent to; a client would look its host up.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compile, match, originalDestination, prepare, readProject } from '../engine/index.ts'
import { parseLine, type Recording } from './recording.ts'

type Row = Readonly<{ code: string; sameAddress: boolean; sameAnswer: boolean; what: string }>

function rowsOf({ id, resources: text, proxies, requests, envoyRejects }: Recording): readonly Row[] {
  const { resources } = readProject([{ name: id, text }])
  return proxies.flatMap((proxy) => {
    if (proxy.type !== 'sidecar' || envoyRejects.includes(proxy.name)) return []
    const prepared = prepare(compile(resources, proxy))
    const answersAt = (recorded: Recording['requests'][number], address: string | undefined) =>
      JSON.stringify(match(prepared, { ...recorded.request, ...(address && { address }) }).answers)
    return requests
      .filter((recorded) => recorded.proxy === proxy.name)
      .map((recorded) => {
        const { host, port, address } = recorded.request
        const found = originalDestination(resources, proxy, host.replace(/:\d*$/, ''), port)
        return {
          code: found.reason.code,
          sameAddress: found.address === address,
          sameAnswer: answersAt(recorded, address) === answersAt(recorded, found.address),
          what: `${id} ${recorded.id}: ${host}:${port} at ${address}, found ${found.address}`,
        }
      })
  })
}

function rowsOfFile(family: string): readonly Row[] {
  const file = new URL(`./fixtures/${family}.jsonl.gz`, import.meta.url)
  return gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)
    .flatMap((recording) => ('requests' in recording ? rowsOf(recording) : []))
}

describe.each([
  { family: 'sidecar-http', least: 1_900, stated: 0.9 },
  { family: 'opaque', least: 200, stated: 1 },
  // Many of these are sent to an ExternalName Service, whose address no file states, or to another Service of the name.
  { family: 'wide', least: 600, stated: 0.75 },
])('$family', ({ family, least, stated }) => {
  // A host that no file defines was sent to the address of some service on purpose; no lookup could find that one.
  const known = rowsOfFile(family).filter(({ code }) => code !== 'addressOutside')

  test('at the address that a host is found at the answer is the recorded one', () => {
    expect(known.filter(({ sameAnswer }) => !sameAnswer).map(({ what }) => what)).toEqual([])
    expect(known.length).toBeGreaterThan(least)
  })

  test('where the files state an address it mostly is the recorded one itself', () => {
    const rows = known.filter(({ code }) => code === 'addressOfService' || code === 'addressOfServiceEntry')
    expect(rows.filter(({ sameAddress }) => sameAddress).length / rows.length).toBeGreaterThanOrEqual(stated)
  })
})
