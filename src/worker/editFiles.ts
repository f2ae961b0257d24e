// One edit over any number of documents and files: all of its commands, or none of them.

import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile, TextEdit } from '../base/source.ts'
import { appendDocuments } from '../yaml/appendDocuments.ts'
import { editDocument } from '../yaml/edit.ts'
import type { EditOperation, EditRefusal, Json } from '../yaml/operation.ts'
import type { EditCommand, FileEdits } from './protocol.ts'
import type { TextIndex } from './textIndex.ts'

/** What the commands want of one file: operations by document, documents to add, and pieces of text to change. */
type Wanted = Readonly<{ operations: Map<number, readonly EditOperation[]>; added: Json[]; changed: TextCommand[] }>
type TextCommand = Extract<EditCommand, Readonly<{ written: string }>>

/** The edits of each file, in offsets of its text; operations in one document are made one after the other. */
export function editFiles(
  files: readonly ProjectFile[],
  index: TextIndex,
  commands: readonly EditCommand[],
): Result<readonly FileEdits[], EditRefusal> {
  const out: FileEdits[] = []
  for (const [file, { operations, added, changed }] of byFile(commands)) {
    const edits: TextEdit[] = []
    for (const [document, list] of operations) {
      const edited = editSlice(index, file, document, list)
      if (!edited.ok) return edited
      edits.push(...edited.value)
    }
    for (const { document, written, edits: own } of changed) {
      const slice = index.documents(file)[document]
      if (slice?.text !== written) return fail({ code: 'versionMoved' })
      edits.push(...shifted(own, slice.start))
    }
    const text = files.find(({ name }) => name === file)?.text ?? ''
    if (added.length > 0) edits.push(appendDocuments(text, added))
    if (edits.length > 0) out.push({ file, edits })
  }
  return ok(out)
}

function byFile(commands: readonly EditCommand[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const command of commands) {
    const own: Wanted = wanted.get(command.file) ?? { operations: new Map(), added: [], changed: [] }
    const { operations, added, changed } = own
    wanted.set(command.file, own)
    if ('value' in command) added.push(command.value)
    else if ('edits' in command) changed.push(command)
    else operations.set(command.document, [...(operations.get(command.document) ?? []), ...command.operations])
  }
  return wanted
}

function editSlice(
  index: TextIndex,
  file: string,
  document: number,
  operations: readonly EditOperation[],
): Result<readonly TextEdit[], EditRefusal> {
  const slice = index.documents(file)[document]
  if (slice === undefined) return fail({ code: 'noSuchPath' })
  const edited = editDocument(slice.text, operations)
  if (!edited.ok) return edited
  return ok(shifted(edited.value, slice.start))
}

const shifted = (edits: readonly TextEdit[], by: number): readonly TextEdit[] =>
  edits.map(({ range: { start, end }, text }) => ({ range: { start: start + by, end: end + by }, text }))
