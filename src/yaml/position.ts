/** A place in a text as people count it: line and column from 1, the column in UTF-16 units. */
export type Position = Readonly<{ line: number; column: number }>

/** The position of an offset; LF, CRLF and CR end a line. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const breaks = before.match(/\r\n?|\n/g)?.length ?? 0
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: breaks + 1, column: offset - lineStart + 1 }
}
