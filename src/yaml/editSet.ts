// `set`: replaces the text of a value, or adds a key that is missing.

import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit } from '../base/source.ts'
import { columnAt, type DocumentStyle, lineStartAt, nextLineAt } from './documentStyle.ts'
import type { EditRefusal, Json } from './operation.ts'
import { contentEnd, isFlow, lastNode } from './ranges.ts'
import {
  type DocumentTree,
  isBlockScalar,
  type MapNode,
  type Place,
  pairIndex,
  placeAt,
  type ValueNode,
} from './tree.ts'
import { writeScalar } from './writeScalar.ts'
import {
  isInline,
  isScalarValue,
  writeAfterColon,
  writeBlock,
  writeFlow,
  writeFlowLines,
  writePair,
} from './writeValue.ts'

type Edited = Result<TextEdit, EditRefusal>

const replaced = (start: number, end: number, text: string): Edited => ok({ range: { start, end }, text })

export function setValue(tree: DocumentTree, style: DocumentStyle, path: FieldPath, value: Json): Edited {
  const place = placeAt(tree, path)
  const last = path.at(-1)
  if (last === undefined)
    return place === undefined ? fail({ code: 'noSuchPath' }) : replaceValue(tree, style, place, value)
  const parent = placeAt(tree, path.slice(0, -1))
  if (parent === undefined) return fail({ code: 'noSuchPath' })
  if (parent.throughAlias || isAlias(parent.node)) return fail({ code: 'aliasedValue' })
  // A key that only a merge key brings in is overridden by one of its own.
  const own = isMap(parent.node) ? pairIndex(parent.node, String(last)) >= 0 : isSeq(parent.node)
  if (place !== undefined && own) return replaceValue(tree, style, place, value)
  if (isMap(parent.node)) return addPair(tree, style, parent.node, String(last), value)
  if (hasNoText(parent.node)) return replaceValue(tree, style, parent, { [last]: value })
  return fail({ code: 'noSuchPath' })
}

function hasNoText(node: ValueNode): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

/** Replaces what is written for a value, in its place. */
export function replaceValue(tree: DocumentTree, style: DocumentStyle, place: Place, value: Json): Edited {
  const { text } = tree
  const { node } = place
  const start = node === null ? endOfParent(place) : startOf(text, node, value)
  const end = contentEnd(tree, node, start)
  if (inFlow(tree, place)) {
    if (isScalarValue(value)) {
      return replaced(
        start,
        end,
        spaced(text, start, end, writeScalar(value, style.json ? 'json' : 'flow', styleOfScalar(node))),
      )
    }
    const written = ownLines(text, place)
      ? writeFlowLines(value, indentationAt(text, start), style)
      : writeFlow(value, style.json)
    return replaced(start, end, spaced(text, start, end, written))
  }
  if (isBlockScalar(node) && typeof value === 'string' && value.includes('\n')) {
    const rewritten = blockScalar(text, node.range[0], node.range[1], value, style)
    if (rewritten !== undefined) return replaced(node.range[0], node.range[1], rewritten)
  }
  if (isScalarValue(value) && (isScalar(node) || isAlias(node) || isFlow(node))) {
    return replaced(start, end, spaced(text, start, end, writeScalar(value, 'block', styleOfScalar(node))))
  }
  // A block list or mapping that stays one keeps its place.
  const sameKind = (isSeq(node) && Array.isArray(value)) || (isMap(node) && !Array.isArray(value))
  if (!isInline(value) && sameKind && !isFlow(node)) {
    return replaced(start, end, writeBlock(value, columnAt(text, start), style))
  }
  const key = keyOf(place)
  if (key !== undefined) {
    const colon = text.indexOf(':', key.end)
    return replaced(colon + 1, Math.max(colon + 1, end), writeAfterColon(value, columnAt(text, key.start), style))
  }
  return replaced(start, end, spaced(text, start, end, writeBlock(value, columnAt(text, start), style)))
}

/** The start of a value's text; an explicit tag goes with it unless it fits the new value too. */
function startOf(text: string, node: Exclude<ValueNode, null>, value: Json): number {
  const start = node.range[0]
  const fits = node.tag === undefined || (node.tag === 'tag:yaml.org,2002:str' && typeof value === 'string')
  const tag = fits ? null : /![^\s,[\]{}]*[ \t]+$/.exec(text.slice(0, start))
  return tag === null ? start : tag.index
}

function keyOf({ parent }: Place): Readonly<{ start: number; end: number }> | undefined {
  if (parent === undefined || !('map' in parent)) return undefined
  const key = parent.map.items[parent.index]?.key
  return key ? { start: key.range[0], end: key.range[1] } : undefined
}

function endOfParent({ parent }: Place): number {
  if (parent === undefined) return 0
  if ('list' in parent) return parent.list.range[1]
  return parent.map.items[parent.index]?.key.range[1] ?? parent.map.range[1]
}

