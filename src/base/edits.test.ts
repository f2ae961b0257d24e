import { expect, test } from 'vitest'
import { applyEdits } from './edits.ts'

const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text })

test('edits are given in offsets of the text before any of them, in any order', () => {
  expect(applyEdits('80 and 20', [edit(7, 9, '5'), edit(0, 2, '95')])).toBe('95 and 5')
})

test('insertions at one offset keep their order', () => {
  expect(applyEdits('ad', [edit(1, 1, 'b'), edit(1, 1, 'c')])).toBe('abcd')
})

test.each([
  ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
  ['outside', [edit(2, 9, '')]],
])('edits that do not fit are our mistake: %s', (_, edits) => {
  expect(() => applyEdits('abc', edits)).toThrow('does not fit')
})
