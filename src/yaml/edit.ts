// Edits of one document as small splices of its text: comments, quoting, key order and indentation stay as they are.
// The result is parsed by js-yaml and compared with the intended value, so that no edit can say something else than was asked,
// nor say a key twice.

import { applyEdits } from '../base/edits.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { TextEdit } from '../base/source.ts'
import { applyOperation, sameValue } from './applyOperation.ts'
import { directOperation } from './directOperation.ts'
import { styleOf } from './documentStyle.ts'
import { copyItem } from './editCopy.ts'
import { insertItem } from './editInsert.ts'
import { moveItem } from './editMove.ts'
import { removeEntry } from './editRemove.ts'
import { renameKey } from './editRename.ts'
import { setValue } from './editSet.ts'
import { readValue } from './loadDocument.ts'
import type { EditOperation, EditRefusal } from './operation.ts'
import { editsOf, spliced, wholeText } from './pieces.ts'
import { type DocumentTree, parseTree, placeAt } from './tree.ts'

/** Makes the operations, one after the other, in one document's text; the edits are in offsets of that text.
 *  Refused as a whole if the document does not parse, a path leads nowhere, or the change would reach through an alias. */
export function editDocument(
  documentText: string,
  operations: readonly EditOperation[],
): Result<readonly TextEdit[], EditRefusal> {
  let text = documentText
  let pieces = wholeText(documentText)
  for (const operation of operations) {
    const edits = editOnce(text, operation)
    if (!edits.ok) return edits
    text = applyEdits(text, edits.value)
    // From the end to the start, so that no edit moves the offsets of the next one.
    pieces = edits.value.toReversed().reduce(spliced, pieces)
  }
  return ok(editsOf(pieces, documentText))
}

function editOnce(text: string, operation: EditOperation): Result<readonly TextEdit[], EditRefusal> {
  const loaded = readValue(text)
  const tree = loaded.ok ? parseTree(text) : undefined
  if (!loaded.ok || tree === undefined) return fail({ code: 'documentBroken' })
  const direct = directOperation(loaded.value, operation)
  const intended = direct && applyOperation(loaded.value, direct)
  if (direct === undefined || intended === undefined)
    return fail({ code: isTaken(tree, operation) ? 'nameTaken' : 'noSuchPath' })
  const edits = written(tree, direct)
  if (!edits.ok) return edits
  const result = readValue(applyEdits(text, edits.value))
  const repeats = result.ok && result.repeats && !loaded.repeats
  if (result.ok && !repeats && sameValue(result.value, intended.value)) return edits
  // The text says something else: an anchor that others use was changed, or the place is written in a form that we do not edit.
  return fail({ code: text.includes('&') ? 'aliasedValue' : 'noSuchPath' })
}

const isTaken = (tree: DocumentTree, operation: EditOperation): boolean =>
  operation.type === 'rename' && placeAt(tree, [...operation.path.slice(0, -1), operation.key]) !== undefined

/** The edits of a text that make the operation, in their order there. */
function written(tree: DocumentTree, operation: EditOperation): Result<readonly TextEdit[], EditRefusal> {
  const style = styleOf(tree)
  const { path } = operation
  switch (operation.type) {
    case 'set':
      return one(setValue(tree, style, path, operation.value))
    case 'insert':
      return one(insertItem(tree, style, path, operation.index, operation.value))
    case 'remove':
      return one(removeEntry(tree, style, path))
    case 'move':
      return moveItem(tree, path, operation.from, operation.to)
    case 'copy':
      return one(copyItem(tree, style, path, operation.index))
    case 'rename':
      return one(renameKey(tree, style, path, operation.key))
  }
}

const one = (edit: Result<TextEdit, EditRefusal>) => (edit.ok ? ok([edit.value]) : edit)
