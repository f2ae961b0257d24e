// Where a value came from: the addresses that every layer uses to point into the user's text.

import { isSameList } from './sameList.ts'

/** One step list from a document's root to a value, e.g. `['spec', 'http', 0, 'route']`. */
export type FieldPath = readonly (string | number)[]

/** The address of a value: a file's name, the document's index in that file (from 0) and the field path in it. Never offsets. */
export type SourceRef = Readonly<{ file: string; document: number; path: FieldPath }>

/** The address of what no file states, such as a default of Istio: no file has this name. */
export const NOWHERE: SourceRef = { file: '', document: 0, path: [] }

/** A half-open range of UTF-16 offsets in one file's text. */
export type TextRange = Readonly<{ start: number; end: number }>

/** A replacement of `range` by `text` in one file. */
export type TextEdit = Readonly<{ range: TextRange; text: string }>

/** One named file of a project, with its whole text. */
export type ProjectFile = Readonly<{ name: string; text: string }>

/** The address of a field below another address. */
export const refAt = (ref: SourceRef, ...path: FieldPath): SourceRef => refBelow(ref, path)

/** As `refAt`, for a path that is a list already; the list may become part of the address. */
export function refBelow(ref: SourceRef, below: FieldPath): SourceRef {
  if (below.length === 0) return ref
  const { file, document, path } = ref
  // A large project has a hundred thousand addresses: `concat` makes lists of the very length, a literal with spreads leaves room.
  return { file, document, path: path.length === 0 ? below : path.concat(below) }
}

/** A text that is equal for equal addresses and different for different ones; for maps and DOM ids. */
export function refKey(ref: SourceRef): string {
  return JSON.stringify([ref.file, ref.document, ...ref.path])
}

/** True for equal addresses, and where neither side has one. */
export const isSameRef = (a: SourceRef | undefined, b: SourceRef | undefined): boolean =>
  a === b || (a?.file === b?.file && a?.document === b?.document && isSameList(a?.path ?? [], b?.path ?? []))
