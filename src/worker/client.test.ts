import { expect, test } from 'vitest'
import type { ProjectFile } from '../base/source.ts'
import type { FoldChoices } from '../graph/graph.ts'
import { createWorkerClient, type PortHandlers } from './client.ts'
import type { AnswerView, FromWorker, GraphChanges, Question, ToWorker } from './protocol.ts'

type FakePort = PortHandlers & { readonly posted: ToWorker[]; closed: boolean }

const question: Question = {
  viewpoint: 'gateway',
  random: 0,
  request: { protocol: 'HTTP', port: 80, host: 'example.com', method: 'GET', path: '/', headers: [] },
}

const snapshotMessage = (version: number): FromWorker => ({
  type: 'snapshot',
  graph: { nodes: [], edges: [], width: 0, height: 0 },
  snapshot: {
    version,
    files: [],
    findings: [],
    placeholders: [],
    resources: 0,
    namespaces: 0,
    viewpoints: [],
    ports: {},
    assumptions: [],
    folds: false,
    suggestedUrl: undefined,
  },
})

const answer = (version: number): AnswerView => ({
  version,
  question,
  decision: { answers: [], picked: 0, trace: [], limits: [] },
  live: {
    nodes: [],
    rows: [],
    rules: {},
    candidates: {},
    edges: {},
    otherwise: undefined,
    virtualHost: undefined,
    rule: undefined,
  },
  lines: {},
  milliseconds: 0,
})

function setUp() {
  const ports: FakePort[] = []
  const seen: unknown[][] = []
  let project: { version: number; files: readonly ProjectFile[]; assume: boolean; folds: FoldChoices } = {
    version: 1,
    files: [{ name: 'a.yaml', text: 'a: 1' }],
    assume: true,
    folds: { by: {}, open: {}, pinned: [] },
  }
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      seen.push([name, ...args])
  const client = createWorkerClient({
    openPort: (handlers) => {
      const port: FakePort = { ...handlers, posted: [], closed: false }
      ports.push(port)
      return { post: (message) => port.posted.push(message), close: () => (port.closed = true) }
    },
    project: () => project,
    onSnapshot: note('snapshot'),
    onPicture: note('picture'),
    onProgress: note('progress'),
    onAnswer: note('answer'),
    onElsewhere: note('elsewhere'),
    onFailed: note('failed'),
    onCrash: note('crash'),
  })
  return {
    client,
    ports,
    seen,
    moveTo: (version: number, text: string) => {
      project = { ...project, version, files: [{ name: 'a.yaml', text }] }
    },
    /** The worker in use says something. */
    say: (message: FromWorker) => ports.at(-1)?.message(message),
    posted: () => ports.at(-1)?.posted ?? [],
    last: () => ports.at(-1)?.posted.at(-1),
  }
}

/** The number of the newest request. */
function numberOf(message: ToWorker | undefined): number {
  if (message === undefined || !('request' in message)) throw new Error('no request was posted')
  return message.request
}

test('the first message starts the worker with settings and text', () => {
  const { client, posted } = setUp()
  client.open()
  expect(posted()).toEqual([
    { type: 'settings', assume: true },
    { type: 'fold', choices: { by: {}, open: {}, pinned: [] } },
    { type: 'open', version: 1, files: [{ name: 'a.yaml', text: 'a: 1' }] },
  ])
})

test('what is answered elsewhere is dropped with an older question or text', () => {
  const { client, seen, moveTo, say, last } = setUp()
  client.ask(question)
  const first = numberOf(last())
  client.ask(question)
  const second = numberOf(last())
  say({ type: 'elsewhere', request: first, version: 1, answers: [] })
  say({ type: 'elsewhere', request: second, version: 1, answers: [] })
  moveTo(2, 'a: 2')
  say({ type: 'elsewhere', request: second, version: 1, answers: [] })
  expect(seen).toEqual([['elsewhere', { version: 1, answers: [] }]])
})

test('a snapshot or an answer about an older text is dropped', () => {
  const { client, seen, moveTo, say, last } = setUp()
  client.open()
  client.ask(question)
  const request = numberOf(last())
  moveTo(2, 'a: 2')
  client.splice([{ file: 'a.yaml', edits: [{ range: { start: 3, end: 4 }, text: '2' }] }])
  say(snapshotMessage(1))
  say({ type: 'answer', request, answer: answer(1) })
  say({ type: 'progress', version: 1, done: 1, total: 2 })
  expect(seen).toEqual([])
  say(snapshotMessage(2))
  say({ type: 'answer', request, answer: answer(2) })
  expect(seen.map(([name]) => name)).toEqual(['snapshot', 'answer'])
})

