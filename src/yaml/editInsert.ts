// `insert`: a new item in a list, before another one or at its end.

import { isAlias, isSeq } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit } from '../base/source.ts'
import { columnAt, type DocumentStyle, lineStartAt } from './documentStyle.ts'
import { addLine, addToFlow, replaceValue, setValue } from './editSet.ts'
import { leadingComments } from './entries.ts'
import type { EditRefusal, Json } from './operation.ts'
import { dashOffsets, isFlow } from './ranges.ts'
import { type DocumentTree, type ListNode, placeAt } from './tree.ts'
import { isScalarValue, writeBlock, writeFlow, writeFlowLines } from './writeValue.ts'

type Edited = Result<TextEdit, EditRefusal>

export function insertItem(
  tree: DocumentTree,
  style: DocumentStyle,
  path: FieldPath,
  index: number,
  value: Json,
): Edited {
  const place = placeAt(tree, path)
  if (place !== undefined && (place.throughAlias || isAlias(place.node))) return fail({ code: 'aliasedValue' })
  const list = place?.node
  if (place === undefined || !isSeq(list)) return setValue(tree, style, path, [value])
  if (list.items.length === 0 && !style.json && !isScalarValue(value)) return replaceValue(tree, style, place, [value])
  return isFlow(list) ? intoFlow(tree, style, list, index, value) : intoBlock(tree, style, list, index, value)
}

function intoBlock(tree: DocumentTree, style: DocumentStyle, list: ListNode, index: number, value: Json): Edited {
  const { text } = tree
  const dash = dashOffsets(list)[index]
  const column = columnAt(text, list.range[0])
  const item = `- ${writeBlock(value, column + 2, style)}`
  if (dash === undefined) return ok(addLine(tree, list, column, item, style))
  const indent = ' '.repeat(column)
  const lineStart = lineStartAt(text, dash)
  const ownLine = text.slice(lineStart, dash).trim() === ''
  // A comment above an item is the item's; above the first one it may as well be the list's.
  const at = ownLine ? (index > 0 ? leadingComments(text, lineStart, column) : lineStart) : dash
  const written = ownLine ? indent + item + style.lineBreak : item + style.lineBreak + indent
  return ok({ range: { start: at, end: at }, text: written })
}

function intoFlow(tree: DocumentTree, style: DocumentStyle, list: ListNode, index: number, value: Json): Edited {
  const { text } = tree
  const next = list.items[index]
  const written = writeFlow(value, style.json)
  if (next === undefined) return addToFlow(tree, style, list, written, value, '')
  const start = next.range[0]
  const lineStart = lineStartAt(text, start)
  const column = start - lineStart
  if (lineStart <= list.range[0]) return ok({ range: { start, end: start }, text: `${written}, ` })
  const lines = style.json ? writeFlowLines(value, column, style) : written
  return ok({ range: { start, end: start }, text: `${lines},${style.lineBreak}${' '.repeat(column)}` })
}
