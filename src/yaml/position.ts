import { type LineColumn, lineColumnAt, lineStarts } from '../base/lines.ts'

/** The line and column of one offset; for many offsets of one text keep `lineStarts`. */
export function positionAt(text: string, offset: number): LineColumn {
  return lineColumnAt(lineStarts(text), offset)
}
