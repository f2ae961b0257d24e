// Findings → findings with lines and columns. Ranges are found in the finding's document alone and kept while its text is the same.

import type { FieldPath, SourceRef, TextRange } from '../base/source.ts'
import type { TextIndex } from './textIndex.ts'

/** Ranges in a document's own offsets, by its text and the finding's path. */
export type RangeCache = Map<string, Map<string, TextRange>>

/** What is found somewhere; its code says whether it is about a key or about a value. */
type Found = Readonly<{ at: SourceRef; range?: TextRange; detail: Readonly<{ code: string }> }>

type Lines = Readonly<{ line: number; column: number; endLine: number; endColumn: number }>

export type FindingPlacer = Readonly<{
  place: <Finding extends Found>(finding: Finding) => Finding & Lines
  /** Every range that was needed, for the next version of the text. */
  used: RangeCache
}>

export function createFindingPlacer(index: TextIndex, cache: RangeCache): FindingPlacer {
  const used: RangeCache = new Map()
  return {
    place(finding) {
      const { start, end } = finding.range ?? cachedRange(finding, index, cache, used)
      const first = index.lineColumn(finding.at.file, start)
      const last = index.lineColumn(finding.at.file, end)
      return { ...finding, ...first, endLine: last.line, endColumn: last.column }
    },
    used,
  }
}

function cachedRange(finding: Found, index: TextIndex, cache: RangeCache, used: RangeCache): TextRange {
  const { file, document, path } = finding.at
  const slice = index.documents(file)[document]
  if (slice === undefined) return { start: 0, end: 0 }
  const key = JSON.stringify([finding.detail.code, path])
  const own = cache.get(slice.text)?.get(key) ?? rangeOf(finding, index, slice)
  used.set(slice.text, (used.get(slice.text) ?? new Map()).set(key, own))
  return { start: own.start + slice.start, end: own.end + slice.start }
}

function rangeOf({ at, detail }: Found, index: TextIndex, slice: Readonly<{ start: number; text: string }>): TextRange {
  if (at.path.length === 0) return firstContentLine(slice.text)
  const ranges = nearest(at.path, (path) => index.ranges({ ...at, path }))
  if (ranges === undefined) return firstContentLine(slice.text)
  const aboutKey = ['unknownField', 'duplicateKey', 'requiredField', 'onlyOneOf'].includes(detail.code)
  const { start, end } = (aboutKey ? ranges.key : undefined) ?? ranges.value
  return firstLineOf(slice.text, { start: start - slice.start, end: end - slice.start })
}

/** Of an address that leads to nothing, the nearest one above that leads somewhere. */
function nearest<Found>(path: FieldPath, find: (path: FieldPath) => Found | undefined): Found | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const found = find(path.slice(0, length))
    if (found !== undefined) return found
  }
  return undefined
}

function firstLineOf(text: string, { start, end }: TextRange): TextRange {
  const length = text.slice(start, end).search(/[\r\n]/)
  return { start, end: length < 0 ? end : start + length }
}

/** The first line of a document that is no marker, comment or blank; else its first one. */
export function firstContentLine(text: string): TextRange {
  const found = /^(?!\uFEFF?---(?:[ \t]|$)|[ \t]*(?:#|$)|%).+/m.exec(text)
  const start = found?.index ?? 0
  return firstLineOf(text, { start, end: text.length })
}
