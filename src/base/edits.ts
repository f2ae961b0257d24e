import type { TextEdit } from './source.ts'

/** Applies edits that are all given in offsets of `text`; the only way text changes outside typing.
 *  Throws if two of them overlap or one lies outside the text. Edits at one offset apply in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map((edit, order) => ({ edit, order }))
  sorted.sort((a, b) => a.edit.range.start - b.edit.range.start || a.order - b.order)
  let out = ''
  let at = 0
  for (const { edit } of sorted) {
    const { start, end } = edit.range
    if (start < at || end < start || end > text.length) throw new Error(`edit ${start}..${end} does not fit`)
    out += text.slice(at, start) + edit.text
    at = end
  }
  return out + text.slice(at)
}
