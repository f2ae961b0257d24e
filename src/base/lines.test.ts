import { expect, test } from 'vitest'
import { lineColumnAt, lineStarts } from './lines.ts'

test('every kind of line break ends a line', () => {
  expect(lineStarts('a\nb\r\nc\rd\n')).toEqual([0, 2, 5, 7, 9])
})

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 2, 1],
  [4, 2, 3],
  [5, 3, 1],
  [9, 5, 1],
])('offset %i is line %i, column %i', (offset, line, column) => {
  expect(lineColumnAt(lineStarts('a\nb\r\nc\rd\n'), offset)).toEqual({ line, column })
})
