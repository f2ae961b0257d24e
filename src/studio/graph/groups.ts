// Lists of what stands apart: which are open, and the picture with those in their whole height.

import { createContext, use } from 'react'
import type { ApartNode, Graph, GraphNode } from '../../graph/graph.ts'

export type OpenGroups = Readonly<{ opened: ReadonlySet<string>; toggle: (id: string) => void }>

export const OpenGroupsContext = createContext<OpenGroups>({ opened: new Set(), toggle: () => undefined })

export const useOpenGroups = (): OpenGroups => use(OpenGroupsContext)

/** As in src/graph/geometry.ts: below the last row a card has its border, below the last card there is room. */
const BORDER = 1
const MARGIN = 16

/** The graph with the lists of `opened` open; what stands below one in its lane moves down. */
export function withOpenGroups(graph: Graph, opened: ReadonlySet<string>): Graph {
  const open = graph.nodes.filter(
    (node): node is ApartNode => node.type === 'apart' && node.rows.length > 0 && opened.has(node.id),
  )
  if (open.length === 0) return graph
  const nodes = graph.nodes.map((node): GraphNode => {
    const above = open.filter(({ box }) => box.x === node.box.x && box.y < node.box.y)
    const box = { ...node.box, y: node.box.y + above.reduce((sum, group) => sum + growth(group), 0) }
    const isOpen = node.type === 'apart' && open.includes(node)
    if (isOpen) return { ...node, box: { ...box, height: box.height + growth(node) } }
    return above.length === 0 ? node : { ...node, box }
  })
  const bottom = Math.max(...nodes.map(({ box }) => box.y + box.height))
  return { ...graph, nodes, height: Math.max(graph.height, bottom + MARGIN) }
}

/** True if the rows of a list are in the picture. */
export const isListOpen = ({ rows, box }: ApartNode): boolean => rows.some(({ y }) => y < box.height - BORDER)

function growth({ rows, box }: ApartNode): number {
  const last = rows.at(-1)
  return last === undefined ? 0 : last.y + last.height + BORDER - box.height
}

/** The open lists with the one that `row` stands in. */
export function withListOf(
  { nodes }: Graph,
  opened: ReadonlySet<string>,
  row: string | undefined,
): ReadonlySet<string> {
  const list = row && nodes.find((node) => node.type === 'apart' && node.rows.some(({ id }) => id === row))
  return list ? new Set([...opened, list.id]) : opened
}
