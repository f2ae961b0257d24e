import { expect, test } from 'vitest'
import { en } from '../../i18n/en.ts'
import { bookinfo } from '../../samples/bookinfo.ts'
import { startSession } from '../../testing/session.ts'
import { crumbsOf } from './crumbs.ts'
import { lineMarks } from './lineMarks.ts'

const { name: file, text } = bookinfo
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length

async function marks(path: string, inFile = file) {
  const session = startSession()
  const request = {
    protocol: 'HTTP',
    port: 80,
    host: 'bookinfo.example.com',
    method: 'GET',
    path,
    headers: [],
  } as const
  const question = { viewpoint: 'gateway/istio-system/istio=ingressgateway', random: 0, request }
  await session.send({ type: 'open', version: 1, files: [bookinfo] }, { type: 'ask', request: 1, question })
  return lineMarks(session.snapshot().graph, session.last('answer').answer, inFile, en)
}

test('tried rules are marked with their reason, the taken one over all its lines', async () => {
  const [jason, everyone] = [lineOf('- name: jason'), lineOf('- name: everyone')]
  expect(await marks('/reviews')).toEqual([
    { state: 'refused', marked: jason, startLine: jason, endLine: everyone - 1, note: 'header absent' },
    { state: 'taken', marked: everyone, startLine: everyone, endLine: lineOf('weight: 10'), note: 'matched' },
  ])
})

test('a near miss is marked down to the condition that missed', async () => {
  const near = (await marks('/review')).filter(({ state }) => state === 'nearMiss')
  const everyone = lineOf('- name: everyone')
  expect(near).toEqual([
    { state: 'nearMiss', marked: everyone, startLine: everyone, endLine: everyone + 2, note: 'near miss' },
  ])
})

test('notes are short', async () => {
  for (const { note } of await marks('/nothing')) expect(note.length).toBeLessThanOrEqual(24)
})

test('another file has no marks', async () => {
  expect(await marks('/reviews', 'other.yaml')).toEqual([])
})

test('a breadcrumb names document, list places and the rule', async () => {
  const session = startSession()
  await session.send({ type: 'open', version: 1, files: [bookinfo] })
  const path = ['spec', 'http', 1, 'route', 0, 'weight']
  const crumbs = crumbsOf(session.snapshot(), { file, document: 1, path })
  expect(crumbs.map((crumb) => crumb.text)).toEqual([
    'VirtualService',
    'bookinfo',
    'http[1]',
    'everyone',
    'route[0]',
    'weight',
  ])
  expect(crumbs.map(({ at }) => at.path.length)).toEqual([0, 0, 3, 3, 5, 6])
  expect(new Set(crumbs.map(({ id }) => id)).size).toBe(crumbs.length)
})
