// Fixes that are edits in the text itself: for documents that do not parse, and for what no address names.

import type { TextEdit, TextRange } from '../../base/source.ts'
import { linesOf } from '../../paste/textLines.ts'
import { duplicatesOf } from '../../yaml/duplicates.ts'
import type { Fix, FixLabel } from './fix.ts'
import { mendings, plainQuotes } from './mend.ts'

/** A document of a file, with its text. */
export type DocumentText = Readonly<{ file: string; document: number; text: string }>

/** What would make the document parse. */
export const mendingFixes = (of: DocumentText): readonly Fix[] =>
  mendings(of.text).map(({ label, text }) => edited(of, label, lineEdits(of.text, text)))

/** For a key that stands twice, the later of which is at `range`: without the later one where both say the same, else without either. */
export function duplicateFixes(of: DocumentText, { start }: TextRange): readonly Fix[] {
  const twins = duplicatesOf(of.text, start)
  if (twins === undefined) return []
  const { earlier, later } = twins
  const without = ({ range, written }: typeof later): Fix =>
    edited(of, { code: 'remove', what: written }, [{ range, text: '' }])
  // The last one counts: without an earlier one nothing changes.
  return earlier.written === later.written ? [without(later)] : [without(earlier), without(later)]
}

/** Typographic quotes around a value, which are a part of it. */
export function quoteFixes(of: DocumentText, { start, end }: TextRange): readonly Fix[] {
  const written = of.text.slice(start, end)
  const to = plainQuotes(written)
  return to === written
    ? []
    : [edited(of, { code: 'replace', from: written, to }, [{ range: { start, end }, text: to }])]
}

/** A mapping's only entry whose colon has no space behind it, so that it is a text: `fields` are those that the mapping may have. */
export function spaceFixes(of: DocumentText, { start, end }: TextRange, fields: ReadonlySet<string>): readonly Fix[] {
  const written = of.text.slice(start, end)
  const [whole, key = ''] = /^(\w+):(?=\S)/.exec(written) ?? []
  if (whole === undefined || !fields.has(key)) return []
  const colon = start + whole.length
  const to = `${whole} ${written.slice(whole.length)}`
  return [edited(of, { code: 'replace', from: written, to }, [{ range: { start: colon, end: colon }, text: ' ' }])]
}

const edited = ({ file, document, text }: DocumentText, label: FixLabel, edits: readonly TextEdit[]): Fix => ({
  label,
  commands: [{ file, document, written: text, edits }],
})

/** Of two texts with the same lines but for what is in them. */
function lineEdits(before: string, after: string): readonly TextEdit[] {
  const lines = linesOf(after)
  return linesOf(before).flatMap((line, index): readonly TextEdit[] => {
    const to = lines[index]?.text ?? ''
    if (line.text === to) return []
    let same = 0
    while (same < Math.min(line.text.length, to.length) && line.text[same] === to[same]) same += 1
    let end = 0
    while (end < Math.min(line.text.length, to.length) - same && line.text.at(-1 - end) === to.at(-1 - end)) end += 1
    const range = { start: line.start + same, end: line.start + line.text.length - end }
    return [{ range, text: to.slice(same, to.length - end) }]
  })
}
