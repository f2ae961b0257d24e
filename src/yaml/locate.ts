// Addresses → ranges of a file's text and back. Ranges are never kept: they are found again when they are needed.

import { isMap, isPair, isSeq } from 'yaml'
import type { FieldPath, SourceRef, TextRange } from '../base/source.ts'
import { embeddedPlace } from './embedded.ts'
import { positionAt } from './position.ts'
import { contentEnd, dashOffsets } from './ranges.ts'
import { type DocumentSlice, splitDocuments } from './splitDocuments.ts'
import { type DocumentTree, keyText, type Place, parseTree, placeAt, type TreeCache, type ValueNode } from './tree.ts'

/** Where a value stands in a file's text. */
export type Located = Readonly<{
  /** Its key, quotes included; absent for list items and roots. */
  key?: TextRange
  value: TextRange
  /** From the key or the list's dash to the end of the value. */
  entry: TextRange
  /** Lines of the entry and column of its first character, from 1. */
  startLine: number
  endLine: number
  column: number
}>

/** Finds the text of an address; what an alias stands for is found where it is written, and YAML inside of a text in it. Undefined if nothing is there. */
export function locate(text: string, ref: SourceRef, cache?: TreeCache): Located | undefined {
  const slice = splitDocuments(text)[ref.document]
  const tree = slice === undefined ? undefined : parseTree(slice.text, cache)
  if (slice === undefined || tree === undefined) return undefined
  const own = placeAt(tree, ref.path)
  const found = own === undefined ? embeddedPlace(tree, ref.path, cache) : { tree, place: own, shift: 0 }
  if (found === undefined) return undefined
  const { key, value, entry } = rangesOf(found.tree, found.place, slice.start + found.shift)
  const start = positionAt(text, entry.start)
  const end = positionAt(text, Math.max(entry.start, entry.end))
  return {
    ...(key === undefined ? {} : { key }),
    value,
    entry,
    startLine: start.line,
    endLine: end.line,
    column: start.column,
  }
}

function rangesOf(
  tree: DocumentTree,
  place: Place,
  shift: number,
): Readonly<{ key?: TextRange; value: TextRange; entry: TextRange }> {
  const value = { start: (place.node?.range[0] ?? 0) + shift, end: contentEnd(tree, place.node) + shift }
  if (place.parent === undefined) return { value, entry: value }
  if ('list' in place.parent) {
    const dash = dashOffsets(place.parent.list)[place.parent.index]
    return { value, entry: { start: dash === undefined ? value.start : dash + shift, end: value.end } }
  }
  const pair = place.parent.map.items[place.parent.index]
  if (pair === undefined) return { value, entry: value }
  const key = { start: pair.key.range[0] + shift, end: pair.key.range[1] + shift }
  const written = place.node === null ? { start: key.end, end: key.end } : value
  return { key, value: written, entry: { start: key.start, end: Math.max(key.end, written.end) } }
}

/** The address of the deepest value whose entry, up to the end of its last line, holds an offset of the file's text. */
export function refAtOffset(text: string, file: string, offset: number, cache?: TreeCache): SourceRef {
  const slices = splitDocuments(text)
  const document = documentAt(slices, offset)
  const slice = slices[document]
  const tree = slice === undefined ? undefined : parseTree(slice.text, cache)
  const path: (string | number)[] = []
  if (slice !== undefined && tree !== undefined) descend(tree, tree.document.contents, offset - slice.start, path)
  return { file, document, path }
}

function documentAt(slices: readonly DocumentSlice[], offset: number): number {
  const index = slices.findIndex((slice) => offset < slice.end)
  return index === -1 ? slices.length - 1 : index
}

function descend(tree: DocumentTree, node: ValueNode, offset: number, path: (string | number)[]): void {
  for (const { step, start, child } of childrenOf(node)) {
    const end = contentEnd(tree, child, start)
    if (start > offset || offset > endOfLine(tree.text, end)) continue
    path.push(step)
    descend(tree, child, offset, path)
    return
  }
}

type Child = Readonly<{ step: FieldPath[number]; start: number; child: ValueNode }>

// Last first: in one line, the entry that begins nearest before the offset holds it.
function childrenOf(node: ValueNode): readonly Child[] {
  if (isMap(node)) {
    return node.items
      .map((pair) => ({ step: keyText(pair.key), start: pair.key.range[0], child: pair.value }))
      .reverse()
  }
  if (isSeq(node)) {
    const dashes = dashOffsets(node)
    return node.items
      .map((item, index) => {
        const child = isPair(item) ? null : item
        return { step: index, start: dashes[index] ?? child?.range[0] ?? 0, child }
      })
      .reverse()
  }
  return []
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end === -1 ? text.length : from + end
}
