// Offsets in a file's text ↔ lines and columns as the editor counts them. The editor hides a byte order mark and shows
// every line break as its own kind, so offsets of the two texts differ where a file has either.

import { lineColumnAt, lineStarts } from '../../base/lines.ts'

/** Line and column, both from 1; columns in UTF-16 units. */
export type LineColumn = Readonly<{ lineNumber: number; column: number }>

export type Positions = Readonly<{
  toPosition: (offset: number) => LineColumn
  /** A column behind the end of its line counts as that end. */
  toOffset: (position: LineColumn) => number
}>

const BOM = '\uFEFF'

/** The positions of one text. */
export function positionsIn(text: string): Positions {
  const hidden = text.startsWith(BOM) ? 1 : 0
  const starts = lineStarts(text)
  const shift = (lineNumber: number) => (lineNumber === 1 ? hidden : 0)

  return {
    toPosition(offset) {
      const { line, column } = lineColumnAt(starts, offset)
      return { lineNumber: line, column: Math.max(1, column - shift(line)) }
    },
    toOffset({ lineNumber, column }) {
      const start = starts[lineNumber - 1]
      if (start === undefined) return text.length
      const next = starts[lineNumber] ?? text.length + 1
      const end = lineNumber < starts.length ? next - (text.startsWith('\r\n', next - 2) ? 2 : 1) : text.length
      return Math.min(start + shift(lineNumber) + column - 1, end)
    },
  }
}