test('an answer to an older question is dropped', () => {
  const { client, seen, say, last } = setUp()
  client.ask(question)
  client.ask(question)
  const first = numberOf(last())
  client.ask({ ...question, random: 0.5 })
  say({ type: 'answer', request: first, answer: answer(1) })
  expect(seen).toEqual([])
})

test('an edit that was made for an older text is refused', async () => {
  const { client, moveTo, say, last } = setUp()
  client.open()
  const edit = client.edit(1, [{ file: 'a.yaml', document: 0, operations: [] }])
  const request = numberOf(last())
  moveTo(2, 'a: 2')
  say({ type: 'edits', request, version: 1, edits: [] })
  expect(await edit).toEqual({ ok: false, error: { code: 'versionMoved' } })
})

test('places in an older text are not used', async () => {
  const { client, moveTo, say, last } = setUp()
  client.open()
  const places = client.locate([])
  const request = numberOf(last())
  moveTo(2, 'a: 2')
  say({ type: 'located', request, version: 1, places: [] })
  expect(await places).toMatchObject({ ok: false, error: { code: 'stale' } })
})

test('a cancelled request tells the worker and does not wait for it', async () => {
  const { client, last } = setUp()
  client.open()
  const controller = new AbortController()
  const paste = client.inspectPaste('text', controller.signal)
  const request = numberOf(last())
  controller.abort()
  expect(await paste).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(last()).toEqual({ type: 'cancel', request })
})

test('a crashed worker is started again from the text as it is now, and asked again', async () => {
  const { client, ports, seen, moveTo, last, posted } = setUp()
  client.open()
  client.ask(question)
  const waiting = client.locate([])
  moveTo(7, 'a: 7')
  ports[0]?.crash('out of memory')
  expect(ports[0]?.closed).toBe(true)
  expect(posted().map((message) => message.type)).toEqual(['settings', 'fold', 'open', 'ask'])
  expect(posted()[2]).toEqual({ type: 'open', version: 7, files: [{ name: 'a.yaml', text: 'a: 7' }] })
  expect(last()).toMatchObject({ type: 'ask', question })
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'workerLost', message: 'out of memory' } })
  expect(seen).toEqual([['crash', 'out of memory', true]])
})

test('a worker that only crashes is left alone until the text changes', () => {
  const { client, ports, seen, moveTo } = setUp()
  client.open()
  for (const _ of [1, 2, 3]) ports.at(-1)?.crash('boom')
  expect(ports).toHaveLength(3)
  expect(seen.at(-1)).toEqual(['crash', 'boom', false])
  moveTo(2, 'a: 2')
  client.splice([])
  expect(ports).toHaveLength(4)
})

test('a failure on one request is its answer, any other failure is told', async () => {
  const { client, seen, say, last } = setUp()
  client.open()
  const value = client.readValue({ file: 'a.yaml', document: 0, path: [] })
  say({ type: 'failed', request: numberOf(last()), message: 'our fault' })
  expect(await value).toMatchObject({ ok: false, error: { code: 'workerFailed', message: 'our fault' } })
  expect(seen).toEqual([])
  say({ type: 'failed', request: undefined, message: 'reading' })
  expect(seen).toEqual([['failed', 'reading']])
})

test('a dropped snapshot still says what the next one changes; a new worker starts from nothing', () => {
  const { client, ports, seen, moveTo, say } = setUp()
  const node = (id: string) =>
    ({
      type: 'notEvaluated',
      id,
      box: { x: 0, y: 0, width: 1, height: 1 },
      source: undefined,
      kind: 'Pod',
      name: id,
      namespace: '',
      refusedBy: undefined,
    }) as const
  const message = (version: number, nodes: GraphChanges['nodes']): FromWorker => {
    const made = snapshotMessage(version)
    return made.type === 'snapshot' ? { ...made, graph: { ...made.graph, nodes } } : made
  }
  client.open()
  moveTo(2, 'a: 2')
  say(message(1, [{ added: [node('a'), node('b')] }]))
  say(message(2, [{ added: [node('c')] }, { from: 1, count: 1 }]))
  expect(seen).toMatchObject([['snapshot', { graph: { nodes: [{ id: 'c' }, { id: 'b' }] } }]])
  ports.at(-1)?.crash('gone')
  say(message(2, [{ added: [node('d')] }]))
  expect(seen.at(-1)).toMatchObject(['snapshot', { graph: { nodes: [{ id: 'd' }] } }])
})
