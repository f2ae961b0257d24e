import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sharedPath } from '../testing/shared.ts'
import { judgeLines } from './judge.ts'
import { details, summaryLine, totalOf } from './report.ts'

const lines = (family: string): readonly string[] =>
  gunzipSync(readFileSync(new URL(`./fixtures/${family}.jsonl.gz`, import.meta.url)))
    .toString('utf8')
    .split('\n')

describe('what real Istio and Envoy answered', () => {
  test.each([
    ['gateway-http', 1664],
    ['lone', 386],
    ['cors', 593],
    ['delegates', 778],
    ['gateway-multi', 1533],
    ['sidecar-http', 2585],
    ['opaque', 1716],
    ['wide', 1985],
    ['policies', 2646],
    ['tables', 2450],
    ['tables-wide', 2855],
    ['admission', 1517],
  ])('%s: all of %d', (family, total) => {
    const judgement = judgeLines(lines(family))
    expect(judgement.disagreements.map(({ id, parts }) => [id, parts])).toEqual([])
    expect(totalOf(judgement)).toEqual({ agree: total, total })
  })

  test('the notes: all of 94', () => {
    const path = sharedPath('conformance/routing/seeds.jsonl', 'seeds')
    if (path === undefined) return
    const judgement = judgeLines(readFileSync(path, 'utf8').split('\n'))
    expect(judgement.disagreements).toEqual([])
    expect(totalOf(judgement)).toEqual({ agree: 94, total: 94 })
  })
})

describe('a changed recording is found wrong', () => {
  const [line = ''] = lines('lone')
  const recording = JSON.parse(line) as {
    requests: { expect: Record<string, unknown> }[]
    resources: string
    envoyRejects?: unknown
    proxies: { name: string; type: string }[]
  }
  const units = recording.requests.length + recording.proxies.length
  const agreeing = (changed: object) => totalOf(judgeLines([JSON.stringify(changed)]))

  test('unchanged it agrees', () => {
    expect(agreeing(recording)).toEqual({ agree: units, total: units })
  })

  test('each request by itself', () => {
    for (const [index, request] of recording.requests.entries()) {
      const wrong = { ...request, expect: { ...request.expect, status: 299 } }
      expect(agreeing({ ...recording, requests: recording.requests.with(index, wrong) }).agree).toBe(units - 1)
    }
  })

  test('a refused proxy: its unit is wrong, its requests do not count', () => {
    const [proxy] = recording.proxies
    expect(agreeing({ ...recording, envoyRejects: { [proxy?.name ?? '']: 'error' } })).toEqual({ agree: 0, total: 1 })
  })

  test('a document that a cluster would reject takes no part', () => {
    const resources = recording.resources.replace(/(kind: Gateway[\s\S]*?number: )\d+/, '$170000')
    expect(resources).not.toBe(recording.resources)
    expect(agreeing({ ...recording, resources }).agree).toBe(recording.proxies.length)
  })

  test('a gateway refuses what a sidecar lets through', () => {
    const proxies = recording.proxies.map((proxy) => ({ ...proxy, type: 'sidecar' }))
    const requests = recording.requests.map((request) => ({ ...request, port: 4, expect: { outcome: 'refused' } }))
    expect(agreeing({ ...recording, requests }).agree).toBe(units)
    expect(agreeing({ ...recording, requests, proxies }).agree).toBe(proxies.length)
  })
})

describe('a changed configuration is found wrong', () => {
  const disagreementsOf = (row: object) => judgeLines([JSON.stringify(row)]).disagreements.map(({ id }) => id)

  test('a listener, its chains, a route; not what istiod leaves to chance', () => {
    const [line = ''] = lines('tables')
    const row = JSON.parse(line)
    const [proxy] = Object.keys(row.config)
    const { listeners, routes } = row.config[proxy ?? '']
    const changed = (config: object) => disagreementsOf({ ...row, config: { ...row.config, [proxy ?? '']: config } })
    const name = `${row.id} ${proxy}`
    expect(changed({ listeners, routes })).toEqual([])
    expect(changed({ listeners: listeners.slice(1), routes })).toEqual([`${name} ${listeners[0].name}`])
    expect(changed({ listeners, routes: [...routes, { name: 'more' }] })).toEqual([`${name} more`])
    const moved = { ...listeners[0], port: 1, listenerFilters: [] }
    expect(changed({ listeners: [moved, ...listeners.slice(1)], routes })).toEqual([`${name} ${listeners[0].name}`])
    const turned = routes.map((route: { virtual_hosts: object[] }) => ({
      ...route,
      virtual_hosts: route.virtual_hosts.toReversed(),
    }))
    expect(changed({ listeners, routes: turned })).toEqual([])
  })

  test('a cluster, one too many, one too few', () => {
    const [line = ''] = lines('policies')
    const row = JSON.parse(line)
    const [proxy] = Object.keys(row.clusters)
    const clusters: { name: string }[] = row.clusters[proxy ?? '']
    const changed = (list: object[]) => disagreementsOf({ ...row, clusters: { ...row.clusters, [proxy ?? '']: list } })
    const name = `${row.id} ${proxy} ${clusters[0]?.name}`
    expect(changed(clusters.toReversed())).toEqual([])
    expect(changed(clusters.slice(1))).toEqual([name])
    expect(changed([{ ...clusters[0], connect_timeout: '1s' }, ...clusters.slice(1)])).toEqual([name])
    expect(changed([...clusters, { name: 'outbound|1||x' }])).toEqual([`${row.id} ${proxy} outbound|1||x`])
  })
})

describe('what is no recording', () => {
  test.each(['{', '[]', '{"id": 1}', '{"requests": [{"protocol": "UDP"}]}'])('%s is no recording', (text) => {
    expect(() => judgeLines([text])).toThrow()
  })
})

describe('the report', () => {
  const [line = ''] = lines('lone')

  test('one line a file, its percentage never rounded up to all', () => {
    const tallies = new Map([['request', { agree: 99_999, total: 100_000 }]] as const)
    expect(summaryLine('a.jsonl', { tallies, disagreements: [], answers: [] })).toBe('a.jsonl 99999/100000 99.99%')
  })

  test('an empty file agrees with nothing', () => {
    expect(summaryLine('a.jsonl', judgeLines(['']))).toBe('a.jsonl 0/0 0.00%')
  })

  test('a disagreement shows both answers and is counted by part and outcome', () => {
    const text = details('a.jsonl', judgeLines([line.replaceAll('"status": 404', '"status": 405')]))
    expect(text).toContain('"status":405')
    expect(text).toContain('"status":404')
    expect(text).toMatch(/parts: status \d+/)
    expect(text).toMatch(/outcomes: local 405 \d+/)
  })

  test('the answers are written without shares and addresses', () => {
    const { answers } = judgeLines([line])
    expect(answers.length).toBeGreaterThan(0)
    expect(JSON.stringify(answers)).not.toMatch(/"(probability|from)":/)
    expect(answers[0]).toMatchObject({ id: expect.any(String), request: 'r-0' })
    expect(answers.flatMap(({ answers: ours }) => ours)[0]).toHaveProperty('outcome')
  })
})
