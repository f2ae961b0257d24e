import type { Mark } from '../problems/told.ts'

/** Monaco shows 500 of a text at most, and leaves out the others without a word; so many take it no time. */
export const mostMarkers = 300

/** Scrolling by a line or two need not change them. */
const step = 60

/** As many as can be shown, those around a line first; `marks` as they stand in the text. */
export function marksAround(marks: readonly Mark[], line: number): readonly Mark[] {
  if (marks.length <= mostMarkers) return marks
  const below = marks.findIndex((mark) => mark.line >= line)
  const middle = below < 0 ? marks.length : below
  const start = Math.floor((middle - mostMarkers / 2) / step) * step
  const first = Math.max(0, Math.min(start, marks.length - mostMarkers))
  return marks.slice(first, first + mostMarkers)
}
