// Where values stand in the files' texts. Made anew with each version of the text; what was found in unchanged files, and the
// trees of unchanged documents, stay.

import { type LineColumn, lineColumnAt, lineStarts } from '../base/lines.ts'
import type { ProjectFile, SourceRef, TextRange } from '../base/source.ts'
import { type Located, locate, refAtOffset } from '../yaml/locate.ts'
import { type DocumentSlice, splitDocuments } from '../yaml/splitDocuments.ts'
import type { TreeCache } from '../yaml/tree.ts'
import type { Place } from './protocol.ts'

/** A value's key, itself, and both with the list's dash: in offsets of the file. */
export type ValueRanges = Readonly<{ key: TextRange | undefined; value: TextRange; entry: TextRange }>

export type TextIndex = Readonly<{
  documents: (file: string) => readonly DocumentSlice[]
  /** Undefined if the address leads to nothing, or its document does not parse that far. */
  ranges: (ref: SourceRef) => ValueRanges | undefined
  place: (ref: SourceRef) => Place | undefined
  /** Undefined if there is no such file. */
  refAt: (file: string, offset: number) => SourceRef | undefined
  lineColumn: (file: string, offset: number) => LineColumn
}>

type Indexed = Readonly<{ documents: readonly DocumentSlice[]; starts: readonly number[] }>
const NOWHERE: Indexed = { documents: [], starts: [0] }

/** The files that were cut, and the documents that were parsed for their ranges. */
export type IndexCache = Readonly<{ files: WeakMap<ProjectFile, Indexed>; trees: TreeCache }>

export const createIndexCache = (): IndexCache => ({ files: new WeakMap(), trees: new Map() })

/** Hand the same `cache` in for the next version. */
export function indexTexts(files: readonly ProjectFile[], { files: indexed, trees }: IndexCache): TextIndex {
  const byName = new Map(files.map((file) => [file.name, file]))

  function index(name: string): Indexed {
    const file = byName.get(name)
    // What no file states, such as a default of Istio, has an address without a file.
    if (file === undefined) return NOWHERE
    const known = indexed.get(file)
    if (known !== undefined) return known
    const made = { documents: splitDocuments(file.text), starts: lineStarts(file.text) }
    indexed.set(file, made)
    return made
  }

  const lineColumn = (file: string, offset: number) => lineColumnAt(index(file).starts, offset)

  function ranges(ref: SourceRef): ValueRanges | undefined {
    const slice = index(ref.file).documents[ref.document]
    // Within its own document, so that no other one is looked at.
    const found = slice && locate(slice.text, { ...ref, document: 0 }, trees)
    return found && shifted(found, slice.start)
  }

  return {
    documents: (file) => index(file).documents,
    ranges,
    place(ref) {
      const entry = ranges(ref)?.entry
      if (entry === undefined) return undefined
      const start = lineColumn(ref.file, entry.start)
      const endLine = lineColumn(ref.file, entry.end).line
      return { file: ref.file, ...entry, startLine: start.line, endLine, column: start.column }
    },
    refAt(file, offset) {
      const { documents } = index(file)
      const found = documents.findIndex((slice) => offset < slice.end)
      const document = found < 0 ? documents.length - 1 : found
      const slice = documents[document]
      return slice && { ...refAtOffset(slice.text, file, offset - slice.start, trees), document }
    },
    lineColumn,
  }
}

function shifted({ key, value, entry }: Located, by: number): ValueRanges {
  const move = ({ start, end }: TextRange) => ({ start: start + by, end: end + by })
  return { key: key && move(key), value: move(value), entry: move(entry) }
}
