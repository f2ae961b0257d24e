import { describe, expect, test } from 'vitest'
import { bookinfo } from '../samples/bookinfo.ts'
import { startSession } from '../testing/session.ts'
import type { Question, ToWorker } from './protocol.ts'

const viewpoint = 'gateway/istio-system/istio=ingressgateway'
const { name: file, text } = bookinfo
const open: ToWorker = { type: 'open', version: 1, files: [bookinfo] }

const ask = (path: string, from = viewpoint): Question => ({
  viewpoint: from,
  random: 0,
  request: { protocol: 'HTTP', port: 80, host: 'bookinfo.example.com', method: 'GET', path, headers: [] },
})

/** The splice that replaces the first `before` in a text. */
function splice(version: number, before: string, after: string, within = text): ToWorker {
  const start = within.indexOf(before)
  const edits = [{ range: { start, end: start + before.length }, text: after }]
  return { type: 'splice', version, changes: [{ file, edits }] }
}

describe('the whole way', () => {
  test('a text is read, drawn and asked', async () => {
    const session = startSession()
    await session.send(open, { type: 'ask', request: 1, question: ask('/reviews/1') })
    const { resources, namespaces, viewpoints, graph, suggestedUrl, findings, ports } = session.snapshot()
    expect(findings).toEqual([])
    expect({ resources, namespaces, suggestedUrl }).toEqual({
      resources: 5,
      namespaces: 1,
      suggestedUrl: 'http://bookinfo.example.com/reviews',
    })
    expect(viewpoints.map(({ id }) => id)).toEqual([viewpoint, 'mesh/bookinfo'])
    expect(ports).toEqual({ [viewpoint]: [{ port: 80, tls: false, hosts: ['bookinfo.example.com'] }] })
    const { request, answer } = session.last('answer')
    expect(request).toBe(1)
    expect(answer.decision.answers.map(({ route, cluster, probability }) => [route, cluster, probability])).toEqual([
      ['everyone', 'outbound|9080|v3|reviews.bookinfo.svc.cluster.local', 0.9],
      ['everyone', 'outbound|9080|v1|reviews.bookinfo.svc.cluster.local', 0.1],
    ])
    const [host] = graph.nodes.filter((node) => node.type === 'virtualHost')
    expect(host?.rows.map(({ id }) => answer.live.rules[id])).toEqual(['refused', 'taken', 'notTried', 'notTried'])
  })

  test('every address that an answer names has its lines', async () => {
    const session = startSession()
    await session.send(open, { type: 'ask', request: 1, question: ask('/reviews/1') })
    const { answer } = session.last('answer')
    const line = text.split('\n').indexOf('  - name: everyone') + 1
    const key = JSON.stringify([file, 1, 'spec', 'http', 1])
    expect(answer.lines[key]).toEqual({ startLine: line, endLine: line + 9, column: 3 })
    for (const { from } of answer.decision.trace) {
      if (from !== undefined)
        expect(answer.lines).toHaveProperty([JSON.stringify([from.file, from.document, ...from.path])])
    }
  })

  test('a change of the text answers the open question again', async () => {
    const session = startSession()
    await session.send(open, { type: 'ask', request: 1, question: ask('/reviews/1') })
    await session.send(splice(2, 'weight: 90', 'weight: 40'))
    const { request, answer } = session.last('answer')
    expect({ request, version: answer.version }).toEqual({ request: 1, version: 2 })
    expect(answer.decision.answers[0]?.probability).toBe(0.8)
  })

  test('what is assumed can be switched off', async () => {
    const session = startSession()
    const alone = text.split('---\n').slice(0, 3).join('---\n')
    await session.send({ type: 'open', version: 1, files: [{ name: file, text: alone }] })
    expect(session.snapshot().assumptions.map(({ name }) => name)).toEqual(['reviews', 'productpage'])
    await session.send({ type: 'settings', assume: false }, { type: 'ask', request: 1, question: ask('/login') })
    expect(session.snapshot().assumptions).toEqual([])
    expect(session.last('answer').answer.decision.answers[0]?.flags).toBe('NC')
  })

  test('a document that breaks while typing keeps its picture, and is said to be broken', async () => {
    const session = startSession()
    await session.send(open, { type: 'ask', request: 1, question: ask('/reviews/1') })
    const before = session.snapshot().graph
    await session.send(splice(2, 'hosts: ["bookinfo.example.com"]\n  http:', 'hosts: ["bookinfo.example.com"\n  http:'))
    const { graph, files, findings } = session.snapshot()
    expect(files[0]?.documents.map(({ status }) => status)).toEqual(['ok', 'broken', 'ok', 'ok', 'ok'])
    expect(findings.map(({ detail }) => detail.code)).toEqual(['yamlSyntax'])
    expect(graph).toEqual(before)
    expect(session.last('answer').answer.decision.answers).toHaveLength(2)
  })
})

