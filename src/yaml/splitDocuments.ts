// A file's text → its YAML documents, without parsing: a marker counts at column 0 only, and there always, even in a block scalar.

import type { TextRange } from '../base/source.ts'

/** One document of a file: its range in the file's text and that text, with its `---` or `...` lines, directives and comments. */
export type DocumentSlice = TextRange & Readonly<{ text: string }>

const MARKER = /(?:^|\r\n?|\n)\uFEFF?(---|\.\.\.)(?=[ \t\r\n]|$)/g
// What may stand before the `---` that opens a document: blank lines, comments and directives.
const PRELUDE = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|$)|%[^\r\n]*(?:\r\n?|\n|$))*$/

/** Cuts a file into documents that join up to the whole text again; a file without any text is one empty document. */
export function splitDocuments(text: string): readonly DocumentSlice[] {
  const slices: DocumentSlice[] = []
  let start = 0
  const cut = (end: number) => {
    slices.push({ start, end, text: text.slice(start, end) })
    start = end
  }
  let opened = false
  for (const found of text.matchAll(MARKER)) {
    const marker = lineStart(text, found.index)
    if (found[1] === '...') {
      // Directives and comments behind `...` belong to the next document.
      cut(lineEnd(text, marker))
      opened = false
    } else {
      if (opened || !PRELUDE.test(text.slice(start, marker))) cut(marker)
      opened = true
    }
  }
  const rest = text.slice(start)
  if (slices.length === 0 || opened || !PRELUDE.test(rest)) cut(text.length)
  else return withTail(slices, text)
  return slices
}

/** Blank lines and comments after the last `...` are no document of their own; they stay with the last one. */
function withTail(slices: readonly DocumentSlice[], text: string): readonly DocumentSlice[] {
  const last = slices.at(-1)
  if (last === undefined || last.end === text.length) return slices
  return [...slices.slice(0, -1), { start: last.start, end: text.length, text: text.slice(last.start) }]
}

function lineStart(text: string, matched: number): number {
  let at = matched
  while (text[at] === '\r' || text[at] === '\n') at += 1
  return at
}

function lineEnd(text: string, from: number): number {
  const end = /\r\n?|\n/g
  end.lastIndex = from
  const found = end.exec(text)
  return found === null ? text.length : found.index + found[0].length
}
