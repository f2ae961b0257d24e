// One edit over any number of documents and files: all of its commands, or none of them.

import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile, TextEdit } from '../base/source.ts'
import { appendDocuments } from '../yaml/appendDocuments.ts'
import { editDocument } from '../yaml/edit.ts'
import type { EditOperation, EditRefusal, Json } from '../yaml/operation.ts'
import type { EditCommand, FileEdits } from './protocol.ts'
import type { TextIndex } from './textIndex.ts'

/** What the commands want of one file: operations by document, and documents to add. */
type Wanted = Readonly<{ operations: Map<number, readonly EditOperation[]>; added: Json[] }>

/** The edits of each file, in offsets of its text; operations in one document are made one after the other. */
export function editFiles(
  files: readonly ProjectFile[],
  index: TextIndex,
  commands: readonly EditCommand[],
): Result<readonly FileEdits[], EditRefusal> {
  const out: FileEdits[] = []
  for (const [file, { operations, added }] of byFile(commands)) {
    const edits: TextEdit[] = []
    for (const [document, list] of operations) {
      const edited = editSlice(index, file, document, list)
      if (!edited.ok) return edited
      edits.push(...edited.value)
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
    const { operations, added }: Wanted = wanted.get(command.file) ?? { operations: new Map(), added: [] }
    wanted.set(command.file, { operations, added })
    if ('value' in command) added.push(command.value)
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
  const shift = (offset: number) => offset + slice.start
  return ok(
    edited.value.map(({ range, text }) => ({ range: { start: shift(range.start), end: shift(range.end) }, text })),
  )
}
