// `# routewright-ignore RW0107, IST0101: why` says in the file that these codes are meant to be so, for what begins on its line; in a
// line of its own, for what begins on the next one; before the first line of a document, or behind it, for the document.

import { lineColumnAt, lineStarts } from '../base/lines.ts'
import type { FieldPath, ProjectFile } from '../base/source.ts'
import { refAtOffset } from '../yaml/locate.ts'
import { type DocumentSlice, splitDocuments } from '../yaml/splitDocuments.ts'
import type { TreeCache } from '../yaml/tree.ts'
import { codeOf, type Problem } from './problem.ts'

/** A comment of this kind: what is at `path` or below, or begins on `line`, is not to be told of `codes`. */
export type Ignored = Readonly<{ codes: readonly string[]; document: number; path: FieldPath; line: number }>

/** By file name; files without such comments are not in it. */
export type IgnoredPlaces = ReadonlyMap<string, readonly Ignored[]>

const WORD = 'routewright-ignore'
const COMMENT = /(?:^|[ \t])#[ \t]*routewright-ignore[ \t]+([^:#\r\n]+)/

/** What the files say is to be ignored. */
export function ignoredIn(files: readonly ProjectFile[], trees: TreeCache = new Map()): IgnoredPlaces {
  return new Map(
    files
      .filter(({ text }) => text.includes(WORD))
      .map(({ name, text }) => {
        const starts = lineStarts(text)
        const found = splitDocuments(text).flatMap((slice, document) =>
          slice.text.includes(WORD) ? ignoredInDocument(slice, document, starts, trees) : [],
        )
        return [name, found]
      }),
  )
}

/** True if a comment says so. `line` is where the problem was found to stand. */
export function isIgnored({ said, at }: Problem, line: number, ignored: IgnoredPlaces): boolean {
  const code = codeOf(said)
  return (ignored.get(at.file) ?? []).some(
    ({ codes, document, path, line: own }) =>
      codes.includes(code) &&
      document === at.document &&
      (own === line || path.every((step, index) => step === at.path[index])),
  )
}

function ignoredInDocument(
  slice: DocumentSlice,
  document: number,
  starts: readonly number[],
  trees: TreeCache,
): readonly Ignored[] {
  const lines = slice.text.split(/\r\n|[\r\n]/)
  const first = lines.findIndex(isContent)
  const firstLine = lineColumnAt(starts, slice.start).line
  const offsets = lineStarts(slice.text)
  return lines.flatMap((line, index): readonly Ignored[] => {
    const codes = COMMENT.exec(line)?.[1]
      ?.split(/[\s,]+/)
      .filter((code) => code !== '')
    const target = isContent(line) ? index : lines.findIndex((other, at) => at > index && isContent(other))
    if (codes === undefined || target < 0) return []
    const offset = (offsets[target] ?? 0) + (lines[target]?.search(/\S/) ?? 0)
    const { path } = target === first ? { path: [] } : refAtOffset(slice.text, '', offset, trees)
    return [{ codes, document, path, line: firstLine + target }]
  })
}

/** No marker, comment or blank. */
const isContent = (line: string): boolean => !/^\uFEFF?(?:---(?:[ \t]|$)|[ \t]*(?:#|$)|%)/.test(line)
