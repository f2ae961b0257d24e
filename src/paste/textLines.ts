// A text as lines that join up to it again; repairs work on lines.

export type TextLine = Readonly<{
  /** Offset of its first character. */
  start: number
  /** Without its line break. */
  text: string
  lineBreak: string
}>

/** Cuts a text into lines; a final line break ends the last line and opens no other. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  for (const found of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, found.index), lineBreak: found[0] })
    start = found.index + found[0].length
  }
  if (start < text.length) lines.push({ start, text: text.slice(start), lineBreak: '' })
  return lines
}

export function textOf(lines: readonly TextLine[]): string {
  return lines.map((line) => line.text + line.lineBreak).join('')
}

export const isBlank = (text: string): boolean => /^[\s\uFEFF]*$/.test(text)

/** The number of spaces before a line's content. */
export function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0
}

/** The least indentation of the lines that hold anything. */
export function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => !isBlank(line)).map(indentOf)
  return indents.length === 0 ? 0 : Math.min(...indents)
}

/** Joins texts as the documents of one file. */
export function joinDocuments(texts: readonly string[]): string {
  return texts
    .filter((text) => !isBlank(text))
    .map((text) => (text.endsWith('\n') ? text : `${text}\n`))
    .reduce((joined, text) => (joined === '' ? text : joined + (/^---(?=\s|$)/.test(text) ? '' : '---\n') + text), '')
}
