import { describe, expect, test } from 'vitest'
import type { TextPlace } from '../state/textCursor.ts'
import { nextProblem } from './nextProblem.ts'
import type { ToldProblem } from './told.ts'

const files = [{ name: 'b.yaml' }, { name: 'a.yaml' }]
const problem = (number: number, file: string, line: number, column: number): ToldProblem => ({
  ...{ number, line, column, endLine: line, endColumn: column + 1, severity: 'error', related: [], fixes: [] },
  ...{ at: { file, document: 0, path: [] }, code: 'emptyDocument', message: `m${number}`, judge: 'schema' },
  said: { judge: 'schema', type: 'reading', detail: { code: 'emptyDocument' } },
})
// The worst first, as they are told.
const problems = [
  problem(0, 'a.yaml', 1, 1),
  problem(1, 'b.yaml', 9, 3),
  problem(2, 'b.yaml', 2, 5),
  problem(3, 'b.yaml', 2, 5),
]
const at = (file: string, line: number, column: number): TextPlace => ({ file, line, column })
const next = (from: TextPlace | undefined, step: 1 | -1, last?: ToldProblem) =>
  nextProblem(problems, files, from, last, step)?.problem.number

describe('from the cursor, in the order of the files and lines', () => {
  test.each([
    ['nobody was anywhere yet', undefined, 2, 0],
    ['before all', at('b.yaml', 1, 1), 2, 0],
    ['at one that was not gone to', at('b.yaml', 2, 5), 1, 0],
    ['between two', at('b.yaml', 5, 1), 1, 3],
    ['on a line, behind it', at('b.yaml', 9, 4), 0, 1],
    ['in the last file', at('a.yaml', 7, 1), 2, 0],
  ] as const)('%s', (_, from, after, before) => {
    expect([next(from, 1), next(from, -1)]).toEqual([after, before])
  })
})

test('several at one place are met one after the other, there and back, round and round', () => {
  const met: number[] = []
  let last: ToldProblem | undefined
  for (const step of [1, 1, 1, 1, 1, -1, -1] as const) {
    const from = last && at(last.at.file, last.line, last.column)
    last = nextProblem(problems, files, from, last, step)?.problem
    met.push(last?.number ?? -1)
  }
  expect(met).toEqual([2, 3, 1, 0, 2, 0, 1])
})

test('says which of how many it is', () => {
  expect(nextProblem(problems, files, at('b.yaml', 5, 1), undefined, 1)).toMatchObject({ index: 2, total: 4 })
  expect(nextProblem([], files, undefined, undefined, 1)).toBeUndefined()
})
