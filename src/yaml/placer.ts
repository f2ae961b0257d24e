// Lines and columns of addresses in several files, for whoever asks for many of them.

import { lineColumnAt, lineStarts } from '../base/lines.ts'
import type { ProjectFile, SourceRef, TextRange } from '../base/source.ts'
import { locate } from './locate.ts'
import { splitDocuments } from './splitDocuments.ts'
import type { TreeCache } from './tree.ts'

export type FilePosition = Readonly<{ file: string; line: number; column: number }>

/** The position of a range of the address's file, else of the address, or of the nearest value above it that stands in the text. */
export type Placer = (ref: SourceRef, range?: TextRange) => FilePosition

export function createPlacer(files: readonly ProjectFile[]): Placer {
  const trees: TreeCache = new Map()
  const indexed = new Map(
    files.map(({ name, text }) => {
      let made: Readonly<{ slices: ReturnType<typeof splitDocuments>; starts: readonly number[] }> | undefined
      return [
        name,
        () => {
          made ??= { slices: splitDocuments(text), starts: lineStarts(text) }
          return made
        },
      ]
    }),
  )
  return (ref, range) => {
    const { file } = ref
    const index = indexed.get(file)?.()
    const slice = index?.slices[ref.document]
    if (index === undefined || (slice === undefined && range === undefined)) return { file, line: 1, column: 1 }
    if (range !== undefined || slice === undefined) return { file, ...lineColumnAt(index.starts, range?.start ?? 0) }
    for (let depth = ref.path.length; depth >= 0; depth -= 1) {
      // Within its own document, so that no other one is looked at.
      const found = locate(slice.text, { file, document: 0, path: ref.path.slice(0, depth) }, trees)
      if (found !== undefined) return { file, ...lineColumnAt(index.starts, slice.start + found.entry.start) }
    }
    return { file, line: 1, column: 1 }
  }
}
