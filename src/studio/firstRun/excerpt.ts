// The beginning of a sample as lines with their colours. Only for a picture: reading YAML is the worker's work.

/** `line` counts from 1; `text` is a comment or a key with its indentation, `value` the rest of the line. */
export type ExcerptLine = Readonly<{ line: number; kind: 'comment' | 'key' | 'separator'; text: string; value: string }>

const shownLines = 40

/** The first lines of a text. */
export function excerpt(text: string): readonly ExcerptLine[] {
  return text.split('\n').slice(0, shownLines).map(toLine)
}

function toLine(text: string, index: number): ExcerptLine {
  const line = index + 1
  if (/^\s*#/.test(text)) return { line, kind: 'comment', text, value: '' }
  if (text === '---') return { line, kind: 'separator', text, value: '' }
  const key = /^[\s-]*[\w.-]+:/.exec(text)?.[0] ?? ''
  return { line, kind: 'key', text: key, value: text.slice(key.length) }
}

/** The kinds of the documents, in order. */
export const kindsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^kind: *(\w+)/gm)].map((match) => match[1] ?? '')
