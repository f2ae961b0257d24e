// Edges of what is folded: those between the same two ends are one bundle.

import type { EdgeEnd, GraphEdge } from '../graph.ts'

/**
 * The edges with the ends that are in the picture: `hidden` gives the fold of a hidden card or row, and no row of a `compact`
 * card is in the picture. An edge with both ends in the picture stays the same object; the others become bundles.
 */
export function foldEdges(
  edges: readonly GraphEdge[],
  hidden: ReadonlyMap<string, string>,
  compact: ReadonlySet<string> = new Set(),
): readonly GraphEdge[] {
  const bundles = new Map<string, GraphEdge>()
  const shown: GraphEdge[] = []
  const endIn = (end: EdgeEnd): EdgeEnd => {
    const card = hidden.get(end.node)
    if (card !== undefined) return { node: card }
    if (end.row === undefined) return end
    if (compact.has(end.node)) return { node: end.node }
    const row = hidden.get(end.row)
    return row === undefined ? end : { node: end.node, row }
  }
  for (const edge of edges) {
    const [from, to] = [endIn(edge.from), endIn(edge.to)]
    if (from === edge.from && to === edge.to) {
      shown.push(edge)
      continue
    }
    const key = `${from.row ?? from.node}>${to.row ?? to.node}`
    const known = bundles.get(key)
    const count = (known?.count ?? 0) + (edge.count ?? 1)
    const type = edge.type === 'server' ? 'server' : 'bundle'
    bundles.set(key, { id: key, type, from, to, percent: undefined, count })
  }
  return [...shown, ...bundles.values()]
}