describe('requests about the text', () => {
  test('an edit changes only the value', async () => {
    const session = startSession()
    const path = ['spec', 'http', 1, 'route', 0, 'weight']
    const command = { file, document: 1, operations: [{ type: 'set', path, value: 80 }] } as const
    await session.send(open, { type: 'edit', request: 1, version: 1, commands: [command] })
    const start = text.indexOf('weight: 90') + 'weight: '.length
    expect(session.last('edits')).toMatchObject({
      request: 1,
      version: 1,
      edits: [{ file, edits: [{ range: { start, end: start + 2 }, text: '80' }] }],
    })
  })

  test('an edit of an older text is refused', async () => {
    const session = startSession()
    const command = { file, document: 1, operations: [] }
    await session.send(open, splice(2, 'weight: 90', 'weight: 9'), {
      type: 'edit',
      request: 1,
      version: 1,
      commands: [command],
    })
    expect(session.last('refused').refusal).toEqual({ code: 'versionMoved' })
  })

  test('a value is found from its address, and its address from the cursor', async () => {
    const session = startSession()
    const ref = { file, document: 1, path: ['spec', 'http', 1, 'timeout'] }
    const start = text.indexOf('timeout: 2s')
    await session.send(open, { type: 'locate', request: 1, refs: [ref, { ...ref, path: ['gone'] }] })
    const [place, none] = session.last('located').places
    expect(place).toMatchObject({ file, start, end: start + 'timeout: 2s'.length, column: 5 })
    expect(none).toBeUndefined()
    await session.send({ type: 'refAt', request: 2, file, offset: start + 3 })
    expect(session.last('ref').ref).toEqual(ref)
    await session.send({ type: 'read', request: 3, ref })
    expect(session.last('value').value).toBe('2s')
  })

  test('pasted text is inspected', async () => {
    const session = startSession()
    await session.send({ type: 'inspectPaste', request: 1, text: `\`\`\`yaml\n${text}\`\`\`\n` })
    expect(session.last('paste').repairs.map(({ kind, after }) => [kind, after])).toEqual([['markdownFence', text]])
  })

  test('placeholders are counted over all files and filled in all of them', async () => {
    const session = startSession()
    const files = [
      { name: 'a.yaml', text: 'metadata:\n  name: <shop-name>\n' },
      { name: 'b.yaml', text: 'host: <shop-name>.svc\nother: <shop>\n' },
    ]
    await session.send({ type: 'open', version: 1, files })
    const { placeholders } = session.snapshot()
    expect(placeholders.map(({ text: placeholder, count }) => [placeholder, count])).toEqual([
      ['<shop-name>', 2],
      ['<shop>', 1],
    ])
    expect(new Set(placeholders.map(({ suggestion }) => suggestion)).size).toBe(2)
    await session.send({ type: 'fillPlaceholders', request: 1, version: 1, values: { '<shop-name>': 'books' } })
    await session.send({ type: 'splice', version: 2, changes: session.last('edits').edits })
    expect(session.snapshot().placeholders.map(({ text: placeholder }) => placeholder)).toEqual(['<shop>'])
  })
})

describe('what a cluster would refuse', () => {
  const refusal = splice(2, 'exact: /index.html', 'regex: "("')

  test('takes no part: what was there before answers, and its document says so', async () => {
    const session = startSession()
    await session.send(open, { type: 'ask', request: 1, question: ask('/reviews/1') })
    await session.send(refusal)
    const { files, findings } = session.snapshot()
    expect(files[0]?.documents[1]).toMatchObject({ status: 'refused', keepsLastGood: true })
    expect(findings.filter(({ detail }) => detail.code === 'rejected').map(({ line }) => line)).toEqual([
      text.split('\n').findIndex((line) => line.includes('/index.html')) + 1,
    ])
    expect(session.last('answer').answer.decision.answers[0]?.route).toBe('everyone')
  })
})
