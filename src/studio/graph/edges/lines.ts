// Edges with places: which of them are near the view, and how each is drawn.

import type { EdgeEnd, Graph, GraphEdge, GraphNode } from '../../../graph/graph.ts'
import { isInside, type ViewWindow } from '../camera/viewWindow.ts'
import { rowsOf } from '../rows.ts'
import type { Curve } from './curve.ts'

export type Line = Readonly<{ edge: GraphEdge; curve: Curve }>

/** The middle of an end's row, or of its card's header. */
function heightOf(node: GraphNode, end: EdgeEnd): number {
  const row = end.row === undefined ? undefined : rowsOf(node).find(({ id }) => id === end.row)
  return node.box.y + (row === undefined ? Math.min(node.box.height, 48) / 2 : row.y + row.height / 2)
}

/** The edges with at least one end near the view, and those that are lit. */
export function visibleLines(graph: Graph, view: ViewWindow, lit: Readonly<Record<string, number>>): readonly Line[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  return graph.edges.flatMap((edge) => {
    const from = nodes.get(edge.from.node)
    const to = nodes.get(edge.to.node)
    if (from === undefined || to === undefined) return []
    const isNear = [from, to].some(({ box }) => isInside(box.y, box.height, view))
    if (!isNear && lit[edge.id] === undefined) return []
    const curve = {
      from: { x: from.box.x + from.box.width, y: heightOf(from, edge.from) },
      to: { x: to.box.x - 1, y: heightOf(to, edge.to) },
    }
    return [{ edge, curve }]
  })
}

export type Tone = 'line-3' | 'match' | 'mirror' | 'redirect' | 'fault' | 'err'
export type Stroke = Readonly<{ tone: Tone; width: number; dash: string | undefined; isFaded: boolean }>

const DASHES: Readonly<Partial<Record<GraphEdge['type'], string>>> = {
  mirror: '5 4',
  redirect: '1.5 3.5',
  directResponse: '1.5 3.5',
}
const TONES: Readonly<Record<GraphEdge['type'], Tone>> = {
  server: 'line-3',
  route: 'line-3',
  mirror: 'mirror',
  redirect: 'redirect',
  directResponse: 'fault',
  unknown: 'err',
}

/** Width, dash and colour. A lit edge is solid and as strong as it is probable; copies and unknown hosts keep their own look. */
export function strokeOf({ type, percent }: GraphEdge, probability: number | undefined, isLive: boolean): Stroke {
  const dash = DASHES[type]
  const width =
    type === 'mirror' ? 1.6 : dash !== undefined ? 1.8 : percent === undefined ? 1.4 : 1.4 + (3 * percent) / 100
  if (probability === undefined) return { tone: TONES[type], width, dash, isFaded: isLive }
  if (type === 'mirror') return { tone: 'mirror', width, dash, isFaded: false }
  const tone = type === 'unknown' ? 'err' : 'match'
  return { tone, width: 1.6 + 2.8 * probability, dash: undefined, isFaded: false }
}
