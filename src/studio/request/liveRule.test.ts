import { expect, test } from 'vitest'
import type { Decision } from '../../engine/decision.ts'
import { document } from '../../testing/compiled.ts'
import { startSession } from '../../testing/session.ts'
import { ruleNumberOf } from './liveRule.ts'

const files = [
  document(
    'VirtualService',
    'shop',
    `{hosts: [shop, store], http: [
      {match: [{uri: {prefix: /a}}], directResponse: {status: 200}},
      {match: [{uri: {prefix: /b}}, {uri: {prefix: /c}}], directResponse: {status: 200}}]}`,
  ),
]

/** The trace of a route that was taken because of this part of the document. */
function takenAt(...path: readonly (string | number)[]): Decision {
  const reason = { code: 'routeMatched' } as const
  const from = { file: 'a.yaml', document: 0, path: ['spec', ...path] }
  const candidate = { subject: '', verdict: 'taken', index: 0, conditions: [], reason, from } as const
  const step = { stage: 'route', verdict: 'taken', subject: '', reason, candidates: [candidate] } as const
  return { answers: [], picked: 0, trace: [step], limits: [] }
}

test('the number of a rule is that of its row, whichever of its alternatives was taken', async () => {
  const session = startSession()
  await session.send({ type: 'open', version: 1, files: [{ name: 'a.yaml', text: files.join('').slice(4) }] })
  const snapshot = session.snapshot()
  expect(ruleNumberOf(snapshot, takenAt('http', 0))).toBe(1)
  expect(ruleNumberOf(snapshot, takenAt('http', 1, 'match', 1))).toBe(2)
  expect(ruleNumberOf(snapshot, takenAt('tcp', 0))).toBeUndefined()
  expect(ruleNumberOf(snapshot, { ...takenAt(), trace: [] })).toBeUndefined()
})
