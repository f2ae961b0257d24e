// What can happen to the project's files: a splice of one text, or a splice of the list of files. Both can be inverted.

import { applyEdits } from '../../base/edits.ts'
import type { ProjectFile } from '../../base/source.ts'
import type { FileEdits } from '../../worker/protocol.ts'

/** `removed` at `start` (UTF-16 offset) became `inserted`. */
export type TextSplice = Readonly<{ type: 'text'; file: string; start: number; removed: string; inserted: string }>

/** Open, close, rename and replace: `removed` files from `index` on became `inserted`. */
export type FilesSplice = Readonly<{
  type: 'files'
  index: number
  removed: readonly ProjectFile[]
  inserted: readonly ProjectFile[]
}>

export type Change = TextSplice | FilesSplice

/** Applies changes one after the other; throws if a text splice names no open file. */
export function applyChanges(files: readonly ProjectFile[], changes: readonly Change[]): readonly ProjectFile[] {
  return changes.reduce(applyChange, files)
}

function applyChange(files: readonly ProjectFile[], change: Change): readonly ProjectFile[] {
  if (change.type === 'files') return files.toSpliced(change.index, change.removed.length, ...change.inserted)
  if (!files.some((file) => file.name === change.file)) throw new Error(`no open file ${change.file}`)
  const edit = { range: { start: change.start, end: change.start + change.removed.length }, text: change.inserted }
  return files.map((file) => (file.name === change.file ? { ...file, text: applyEdits(file.text, [edit]) } : file))
}

/** The changes that undo `changes`, in the order to apply them. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.toReversed().map((change) => {
    if (change.type === 'text') return { ...change, removed: change.inserted, inserted: change.removed }
    return { ...change, removed: change.inserted, inserted: change.removed }
  })
}

/** Edits in offsets of the text before any of them, as splices that are applied one after the other. */
export function toSplices(files: readonly ProjectFile[], changes: readonly FileEdits[]): readonly TextSplice[] {
  return changes.flatMap(({ file, edits }) => {
    const text = files.find((open) => open.name === file)?.text ?? ''
    // From the end to the start, so that no edit moves the offsets of the next one.
    const backwards = edits.toReversed().toSorted((a, b) => b.range.start - a.range.start)
    return backwards.map(({ range, text: inserted }): TextSplice => {
      return { type: 'text', file, start: range.start, removed: text.slice(range.start, range.end), inserted }
    })
  })
}

/** Edits as `toSplices` makes them, and a new file for each that is not open. */
export function toChanges(files: readonly ProjectFile[], edits: readonly FileEdits[]): readonly Change[] {
  const isOpen = ({ file }: FileEdits) => files.some(({ name }) => name === file)
  const inserted = edits
    .filter((one) => !isOpen(one))
    .map(({ file, edits: made }) => ({ name: file, text: applyEdits('', made) }))
  const splices = toSplices(files, edits.filter(isOpen))
  return inserted.length === 0 ? splices : [...splices, { type: 'files', index: files.length, removed: [], inserted }]
}

/** Changes as the worker wants them, one entry a splice, each in offsets of the text that the one before left; undefined if the list of files changed. */
export function toFileEdits(changes: readonly Change[]): readonly FileEdits[] | undefined {
  const out: FileEdits[] = []
  for (const change of changes) {
    if (change.type === 'files') return undefined
    const range = { start: change.start, end: change.start + change.removed.length }
    out.push({ file: change.file, edits: [{ range, text: change.inserted }] })
  }
  return out
}

/** Two lists of one splice each as one splice, where the second touches what the first wrote; otherwise undefined. */
export function joinSplices(first: readonly Change[], second: readonly Change[]): readonly Change[] | undefined {
  const [a, b] = [first[0], second[0]]
  if (first.length !== 1 || second.length !== 1 || a?.type !== 'text' || b?.type !== 'text') return undefined
  if (a.file !== b.file) return undefined
  const [aEnd, bEnd] = [a.start + a.inserted.length, b.start + b.removed.length]
  if (b.start >= a.start && bEnd <= aEnd) {
    const inserted = a.inserted.slice(0, b.start - a.start) + b.inserted + a.inserted.slice(bEnd - a.start)
    return [{ ...a, inserted }]
  }
  if (b.start === aEnd) return [{ ...a, removed: a.removed + b.removed, inserted: a.inserted + b.inserted }]
  if (bEnd !== a.start) return undefined
  return [{ ...a, start: b.start, removed: b.removed + a.removed, inserted: b.inserted + a.inserted }]
}
