import { isMap, isScalar, type Pair, visit } from 'yaml'
import type { TextRange } from '../base/source.ts'
import { pairRange } from './editRemove.ts'
import { contentEnd } from './ranges.ts'
import { keyText, type MapNode, parseTree } from './tree.ts'

/** One of two entries of a mapping with the same key: what goes if it is removed, and how it is written. */
type Twin = Readonly<{ range: TextRange; written: string }>

/** The entry whose key begins at an offset, and the one before it in the same mapping that has the same key. */
export function duplicatesOf(text: string, offset: number): Readonly<{ earlier: Twin; later: Twin }> | undefined {
  const tree = parseTree(text)
  if (tree === undefined) return undefined
  const found: { map: MapNode; index: number }[] = []
  visit(tree.document, {
    Map: (_, map) => {
      const index = map.items.findIndex(({ key }: Pair) => isScalar(key) && key.range?.[0] === offset)
      if (index < 0) return undefined
      // The tree was made by the parser, so each node in it is a parsed one.
      found.push({ map: map as MapNode, index })
      return visit.BREAK
    },
  })
  const [at] = found
  if (at === undefined || !isMap(at.map)) return undefined
  const { map, index } = at
  const name = keyText(map.items[index]?.key ?? null)
  const before = map.items.slice(0, index).findLastIndex(({ key }) => keyText(key) === name)
  const twin = (of: number): Twin | undefined => {
    const range = pairRange(tree, map, of)
    const pair = map.items[of]
    if (range === undefined || pair === undefined) return undefined
    const end = contentEnd(tree, pair.value, pair.key.range[1])
    return { range, written: text.slice(pair.key.range[0], end) }
  }
  const [earlier, later] = [twin(before), twin(index)]
  return earlier && later && { earlier, later }
}
