import { expect, test } from 'vitest'
import { moveRow } from './moveRow.ts'

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 95, 99],
  ['PageUp', 45, 35],
  ['Home', 45, 0],
  ['End', 45, 99],
  ['a', 45, undefined],
])('%s from row %d leads to %s', (key, from, to) => {
  expect(moveRow(key, from, 100, 10)).toBe(to)
})
