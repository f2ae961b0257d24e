import { expect, test } from 'vitest'
import { problemsAt } from './problemsAt.ts'

const at = (file: string) => ({ file, document: 0, path: [] })
const problems = [
  { name: 'word', at: at('a'), line: 3, column: 5, endLine: 3, endColumn: 9 },
  { name: 'later word', at: at('a'), line: 3, column: 20, endLine: 3, endColumn: 24 },
  { name: 'lines', at: at('a'), line: 5, column: 3, endLine: 7, endColumn: 2 },
  { name: 'elsewhere', at: at('b'), line: 3, column: 5, endLine: 3, endColumn: 9 },
]
const names = (line: number, from: number, to = from, endLine = line) =>
  problemsAt(problems, 'a', {
    ...{ startLineNumber: line, startColumn: from, endLineNumber: endLine, endColumn: to },
  }).map(({ name }) => name)

test.each([
  ['the cursor in a word', names(3, 6), ['word']],
  ['at its end', names(3, 9), ['word']],
  ['between two: both of the line', names(3, 15), ['word', 'later word']],
  ['a line in the middle of one', names(6, 1), ['lines']],
  ['on the last line behind it: still its line', names(7, 9), ['lines']],
  ['a selection over all', names(1, 1, 9, 9), ['word', 'later word', 'lines']],
  ['a line without any', names(4, 1), []],
])('%s', (_, found, expected) => expect(found).toEqual(expected))
