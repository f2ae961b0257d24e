import { expect, test } from 'vitest'
import { touchedLines } from './touchedLines.ts'

const files = [{ name: 'a.yaml', text: 'a: 1\nb: 2\r\nc: 3\n' }]
const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text })

test.each([
  ['one value', [edit(3, 4, '9')], 1],
  ['two values in one line', [edit(0, 1, 'x'), edit(3, 4, '9')], 1],
  ['two lines', [edit(3, 4, '9'), edit(8, 9, '9')], 2],
  ['a value over two lines', [edit(3, 8, '1\nx: ')], 2],
  ['two added lines', [edit(4, 4, '\n  x: 1\n  y: 2')], 3],
  ['nothing', [], 0],
])('%s', (_, edits, lines) => {
  expect(touchedLines(files, [{ file: 'a.yaml', edits }])).toBe(lines)
})
