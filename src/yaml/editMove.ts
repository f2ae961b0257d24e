// `move`: an item of a list changes places, with its own comments and the separator between it and the neighbour that it passes.

import { isAlias, isSeq } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit } from '../base/source.ts'
import { ownRanges } from './entries.ts'
import type { EditRefusal } from './operation.ts'
import { type DocumentTree, placeAt } from './tree.ts'

/** Two edits, in offsets of the tree's text, that do not overlap; none if the item stays where it is. */
export function moveItem(
  tree: DocumentTree,
  path: FieldPath,
  from: number,
  to: number,
): Result<readonly TextEdit[], EditRefusal> {
  const { text } = tree
  const place = placeAt(tree, path)
  if (place === undefined) return fail({ code: 'noSuchPath' })
  if (place.throughAlias || isAlias(place.node)) return fail({ code: 'aliasedValue' })
  const ranges = isSeq(place.node) ? ownRanges(tree, place.node) : []
  const [item, target] = [ranges[from], ranges[to]]
  if (item === undefined || target === undefined) return fail({ code: 'noSuchPath' })
  if (from === to) return ok([])
  const written = text.slice(item.start, item.end)
  const passed = ranges[from < to ? from + 1 : from - 1] ?? target
  if (from < to) {
    const separator = text.slice(item.end, passed.start)
    return ok([
      { range: { start: item.start, end: passed.start }, text: '' },
      { range: { start: target.end, end: target.end }, text: separator + written },
    ])
  }
  const separator = text.slice(passed.end, item.start)
  return ok([
    { range: { start: target.start, end: target.start }, text: written + separator },
    { range: { start: passed.end, end: item.end }, text: '' },
  ])
}
