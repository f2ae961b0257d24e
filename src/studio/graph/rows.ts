// Looking things up in a graph by the ids of its cards and rows.

import type { SourceRef } from '../../base/source.ts'
import type { Box, Graph, GraphNode } from '../../graph/graph.ts'

export type Row = Readonly<{ id: string; y: number; height: number; source: SourceRef | undefined }>

/** The rows of a card that can be selected; a card without rows has none. */
export function rowsOf(node: GraphNode): readonly Row[] {
  switch (node.type) {
    case 'gateway':
      return node.servers
    case 'virtualHost':
    case 'unrouted':
    case 'apart':
      return node.rows
    case 'mesh':
      return node.settings
    case 'destination':
      return node.subsets
    default:
      return []
  }
}

/** What an id stands for: a card, or a row in its card. */
export type Found = Readonly<{ node: GraphNode; row: Row | undefined }>

export function find(graph: Graph, id: string): Found | undefined {
  for (const node of graph.nodes) {
    if (node.id === id) return { node, row: undefined }
    const row = rowsOf(node).find((candidate) => candidate.id === id)
    if (row !== undefined) return { node, row }
  }
  return undefined
}

/** The place of a card or a row in the picture. */
export const boxOf = ({ node, row }: Found): Box =>
  row === undefined ? node.box : { ...node.box, y: node.box.y + row.y, height: row.height }
