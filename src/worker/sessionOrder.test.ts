import { expect, test } from 'vitest'
import type { FromWorker, Question, ToWorker } from './protocol.ts'
import { createSession, type Evaluation, type Project } from './session.ts'

const ask = (path: string, viewpoint = 'gateway'): Question => ({
  viewpoint,
  random: 0,
  request: { protocol: 'HTTP', port: 80, host: 'example.com', method: 'GET', path, headers: [] },
})

/** A session whose evaluations wait until the test lets them go on. */
function startSlowSession() {
  const posted: FromWorker[] = []
  const begun: Project[] = []
  const gates: (() => void)[] = []
  const session = createSession({
    post: (message) => posted.push(message),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    rest: (task) => task(),
    async evaluate(project, checkpoint) {
      begun.push(project)
      await new Promise<void>((resolve) => gates.push(resolve))
      if (project.files.some((one) => one.text === 'throw')) throw new Error('our fault')
      return (await checkpoint({ done: 1, total: 2 })) ? evaluationOf(project.version) : undefined
    },
  })
  return {
    posted,
    begun,
    handle: session.handle,
    idle: session.idle,
    /** Lets the evaluation that waits go on, once it has begun. */
    async release() {
      while (gates.length === 0) await new Promise((resolve) => setTimeout(resolve))
      gates.shift()?.()
    },
    types: () => posted.map((message) => message.type).filter((type) => type !== 'progress' && type !== 'elsewhere'),
    /** The versions and paths for which other viewpoints were asked. */
    elsewhere: () =>
      posted.flatMap((message) =>
        message.type === 'elsewhere' ? [[message.version, ...message.answers.map(({ viewpoint }) => viewpoint)]] : [],
      ),
  }
}

function evaluationOf(version: number): Evaluation {
  const graph = { nodes: [], edges: [], width: 0, height: 0 }
  const lists = { files: [], findings: [], placeholders: [], viewpoints: [], assumptions: [] }
  const live = { nodes: [], rows: [], rules: {}, candidates: {}, edges: {} }
  const decision = { answers: [], picked: -1, trace: [], limits: [] }
  const none = { otherwise: undefined, virtualHost: undefined, rule: undefined }
  return {
    snapshot: {
      version,
      ...lists,
      resources: 0,
      namespaces: 0,
      ports: {},
      graph,
      folds: false,
      suggestedUrl: undefined,
    },
    resources: [],
    config: async () => undefined,
    decide: () => undefined,
    tryEdit: async () => undefined,
    picture: () => undefined,
    answer: (question) => {
      if (question.viewpoint === 'throw') throw new Error('no match')
      return { version, question, decision, live: { ...live, ...none }, lines: {}, milliseconds: 0 }
    },
    elsewhere: async ({ request }, proceed) =>
      (await proceed()) ? [{ viewpoint: request.path, decision }] : undefined,
  }
}

const openAs = (version: number, content = ''): ToWorker => ({
  type: 'open',
  version,
  files: [{ name: 'a.yaml', text: content }],
})

test('of several texts that wait only the last is read', async () => {
  const session = startSlowSession()
  session.handle(openAs(1))
  session.handle(openAs(2))
  session.handle(openAs(3))
  await session.release()
  await session.idle()
  expect(session.begun.map(({ version }) => version)).toEqual([3])
})

test('work on a text that has gone is given up, and its result not posted', async () => {
  const session = startSlowSession()
  session.handle(openAs(1))
  while (session.begun.length === 0) await new Promise((resolve) => setTimeout(resolve))
  session.handle(openAs(2))
  await session.release()
  await session.release()
  await session.idle()
  const versions = session.posted.flatMap((message) => (message.type === 'snapshot' ? [message.snapshot.version] : []))
  expect(versions).toEqual([2])
})

test('a question that comes while reading is answered afterwards; of several only the newest', async () => {
  const session = startSlowSession()
  session.handle(openAs(1))
  session.handle({ type: 'ask', request: 1, question: ask('/1') })
  session.handle({ type: 'ask', request: 2, question: ask('/2') })
  await session.release()
  await session.idle()
  expect(session.types()).toEqual(['snapshot', 'answer'])
  expect(session.posted.at(-1)).toMatchObject({ request: 2 })
})

test('other viewpoints are asked after the answer, and not while anything newer waits', async () => {
  const session = startSlowSession()
  session.handle(openAs(1))
  session.handle({ type: 'ask', request: 1, question: ask('/1') })
  await session.release()
  while (!session.types().includes('answer')) await new Promise((resolve) => setTimeout(resolve))
  session.handle({ type: 'ask', request: 2, question: ask('/2') })
  await session.idle()
  expect(session.elsewhere()).toEqual([[1, '/2']])
  expect(session.posted.map(({ type }) => type).slice(-2)).toEqual(['answer', 'elsewhere'])
  session.handle({ type: 'ask', request: 3, question: ask('/3') })
  session.handle({ type: 'cancel', request: 3 })
  await session.idle()
  expect(session.elsewhere()).toHaveLength(1)
})

test('a cancelled question is not answered', async () => {
  const session = startSlowSession()
  session.handle(openAs(1))
  session.handle({ type: 'ask', request: 1, question: ask('/1') })
  session.handle({ type: 'cancel', request: 1 })
  await session.release()
  await session.idle()
  expect(session.types()).toEqual(['snapshot'])
})

test('what needs only the text is answered while reading', async () => {
  const session = startSlowSession()
  session.handle(openAs(1, 'a: 1'))
  session.handle({ type: 'read', request: 1, ref: { file: 'a.yaml', document: 0, path: ['a'] } })
  await expect.poll(() => session.posted, { timeout: 10_000 }).toMatchObject([{ type: 'value', value: 1 }])
  await session.release()
  await session.idle()
})

test('after our own fault the session lives on and reads the next text', async () => {
  const session = startSlowSession()
  session.handle(openAs(1, 'throw'))
  await session.release()
  await session.idle()
  expect(session.posted.at(-1)).toEqual({ type: 'failed', request: undefined, message: 'our fault' })
  session.handle(openAs(2))
  session.handle({ type: 'ask', request: 1, question: ask('/', 'throw') })
  await session.release()
  await session.idle()
  expect(session.types()).toEqual(['failed', 'snapshot', 'failed'])
  expect(session.posted.at(-1)).toEqual({ type: 'failed', request: 1, message: 'no match' })
})

test('a splice that does not fit is a fault of that message alone', async () => {
  const session = startSlowSession()
  session.handle({ type: 'splice', version: 1, changes: [{ file: 'gone.yaml', edits: [] }] })
  expect(session.posted).toMatchObject([{ type: 'failed' }])
  session.handle(openAs(2))
  await session.release()
  await session.idle()
  expect(session.types()).toEqual(['failed', 'snapshot'])
})

test('work that is stopped is given up, and begins again with the next text', async () => {
  const session = startSlowSession()
  session.handle(openAs(1))
  while (session.begun.length === 0) await new Promise((resolve) => setTimeout(resolve))
  session.handle({ type: 'stop', version: 1 })
  await session.release()
  await session.idle()
  expect(session.types()).toEqual([])
  session.handle(openAs(1))
  await session.release()
  await session.idle()
  expect(session.types()).toEqual(['snapshot'])
})
