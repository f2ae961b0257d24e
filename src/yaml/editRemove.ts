// `remove`: a key or an item goes with the comments that are its own and with its separator.

import { isAlias, isMap } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit, TextRange } from '../base/source.ts'
import { columnAt, type DocumentStyle, lineStartAt, nextLineAt } from './documentStyle.ts'
import { replaceValue } from './editSet.ts'
import { beforeLineBreak, type Entry, entriesOf, leadingComments, ownEnd } from './entries.ts'
import type { EditRefusal } from './operation.ts'
import { isFlow } from './ranges.ts'
import { type DocumentTree, type MapNode, pairIndex, placeAt, type ValueNode } from './tree.ts'

type Edited = Result<TextEdit, EditRefusal>

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
  return ok({ range: rangeOf(tree, parent.node, entries, index, entry), text: '' })
}

/** What goes with a pair of a mapping that has others; undefined if there is no such pair. */
export function pairRange(tree: DocumentTree, map: MapNode, index: number): TextRange | undefined {
  const entries = entriesOf(tree, map)
  const entry = entries[index]
  return entry && rangeOf(tree, map, entries, index, entry)
}

function rangeOf(
  tree: DocumentTree,
  parent: ValueNode,
  entries: readonly Entry[],
  index: number,
  entry: Entry,
): TextRange {
  return isFlow(parent) ? flowRange(entries, index, entry) : blockRange(tree, entry)
}

function flowRange(entries: readonly Entry[], index: number, entry: Entry): TextRange {
  const next = entries[index + 1]
  if (next !== undefined) return { start: entry.start, end: next.start }
  return { start: entries[index - 1]?.end ?? entry.start, end: entry.end }
}

function blockRange(tree: DocumentTree, entry: Entry): TextRange {
  const { text } = tree
  const lineStart = lineStartAt(text, entry.start)
  const end = nextLineAt(text, ownEnd(tree, entry))
  if (text.slice(lineStart, entry.start).trim() === '') {
    const start = leadingComments(text, lineStart, columnAt(text, entry.start))
    // The last line of a text without a final line break takes the one before it along.
    return end === text.length && !/[\r\n]$/.test(text) ? { start: beforeLineBreak(text, start), end } : { start, end }
  }
  // The first entry shares its line with a dash or a key: what follows moves up to its place.
  const rest = /^(?:[ \t]*(?:\r\n?|\n))*[ \t]*/.exec(text.slice(end))
  return { start: entry.start, end: end + (rest?.[0].length ?? 0) }
}
