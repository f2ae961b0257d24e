import { expect, test } from 'vitest'
import { startSession, type TestSession } from '../testing/session.ts'
import { SHOP } from '../testing/shop.ts'
import type { ConfigQuery } from './configQuery.ts'

const GATEWAY = 'gateway/istio-system/istio=ingressgateway'

const query = (change: Partial<ConfigQuery> = {}): ConfigQuery => ({
  viewpoint: GATEWAY,
  kind: 'routes',
  as: 'table',
  filter: '',
  selection: undefined,
  selectedOnly: false,
  question: undefined,
  start: 0,
  count: 100,
  ...change,
})

async function opened(): Promise<TestSession> {
  const session = startSession()
  await session.send({ type: 'open', version: 1, files: [{ name: 'shop.yaml', text: SHOP }] })
  return session
}

async function viewOf(change: Partial<ConfigQuery> = {}) {
  const session = await opened()
  await session.send({ type: 'config', request: 7, query: query(change) })
  const { request, version, view } = session.last('config')
  expect({ request, version }).toEqual({ request: 7, version: 1 })
  if (view === undefined) throw new Error('no view')
  return view
}

const rowsOf = async (change: Partial<ConfigQuery>) => {
  const { window } = await viewOf(change)
  return window.as === 'table' ? window.rows : []
}

const MATCH = 3

test('a window has its rows, the whole count and the lines of its own places', async () => {
  const view = await viewOf({ start: 1, count: 2 })
  expect(view).toMatchObject({ length: 10, total: 10, firstLive: undefined, selected: 0 })
  expect(view.window.as === 'table' && view.window.rows.map(({ cells }) => cells[MATCH]?.text)).toEqual([
    '/service/api/*',
    '/service/api/public/*',
  ])
  const lines = Object.entries(view.lines).map(([key, { startLine }]) => [
    JSON.parse(key).slice(2).join(' '),
    startLine,
  ])
  expect(lines).toContainEqual(['spec http 1 match 0', 26])
  expect(lines).not.toContainEqual(expect.arrayContaining(['spec http 4 match 0']))
})

test('the rows that a request goes through are marked', async () => {
  const request = {
    protocol: 'HTTP',
    port: 80,
    host: 'a.example.com',
    method: 'GET',
    path: '/checkout',
    headers: [],
  } as const
  const question = { viewpoint: GATEWAY, request, random: 0 }
  const view = await viewOf({ question })
  expect(view.firstLive).toBe(4)
  const live = await rowsOf({ question, kind: 'listeners' })
  expect(live.map((row) => row.live)).toEqual([true, false])
})

test.each([
  ['a rule', ['spec', 'http', 2], 2],
  ['a field in its match', ['spec', 'http', 2, 'match', 0, 'uri', 'prefix'], 2],
  ['a field beside its match', ['spec', 'http', 2, 'timeout'], 2],
  ['the whole resource', [], 10],
  ['another list', ['spec', 'gateways', 0], 0],
])('%s of the text marks its rows', async (_, path, count) => {
  const selection = { file: 'shop.yaml', document: 1, path }
  expect(await viewOf({ selection })).toMatchObject({ selected: count, length: 10 })
  expect(await viewOf({ selection, selectedOnly: true })).toMatchObject({ selected: count, length: count })
})

test.each([
  ['API/PUBLIC', 2],
  ['x-canary', 2],
  ['https.443', 5],
  ['nothing like it', 0],
])('filter %s leaves %d rows', async (filter, length) => {
  expect(await viewOf({ filter })).toMatchObject({ length, total: 10 })
})

test('JSON comes in lines, without rows that the filter leaves out', async () => {
  const whole = await viewOf({ as: 'json' })
  const one = await viewOf({ as: 'json', filter: 'http.80' })
  expect(whole.length).toBeGreaterThan(one.length)
  const lines = one.window.as === 'json' ? one.window.lines : []
  expect(lines).toHaveLength(100)
  expect(one.length).toBeGreaterThan(100)
  expect(lines.slice(0, 3)).toEqual(['[', '  {', '    "name": "http.80",'])
})

test('a question that waits is answered about the newest text; one that is taken back is not', async () => {
  const session = await opened()
  const edits = [{ file: 'shop.yaml', edits: [{ range: { start: 0, end: 0 }, text: '# one line more\n' }] }]
  await session.send(
    { type: 'splice', version: 2, changes: edits },
    { type: 'config', request: 1, query: query() },
    { type: 'config', request: 2, query: query() },
    { type: 'cancel', request: 1 },
  )
  const answers = session.posted.filter(({ type }) => type === 'config')
  expect(answers).toHaveLength(1)
  expect(answers[0]).toMatchObject({ request: 2, version: 2 })
})

test('a viewpoint that the files do not have has nothing to show', async () => {
  const session = await opened()
  await session.send({ type: 'config', request: 1, query: query({ viewpoint: 'mesh/nowhere' }) })
  expect(session.last('config').view).toBeUndefined()
})
