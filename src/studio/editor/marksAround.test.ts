import { expect, test } from 'vitest'
import type { Mark } from '../problems/told.ts'
import { marksAround, mostMarkers } from './marksAround.ts'

const marksOn = (lines: readonly number[]): readonly Mark[] =>
  lines.map((line) => ({
    ...{ severity: 'error', code: 'a', message: 'b', at: { file: 'a.yaml', document: 0, path: [] } },
    ...{ line, column: 1, endLine: line, endColumn: 2 },
  }))
const many = marksOn(Array.from({ length: 3_000 }, (_, at) => 2 * at + 1))

test('few are all shown', () => {
  const few = marksOn([1, 5, 9])
  expect(marksAround(few, 7)).toBe(few)
})

test.each([1, 40, 1_000, 1_001, 3_333, 5_900, 5_999, 7_000])(
  'of many those in sight of line %i are among them',
  (line) => {
    const shown = marksAround(many, line)
    expect(shown).toHaveLength(mostMarkers)
    const inSight = many.filter((mark) => mark.line >= line && mark.line < line + 60)
    expect(shown).toEqual(expect.arrayContaining([...inSight]))
  },
)

test('scrolling by a line changes nothing', () => {
  expect(marksAround(many, 3_000)).toEqual(marksAround(many, 3_004))
})
