// Which card or row a selected address belongs to.

import type { SourceRef } from '../../base/source.ts'
import type { Graph } from '../../graph/graph.ts'
import { rowsOf } from './rows.ts'

const covers = (source: SourceRef, ref: SourceRef): boolean =>
  source.file === ref.file &&
  source.document === ref.document &&
  source.path.every((step, index) => ref.path[index] === step)

/**
 * The id of the closest card or row around the address. A rule can stand on several cards: that of `preferred` (the one
 * last clicked) wins over the first. Undefined if nothing in the picture comes from there.
 */
export function selectedId(
  graph: Graph,
  ref: SourceRef | undefined,
  preferred: string | undefined,
): string | undefined {
  if (ref === undefined) return undefined
  let best: Readonly<{ id: string; depth: number }> | undefined
  for (const node of graph.nodes) {
    const elements = [node, ...rowsOf(node)]
    const isPreferred = preferred !== undefined && elements.some(({ id }) => id === preferred)
    for (const { id, source } of elements) {
      if (source === undefined || !covers(source, ref)) continue
      const depth = source.path.length
      if (best === undefined || depth > best.depth || (depth === best.depth && isPreferred && id !== best.id))
        best = { id, depth }
    }
  }
  return best?.id
}
