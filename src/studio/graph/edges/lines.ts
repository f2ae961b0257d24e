// Edges with places: which of them are near the view, and how each is drawn.

import type { EdgeEnd, Graph, GraphEdge, GraphNode } from '../../../graph/graph.ts'
import type { ViewWindow } from '../camera/viewWindow.ts'
import { rowsOf } from '../rows.ts'
import { type Curve, type Point, pathOf } from './curve.ts'

export type Line = Readonly<{ edge: GraphEdge; curve: Curve }>

/** The rows that edges leave from or end at. */
function endRows(node: GraphNode): readonly Readonly<{ id: string; y: number; height: number }>[] {
  if (node.type === 'gateway' && node.more !== undefined) return [...node.servers, node.more]
  if (node.type !== 'virtualHost') return rowsOf(node)
  const last = node.otherwise === undefined ? [] : [node.otherwise]
  return [...node.rows, ...(node.fold?.rows ?? []), ...last]
}

/** Gives edges between the cards of a graph their curves; none to one between other cards. */
export function lineMaker(graph: Graph): (edge: GraphEdge) => readonly Line[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  const rows = new Map(graph.nodes.flatMap(endRows).map((row) => [row.id, row.y + row.height / 2]))
  const heightOf = ({ box }: GraphNode, { row }: EdgeEnd): number => {
    const inside = row === undefined ? undefined : rows.get(row)
    // A row of a closed list is not in the picture.
    return box.y + (inside === undefined || inside > box.height ? Math.min(box.height, HEADER) / 2 : inside)
  }
  return (edge) => {
    const from = nodes.get(edge.from.node)
    const to = nodes.get(edge.to.node)
    if (from === undefined || to === undefined) return []
    const curve = {
      from: { x: from.box.x + from.box.width, y: heightOf(from, edge.from) },
      to: { x: edge.type === 'delegate' ? to.box.x + to.box.width : to.box.x - 1, y: heightOf(to, edge.to) },
    }
    return [{ edge, curve }]
  }
}

/** Height of a card that is only a header; an edge to a card ends in the middle of its header. */
const HEADER = 48

export type VisibleLines = Readonly<{
  /** Lines that arrive near the view, and those that are lit. */
  near: readonly Line[]
  /** Lines that only leave near the view: their arrows and labels are elsewhere. */
  leaving: readonly Line[]
}>

/** The lines with at least one end near the view. */
export function visibleLines(
  lines: readonly Line[],
  { top, bottom }: ViewWindow,
  lit: Readonly<Record<string, number>>,
): VisibleLines {
  const isInView = ({ y }: Point): boolean => y > top && y < bottom
  const isNear = ({ edge, curve }: Line): boolean => isInView(curve.to) || lit[edge.id] !== undefined
  return {
    near: lines.filter(isNear),
    leaving: lines.filter((line) => isInView(line.curve.from) && !isNear(line)),
  }
}

export type Tone = 'line-3' | 'match' | 'mirror' | 'redirect' | 'fault' | 'err'
export type Stroke = Readonly<{ tone: Tone; width: number; dash: string | undefined; isFaded: boolean }>

const DASHES: Readonly<Partial<Record<GraphEdge['type'], string>>> = {
  mirror: '5 4',
  redirect: '1.5 3.5',
  directResponse: '1.5 3.5',
  abort: '1.5 3.5',
}
const TONES: Readonly<Record<GraphEdge['type'], Tone>> = {
  server: 'line-3',
  route: 'line-3',
  mirror: 'mirror',
  redirect: 'redirect',
  directResponse: 'fault',
  abort: 'fault',
  delegate: 'line-3',
  unknown: 'err',
  bundle: 'line-3',
}

/** Width, dash and colour. A lit edge is solid and as strong as it is probable; copies and unknown hosts keep their own look. */
export function strokeOf(edge: GraphEdge, probability: number | undefined, isLive: boolean): Stroke {
  const { type, unused } = edge
  const dash = DASHES[type]
  if (type === 'delegate') return { tone: 'line-3', width: 4, dash, isFaded: isLive }
  const width = widthOf(edge, dash !== undefined)
  if (probability === undefined) return { tone: TONES[type], width, dash, isFaded: isLive || unused === true }
  if (type === 'mirror') return { tone: 'mirror', width, dash, isFaded: false }
  const tone = type === 'unknown' ? 'err' : 'match'
  return { tone, width: 1.6 + 2.8 * probability, dash: undefined, isFaded: false }
}

export const strokeKey = ({ tone, width, dash, isFaded }: Stroke): string => `${tone} ${width} ${dash} ${isFaded}`
function widthOf({ type, percent, count }: GraphEdge, isDashed: boolean): number {
  if (count !== undefined) return 1.2 + 0.4 * Math.log2(count)
  if (type === 'mirror') return 1.6
  if (isDashed) return 1.8
  return percent === undefined ? 1.4 : 1.4 + (3 * percent) / 100
}

/** A stroke with all the lines that are drawn with it, as one path. */
export type Bundle = Readonly<{ stroke: Stroke; path: string }>

/** Lines of the same stroke in one path: a server with a thousand hosts is one element, not a thousand. */
export function bundlesOf(lines: readonly Line[], isLive: boolean): readonly Bundle[] {
  const bundles = new Map<string, { stroke: Stroke; paths: string[] }>()
  for (const { edge, curve } of lines) {
    const stroke = strokeOf(edge, undefined, isLive)
    const key = strokeKey(stroke)
    const bundle = bundles.get(key) ?? { stroke, paths: [] }
    bundles.set(key, bundle)
    bundle.paths.push(pathOf(curve))
  }
  return [...bundles.values()].map(({ stroke, paths }) => ({ stroke, path: paths.join('') }))
}
