// `rename`: a key gets another name; everything else of its entry stays.

import { isAlias, isMap, isScalar } from 'yaml'
import { fail, ok, type Result } from '../base/result.ts'
import type { FieldPath, TextEdit } from '../base/source.ts'
import type { DocumentStyle } from './documentStyle.ts'
import type { EditRefusal } from './operation.ts'
import { type DocumentTree, pairIndex, placeAt } from './tree.ts'
import { writeKey, writeScalar } from './writeScalar.ts'

export function renameKey(
  tree: DocumentTree,
  style: DocumentStyle,
  path: FieldPath,
  name: string,
): Result<TextEdit, EditRefusal> {
  const parent = placeAt(tree, path.slice(0, -1))
  const map = parent?.node
  if (parent === undefined) return fail({ code: 'noSuchPath' })
  if (parent.throughAlias || isAlias(map)) return fail({ code: 'aliasedValue' })
  if (!isMap(map)) return fail({ code: 'noSuchPath' })
  const key = map.items[pairIndex(map, String(path.at(-1)))]?.key
  // A key that only a merge key brings in is not written here.
  if (key === undefined) return fail({ code: 'aliasedValue' })
  const context = style.json ? 'json' : 'flow'
  const quoted = isScalar(key) && key.type === 'QUOTE_SINGLE' ? key.type : undefined
  const text = quoted === undefined ? writeKey(name, context) : writeScalar(name, context, quoted)
  const isDouble = isScalar(key) && key.type === 'QUOTE_DOUBLE'
  return ok({ range: { start: key.range[0], end: key.range[1] }, text: isDouble ? writeKey(name, 'json') : text })
}
