import { expect, test } from 'vitest'
import type { DocumentSummary } from '../../worker/protocol.ts'
import { isAsSaved, suspects } from './changedText.ts'

const before = 'kind: A\nname: a\n---\nkind: B\nname: b\n---\nkind: C\nname: c\n'
const document = (index: number, startLine: number): DocumentSummary => ({
  document: index,
  status: 'ok',
  kind: '',
  name: '',
  namespace: '',
  startLine,
  keepsLastGood: false,
})
const snapshot = { files: [{ name: 'a.yaml', documents: [document(0, 1), document(1, 4), document(2, 7)] }] }
const suspected = (text: string) => [...suspects(snapshot, [{ name: 'a.yaml', text }], { 'a.yaml': { text: before } })]

test('only documents at a difference may have changed', () => {
  expect(suspected(before)).toEqual([])
  expect(suspected(before.replace('name: b', 'name: beta'))).toEqual(['1/a.yaml'])
  expect(suspected(before.replace('name: a', 'name: x').replace('name: b', 'name: y'))).toEqual([
    '0/a.yaml',
    '1/a.yaml',
  ])
  expect(suspects(snapshot, [{ name: 'a.yaml', text: before }], {}).size).toBe(0)
})

test('a resource that stands in the saved text as well has not changed, wherever it stands', () => {
  const files = [{ name: 'a.yaml', text: `# new\n${before.replace('name: b', 'name: beta')}` }]
  const saved = { 'a.yaml': { text: before } }
  const at = (part: string) => {
    const start = files[0]?.text.indexOf(part) ?? 0
    return { file: 'a.yaml', start, end: start + part.length, startLine: 1, endLine: 1, column: 1 }
  }
  expect(isAsSaved(at('kind: C\nname: c'), files, saved)).toBe(true)
  expect(isAsSaved(at('kind: B\nname: beta'), files, saved)).toBe(false)
  expect(isAsSaved(undefined, files, saved)).toBe(false)
})
