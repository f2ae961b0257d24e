// Which card or row a selected address belongs to.

import type { SourceRef } from '../../base/source.ts'
import type { Graph } from '../../graph/graph.ts'
import { rowsOf } from './rows.ts'

const covers = (source: SourceRef, ref: SourceRef): boolean =>
  source.file === ref.file &&
  source.document === ref.document &&
  source.path.every((step, index) => ref.path[index] === step)

/**
 * The id of the closest card or row around the address. A rule can stand on several cards: `preferred` (the one last
 * clicked) wins over the first. Undefined if nothing in the picture comes from there.
 */
export function selectedId(
  graph: Graph,
  ref: SourceRef | undefined,
  preferred: string | undefined,
): string | undefined {
  if (ref === undefined) return undefined
  let best: Readonly<{ id: string; depth: number }> | undefined
  for (const node of graph.nodes) {
    for (const { id, source } of [node, ...rowsOf(node)]) {
      if (source === undefined || !covers(source, ref)) continue
      const depth = source.path.length
      if (best === undefined || depth > best.depth || (depth === best.depth && id === preferred)) best = { id, depth }
    }
  }
  return best?.id
}
