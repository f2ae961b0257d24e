// Lines of a text as people count them: LF, CRLF and CR end one. Lines and columns from 1, columns in UTF-16 units.

export type LineColumn = Readonly<{ line: number; column: number }>

/** The offset at which each line starts, the first one's (0) included. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  return starts
}

/** The line and column of an offset, given `lineStarts` of the text. */
export function lineColumnAt(starts: readonly number[], offset: number): LineColumn {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