function inFlow(tree: DocumentTree, place: Place): boolean {
  if (place.parent === undefined)
    return isFlow(tree.document.contents) && isFlow(place.node) && tree.text.trim().startsWith('{')
  return isFlow('map' in place.parent ? place.parent.map : place.parent.list)
}

function styleOfScalar(node: ValueNode) {
  return isScalar(node) && node.type === 'QUOTE_SINGLE'
    ? 'QUOTE_SINGLE'
    : isScalar(node) && node.type === 'QUOTE_DOUBLE'
      ? 'QUOTE_DOUBLE'
      : 'PLAIN'
}

/** Puts a space before text that takes the place of nothing, as behind a bare `key:` or `-`. */
function spaced(text: string, start: number, end: number, written: string): string {
  return start === end && /[:-]/.test(text.charAt(start - 1)) ? ` ${written}` : written
}

const indentationAt = (text: string, offset: number): number =>
  /^[ \t]*/.exec(text.slice(lineStartAt(text, offset)))?.[0].length ?? 0

/** Whether the entries of the flow collection around a place stand on lines of their own. */
function ownLines(text: string, { parent, node }: Place): boolean {
  if (parent === undefined) return true
  const collection = 'map' in parent ? parent.map : parent.list
  const first = node?.range[0] ?? collection.range[0]
  return lineStartAt(text, first) > collection.range[0]
}

/** A literal block scalar with new lines under the old header; undefined if it cannot hold them. */
function blockScalar(
  text: string,
  start: number,
  end: number,
  value: string,
  style: DocumentStyle,
): string | undefined {
  const header = /^\|([-+]?)[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)/.exec(text.slice(start, end))
  const body = header === null ? undefined : text.slice(start + header[0].length, end)
  const indent = /^(?:[ \t]*(?:\r\n?|\n))*( +)\S/.exec(body ?? '')?.[1]
  const content = value.replace(/\n$/, '')
  const fits = /^\S/.test(value) && !/[ \t]\n|\r/.test(value) && content.replace(/\n+$/, '') === content
  if (header === null || indent === undefined || !fits) return undefined
  if (header[1] === '+' || (header[1] === '-') === value.endsWith('\n')) return undefined
  const lines = content.split('\n').map((line) => (line === '' ? '' : indent + line))
  return header[0] + lines.join(style.lineBreak) + (/[\r\n]$/.test(body ?? '') ? style.lineBreak : '')
}

function addPair(tree: DocumentTree, style: DocumentStyle, map: MapNode, key: string, value: Json): Edited {
  const { text } = tree
  if (isFlow(map)) {
    const pair = writeFlow({ [key]: value }, style.json).slice(1, -1)
    return addToFlow(tree, style, map, pair, value, `${JSON.stringify(key)}: `)
  }
  const column = columnAt(text, map.items[0]?.key.range[0] ?? map.range[0])
  return ok(addLine(tree, map, column, writePair(key, value, column, style), style))
}

/** Adds an entry behind the last one of a block collection, on a line of its own. */
export function addLine(
  tree: DocumentTree,
  node: ValueNode,
  column: number,
  written: string,
  style: DocumentStyle,
): TextEdit {
  const { text } = tree
  const at = afterBlock(tree, node)
  const indented = ' '.repeat(column) + written
  const open = at > 0 && !/[\r\n]/.test(text.charAt(at - 1))
  return { range: { start: at, end: at }, text: open ? style.lineBreak + indented : indented + style.lineBreak }
}

/** The start of the line behind a block collection's last content. */
function afterBlock(tree: DocumentTree, node: ValueNode): number {
  const last = lastNode(node)
  if (isBlockScalar(last)) return last.range[1]
  return nextLineAt(tree.text, contentEnd(tree, node))
}

/** Adds an entry behind the last one between brackets: on its own line where the last one is. */
export function addToFlow(
  tree: DocumentTree,
  style: DocumentStyle,
  node: Exclude<ValueNode, null>,
  written: string,
  value: Json,
  keyText: string,
): Edited {
  const { text } = tree
  const items = isMap(node) || isSeq(node) ? node.items : []
  const last = items.at(-1)
  if (last === undefined) return replaced(node.range[0] + 1, node.range[0] + 1, written)
  const start = 'range' in last ? last.range[0] : last.key.range[0]
  const end = 'range' in last ? contentEnd(tree, last) : contentEnd(tree, last.value, last.key.range[1])
  if (lineStartAt(text, start) <= node.range[0]) return replaced(end, end, `, ${written}`)
  const indent = indentationAt(text, start)
  const lines = style.json ? keyText + writeFlowLines(value, indent, style) : written
  return replaced(end, end, `,${style.lineBreak}${' '.repeat(indent)}${lines}`)
}
