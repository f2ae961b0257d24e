// The entries of a collection as they stand in the text, with the comments that are their own: lines directly above that are
// indented as the entry, one behind it on its last line, and lines below that are indented deeper than the entry.

import { isMap, isPair, isSeq } from 'yaml'
import type { TextRange } from '../base/source.ts'
import { columnAt, lineStartAt } from './documentStyle.ts'
import { contentEnd, dashOffsets, isFlow, lastNode } from './ranges.ts'
import { type DocumentTree, isBlockScalar, type ValueNode } from './tree.ts'

/** One entry of a collection: where it begins, where its content ends, and its value. */
export type Entry = TextRange & Readonly<{ node: ValueNode }>

export function entriesOf(tree: DocumentTree, collection: ValueNode): readonly Entry[] {
  if (isMap(collection)) {
    return collection.items.map(({ key, value }) => {
      return { start: key.range[0], end: contentEnd(tree, value, key.range[1]), node: value }
    })
  }
  // A pair in a flow list, `[a: b]`, is a mapping without a node of its own; nobody writes one here.
  if (!isSeq(collection) || collection.items.some(isPair)) return []
  const dashes = dashOffsets(collection)
  return collection.items.flatMap((item, index) => {
    if (isPair(item)) return []
    const start = dashes[index] ?? item.range[0]
    return [{ start, end: contentEnd(tree, item, start + 1), node: item }]
  })
}

/** The entries with their own comments, from the first character of each to its last; what stands between them separates them. */
export function ownRanges(tree: DocumentTree, collection: ValueNode): readonly TextRange[] {
  const entries = entriesOf(tree, collection)
  return isFlow(collection)
    ? entries
    : entries.map((entry) => ({ start: ownStart(tree, entry), end: ownEnd(tree, entry) }))
}

function ownStart({ text }: DocumentTree, { start }: Entry): number {
  const lineStart = lineStartAt(text, start)
  const column = columnAt(text, start)
  return text.slice(lineStart, start).trim() === '' ? leadingComments(text, lineStart, column) + column : start
}

const LINE_BELOW = /(?:\r\n?|\n)([ \t]*)(#[^\r\n]*)?(?=[\r\n]|$)/y

/** The end of the last line of a block entry and its own comments, before the line break. */
export function ownEnd({ text }: DocumentTree, entry: Entry): number {
  const column = columnAt(text, entry.start)
  let end = Math.max(endOfLine(text, entry.end), writtenEnd(text, entry))
  LINE_BELOW.lastIndex = end
  for (let found = LINE_BELOW.exec(text); found !== null; found = LINE_BELOW.exec(text)) {
    const [, indent = '', comment] = found
    if (comment !== undefined && indent.length <= column) break
    if (comment !== undefined) end = LINE_BELOW.lastIndex
  }
  return end
}

/** The end of what an entry says: blank lines at the end of a block scalar may be part of its value. */
export function writtenEnd(text: string, { node, end }: Entry): number {
  const last = lastNode(node)
  return isBlockScalar(last) ? beforeLineBreak(text, last.range[1]) : end
}

/** The start of the comment lines directly above a line that are indented as its content; the line itself without any. */
export function leadingComments(text: string, lineStart: number, column: number): number {
  let start = lineStart
  while (start > 0) {
    const above = lineStartAt(text, beforeLineBreak(text, start))
    const comment = /^( *)#/.exec(text.slice(above, start))
    if (comment?.[1]?.length !== column) break
    start = above
  }
  return start
}

/** The offset before the line break that ends at `offset`, if one does. */
export function beforeLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset - 2)) return offset - 2
  return /[\r\n]/.test(text.charAt(offset - 1)) ? offset - 1 : offset
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end === -1 ? text.length : from + end
}
