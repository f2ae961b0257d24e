// Edits of one document as small splices of its text: comments, quoting, key order and indentation stay as they are.
// The result is parsed by js-yaml and compared with the intended value, so that no edit can say something else than was asked.

import { applyEdits } from '../base/edits.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { TextEdit } from '../base/source.ts'
import { applyOperation, sameValue } from './applyOperation.ts'
import { styleOf } from './documentStyle.ts'
import { insertItem } from './editInsert.ts'
import { removeEntry } from './editRemove.ts'
import { setValue } from './editSet.ts'
import { readValue } from './loadDocument.ts'
import type { EditOperation, EditRefusal } from './operation.ts'
import { editsOf, spliced, wholeText } from './pieces.ts'
import { parseTree } from './tree.ts'

/** Makes the operations, one after the other, in one document's text; the edits are in offsets of that text.
 *  Refused as a whole if the document does not parse, a path leads nowhere, or the change would reach through an alias. */
export function editDocument(
  documentText: string,
  operations: readonly EditOperation[],
): Result<readonly TextEdit[], EditRefusal> {
  let text = documentText
  let pieces = wholeText(documentText)
  for (const operation of operations) {
    const edit = editOnce(text, operation)
    if (!edit.ok) return edit
    text = applyEdits(text, [edit.value])
    pieces = spliced(pieces, edit.value)
  }
  return ok(editsOf(pieces, documentText))
}

function editOnce(text: string, operation: EditOperation): Result<TextEdit, EditRefusal> {
  const loaded = readValue(text)
  const tree = loaded.ok ? parseTree(text) : undefined
  if (!loaded.ok || tree === undefined) return fail({ code: 'documentBroken' })
  const intended = applyOperation(loaded.value, operation)
  if (intended === undefined) return fail({ code: 'noSuchPath' })
  const style = styleOf(tree)
  const edit =
    operation.type === 'set'
      ? setValue(tree, style, operation.path, operation.value)
      : operation.type === 'insert'
        ? insertItem(tree, style, operation.path, operation.index, operation.value)
        : removeEntry(tree, style, operation.path)
  if (!edit.ok) return edit
  const result = readValue(applyEdits(text, [edit.value]))
  if (result.ok && sameValue(result.value, intended.value)) return edit
  // The text says something else: an anchor that others use was changed, or the place is written in a form that we do not edit.
  return fail({ code: text.includes('&') ? 'aliasedValue' : 'noSuchPath' })
}
