// `remove`: a key or an item goes with the comments that are its own and with its separator.

import { isAlias, isMap, isPair, isSeq } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit } from '../base/source.ts'
import { columnAt, type DocumentStyle, lineStartAt, nextLineAt } from './documentStyle.ts'
import { replaceValue } from './editSet.ts'
import type { EditRefusal } from './operation.ts'
import { contentEnd, dashOffsets, isFlow } from './ranges.ts'
import { type DocumentTree, isBlockScalar, pairIndex, placeAt, type ValueNode } from './tree.ts'

type Edited = Result<TextEdit, EditRefusal>

/** One entry of a collection: where it begins, where its content ends, and its value. */
type Entry = Readonly<{ start: number; end: number; node: ValueNode }>

export function removeEntry(tree: DocumentTree, style: DocumentStyle, path: FieldPath): Edited {
  const last = path.at(-1)
  const parent = placeAt(tree, path.slice(0, -1))
  if (last === undefined || parent === undefined) return fail({ code: 'noSuchPath' })
  if (parent.throughAlias || isAlias(parent.node)) return fail({ code: 'aliasedValue' })
  const entries = entriesOf(tree, parent.node)
  const index = isMap(parent.node) ? pairIndex(parent.node, String(last)) : Number(last)
  const entry = entries[index]
  // A key that only a merge key brings in is not written here.
  if (entry === undefined) return fail({ code: isMap(parent.node) ? 'aliasedValue' : 'noSuchPath' })
  if (entries.length === 1) return replaceValue(tree, style, parent, isMap(parent.node) ? {} : [])
  const range = isFlow(parent.node) ? flowRange(entries, index, entry) : blockRange(tree, entry)
  return ok({ range, text: '' })
}

function entriesOf(tree: DocumentTree, node: ValueNode): readonly Entry[] {
  if (isMap(node)) {
    return node.items.map((pair) => {
      const [start, keyEnd] = pair.key.range
      return { start, end: contentEnd(tree, pair.value, keyEnd), node: pair.value }
    })
  }
  if (!isSeq(node)) return []
  const dashes = dashOffsets(node)
  return node.items.map((item, index) => {
    const value = isPair(item) ? null : item
    const start = dashes[index] ?? value?.range[0] ?? 0
    return { start, end: contentEnd(tree, value, start + 1), node: value }
  })
}

function flowRange(entries: readonly Entry[], index: number, entry: Entry): Readonly<{ start: number; end: number }> {
  const next = entries[index + 1]
  if (next !== undefined) return { start: entry.start, end: next.start }
  return { start: entries[index - 1]?.end ?? entry.start, end: entry.end }
}

function blockRange({ text }: DocumentTree, entry: Entry): Readonly<{ start: number; end: number }> {
  const lineStart = lineStartAt(text, entry.start)
  const end = isBlockScalar(entry.node) ? entry.node.range[1] : nextLineAt(text, entry.end)
  if (text.slice(lineStart, entry.start).trim() === '') {
    const start = leadingComments(text, lineStart, columnAt(text, entry.start))
    // The last line of a text without a final line break takes the one before it along.
    return end === text.length && !/[\r\n]$/.test(text) ? { start: lineBreakBefore(text, start), end } : { start, end }
  }
  // The first entry shares its line with a dash or a key: what follows moves up to its place.
  const rest = /^(?:[ \t]*(?:\r\n?|\n))*[ \t]*/.exec(text.slice(end))
  return { start: entry.start, end: end + (rest?.[0].length ?? 0) }
}

/** The start of the comment lines directly above a line that are indented as its content; the line itself without any. */
export function leadingComments(text: string, lineStart: number, column: number): number {
  let start = lineStart
  while (start > 0) {
    const above = lineStartAt(text, lineBreakBefore(text, start))
    const comment = /^( *)#/.exec(text.slice(above, start))
    if (comment?.[1]?.length !== column) break
    start = above
  }
  return start
}

function lineBreakBefore(text: string, lineStart: number): number {
  if (lineStart === 0) return 0
  return text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1
}
