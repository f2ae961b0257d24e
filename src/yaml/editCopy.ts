// `copy`: an item of a list once more, behind itself.

import { isAlias, isSeq } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit } from '../base/source.ts'
import { columnAt, type DocumentStyle } from './documentStyle.ts'
import { entriesOf, ownRanges, writtenEnd } from './entries.ts'
import type { EditRefusal } from './operation.ts'
import { isFlow } from './ranges.ts'
import { type DocumentTree, placeAt } from './tree.ts'

export function copyItem(
  tree: DocumentTree,
  style: DocumentStyle,
  path: FieldPath,
  index: number,
): Result<TextEdit, EditRefusal> {
  const { text } = tree
  const place = placeAt(tree, path)
  const list = place?.node
  if (place === undefined || !isSeq(list)) return fail({ code: isAlias(list) ? 'aliasedValue' : 'noSuchPath' })
  if (place.throughAlias) return fail({ code: 'aliasedValue' })
  const item = entriesOf(tree, list)[index]
  const own = ownRanges(tree, list)
  const at = own[index]?.end
  if (item === undefined || at === undefined) return fail({ code: 'noSuchPath' })
  const neighbours = [own[index - 1], own[index], own[index + 1]]
  const separator = isFlow(list)
    ? flowSeparator(text, neighbours)
    : style.lineBreak + ' '.repeat(columnAt(text, item.start))
  return ok({
    range: { start: at, end: at },
    text: separator + text.slice(item.start, isFlow(list) ? item.end : writtenEnd(text, item)),
  })
}

/** What stands between two items of the list, if that is no more than a comma and blanks. */
function flowSeparator(
  text: string,
  ranges: readonly (Readonly<{ start: number; end: number }> | undefined)[],
): string {
  const between = ranges.flatMap((range, index) => {
    const next = ranges[index + 1]
    return range === undefined || next === undefined ? [] : [text.slice(range.end, next.start)]
  })
  return between.find((separator) => /^,\s*$/.test(separator)) ?? ', '
}
