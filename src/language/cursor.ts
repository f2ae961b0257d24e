// Where a cursor stands in one document, also in text that does not parse at the moment: the word at the cursor gives way to a
// marker, what the parser makes of the rest is searched for it.

import { isMap, isPair, isScalar, isSeq } from 'yaml'
import type { FieldPath, TextRange } from '../base/source.ts'
import { columnAt, lineStartAt } from '../yaml/documentStyle.ts'
import { isFlow } from '../yaml/ranges.ts'
import { type DocumentTree, isBlockScalar, keyText, parseTree, type ValueNode } from '../yaml/tree.ts'

export type CursorPlace = Readonly<{
  /** A key of the mapping at `path`, or the value at `path`. */
  type: 'key' | 'value'
  path: FieldPath
  /** The word that a completion replaces, up to its end behind the cursor. */
  range: TextRange
  /** Of a key: the other keys of its mapping. */
  siblings: readonly string[]
  /** Whether brackets or braces are around. */
  flow: boolean
  /** Whether the word stands in quotes. */
  quoted: boolean
  /** Nothing else stands in the line, but for a list's dashes before. */
  alone: boolean
  /** A colon follows the word. */
  hasColon: boolean
  /** The cursor stands right behind a colon: a space is missing. */
  needsSpace: boolean
  /** The column of the word, from 0. */
  column: number
  /** The column of the key or dash that a value belongs to. */
  entryColumn: number
  tree: DocumentTree
}>

/** A character that no text has: the private use area. */
const MARKER = 'rw\uE000'

/** What can be completed at an offset of a document's text; undefined in comments, in texts over several lines and where nothing fits. */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  return placeIn(text, offset) ?? placeIn(withoutLooseWord(text, offset), offset)
}

/** The line above with its only word blanked: a key that was left half typed would swallow the next line. */
function withoutLooseWord(text: string, offset: number): string {
  const end = lineStartAt(text, offset)
  const start = end === 0 ? 0 : lineStartAt(text, end - 1)
  const above = text.slice(start, end)
  return (
    text.slice(0, start) + above.replace(/^( *)([\w.-]+)(?=\s*$)/, (word) => ' '.repeat(word.length)) + text.slice(end)
  )
}

function placeIn(text: string, offset: number): CursorPlace | undefined {
  const word = wordAt(text, offset)
  if (isSeparator(text, word)) return undefined
  const marked = markedText(text, word)
  const tree = parseTree(marked)
  if (tree === undefined) return undefined
  // What breaks the text here, whatever else is broken, does not fit.
  const without = parseTree(text.slice(0, word.start) + text.slice(word.end))
  if (tree.document.errors.length > (without?.document.errors.length ?? 0)) return undefined
  const found = findMarker(tree, tree.document.contents, [], { flow: false, entry: word.start })
  if (found === undefined) return undefined
  // The lines below would become its value.
  if (word.alone && !word.hasColon && found.holds) return undefined
  return {
    ...found.place,
    range: { start: word.start, end: word.end },
    quoted: word.quoted,
    alone: word.alone,
    hasColon: word.hasColon,
    needsSpace: word.needsSpace,
    column: columnAt(text, word.start),
    entryColumn: columnAt(marked, found.entry),
    tree,
  }
}

const isSeparator = (text: string, { start, end }: TextRange): boolean =>
  /^(?:---|\.\.\.)/.test(text.slice(start, end)) && columnAt(text, start) === 0

type Word = TextRange & Readonly<{ quoted: boolean; alone: boolean; hasColon: boolean; needsSpace: boolean }>

function wordAt(text: string, offset: number): Word {
  const lineStart = lineStartAt(text, offset)
  const rest = text.slice(offset)
  const lineEnd = offset + (/[\r\n]|$/.exec(rest)?.index ?? rest.length)
  const before = text.slice(lineStart, offset)
  const after = text.slice(offset, lineEnd)
  const left = /[^\s,[\]{}"'#]*$/.exec(before)?.[0] ?? ''
  const right = /^[^\s,[\]{}"'#]*/.exec(after)?.[0] ?? ''
  const needsSpace = left.endsWith(':')
  const start = needsSpace ? offset : offset - left.length
  const whole = needsSpace ? '' : right
  const hasColon = whole.endsWith(':') || /^:(?=\s|$)/.test(after.slice(whole.length))
  const end = offset + (whole.endsWith(':') ? whole.length - 1 : whole.length)
  const head = text.slice(lineStart, start)
  const tail = text.slice(end, lineEnd)
  const quoted = /["']$/.test(head) && /^["']/.test(tail)
  const alone = /^ *(?:- +)*$/.test(head) && /^[ \t]*(?:#.*)?$/.test(tail)
  return { start, end, quoted, alone, hasColon, needsSpace }
}

function markedText(text: string, { start, end, alone, hasColon, needsSpace }: Word): string {
  const colon = alone && !hasColon ? ':' : ''
  return `${text.slice(0, start)}${needsSpace ? ' ' : ''}${MARKER}${colon}${text.slice(end)}`
}

const isMarker = (node: unknown): boolean => isScalar(node) && node.source === MARKER

type Found = Readonly<{
  place: Pick<CursorPlace, 'type' | 'path' | 'siblings' | 'flow'>
  entry: number
  /** A key that has a value. */
  holds?: boolean
}>
type Around = Readonly<{ flow: boolean; entry: number }>

function findMarker(tree: DocumentTree, node: ValueNode, path: FieldPath, around: Around): Found | undefined {
  if (isScalar(node)) {
    const place = { type: 'value', path, siblings: [], flow: around.flow } as const
    return isMarker(node) && !isBlockScalar(node) ? { place, entry: around.entry } : undefined
  }
  if (isMap(node)) {
    const flow = around.flow || isFlow(node)
    for (const pair of node.items) {
      const entry = pair.key.range[0]
      if (isMarker(pair.key)) {
        const siblings = node.items.filter((other) => other !== pair).map(({ key }) => keyText(key))
        const holds = pair.value !== null && !(isScalar(pair.value) && pair.value.value === null)
        return { place: { type: 'key', path, siblings, flow }, entry, holds }
      }
      const found = findMarker(tree, pair.value, [...path, keyText(pair.key)], { flow, entry })
      if (found !== undefined) return found
    }
  }
  if (isSeq(node)) {
    const flow = around.flow || isFlow(node)
    for (const [index, item] of node.items.entries()) {
      const at = [...path, index]
      if (isPair(item)) {
        // A pair in a flow list, `[a: ]`: the word alone is meant as an item.
        if (!isMarker(item.key)) continue
        return { place: { type: 'value', path: at, siblings: [], flow }, entry: around.entry }
      }
      const found = findMarker(tree, item, at, { flow, entry: item.range[0] })
      if (found !== undefined) return found
    }
  }
  return undefined
}
