// An item of the tree, and what all items are made from.

import type { SourceRef } from '../../../base/source.ts'
import type { Graph, GraphEdge, GraphNode, LivePath } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'

/** Entry, virtual host, route rules, destination, policy. */
export type Stage = 1 | 2 | 3 | 4 | 5

export type TreeItem = Readonly<{
  /** Unique in the tree: a host below two servers is two items. */
  id: string
  /** The card or row that it speaks about; undefined for a heading. */
  element: string | undefined
  source: SourceRef | undefined
  /** A whole sentence; made when the item is shown. */
  text: () => string
  isRule: boolean
  /** The stage that it belongs to, as numbered above the lanes; undefined for a heading. */
  stage: Stage | undefined
  /** How many it is one of, where that is not how many siblings there are. */
  setSize?: number
  childCount: number
  children: () => readonly TreeItem[]
}>

/** A graph, arranged for walking down its edges. */
export type GraphIndex = Readonly<{
  graph: Graph
  nodes: ReadonlyMap<string, GraphNode>
  /** Outgoing edges by the row, or the card without rows, that they leave from. */
  leaving: ReadonlyMap<string, readonly GraphEdge[]>
}>

export type Context = GraphIndex & Readonly<{ t: Texts; live: LivePath | undefined }>

export const leaf = { isRule: false, childCount: 0, children: () => [] }

/** Arranges a graph; done once for a graph, however many requests are asked. */
export function indexGraph(graph: Graph): GraphIndex {
  const leaving = new Map<string, GraphEdge[]>()
  for (const edge of graph.edges) {
    const key = edge.from.row ?? edge.from.node
    const list = leaving.get(key)
    if (list === undefined) leaving.set(key, [edge])
    else list.push(edge)
  }
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  return { graph, nodes, leaving }
}
