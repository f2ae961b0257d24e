// Places the cards: x is the stage, y keeps the order of rules; only destinations are ordered, by where their edges come
// from. Deterministic, and close to linear in the number of nodes.

import { DESTINATION_GAP, GROUP_GAP, LANES, MARGIN, TOP } from './geometry.ts'
import type { EdgeEnd, Graph, GraphEdge, GraphNode } from './graph.ts'
import { groupBy } from './groupBy.ts'

/** A card that wants its top at `wish`. */
type Wish = Readonly<{ node: GraphNode; wish: number | undefined }>

/**
 * Places cards in the given order without overlap, each as near to its wish as the others allow (least squares, by
 * pooling neighbours that push each other). A card without a wish follows the one before it.
 */
function placeNear(wishes: readonly Wish[], gap: number): readonly GraphNode[] {
  // Positions are kept relative to a gapless stack: then "no overlap" is "not falling".
  const pools: { sum: number; count: number; wish: number; size: number }[] = []
  const offsets: number[] = []
  let offset = 0
  for (const { node, wish } of wishes) {
    offsets.push(offset)
    const before = pools.at(-1)?.wish ?? TOP
    const own = wish === undefined ? before : Math.max(wish - offset, TOP)
    let pool = { sum: own, count: 1, wish: own, size: 1 }
    for (let last = pools.at(-1); last !== undefined && last.wish > pool.wish; last = pools.at(-1)) {
      pools.pop()
      const sum = last.sum + pool.sum
      const count = last.count + pool.count
      pool = { sum, count, wish: sum / count, size: last.size + pool.size }
    }
    pools.push(pool)
    offset += node.box.height + gap
  }
  const tops = pools.flatMap(({ wish, size }) => Array.from({ length: size }, () => wish))
  return wishes.map(({ node }, index) => at(node, Math.round((tops[index] ?? TOP) + (offsets[index] ?? 0))))
}

const at = <Node extends GraphNode>(node: Node, y: number): Node => ({ ...node, box: { ...node.box, y } })

/** The rows of a card that edges leave from or end at. */
function rowsOf(node: GraphNode): readonly Readonly<{ id: string; y: number; height: number }>[] {
  switch (node.type) {
    case 'gateway':
      return node.more === undefined ? node.servers : [...node.servers, node.more]
    case 'virtualHost':
      return node.fold === undefined ? node.rows : [...node.rows, ...node.fold.rows]
    case 'unrouted':
      return node.rows
    case 'destination':
      return node.subsets
    default:
      return []
  }
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length

/** A destination is seen together with the first rule that leads there, however far down the last one stands. */
const REACH = 160

const wishOf = (wishes: readonly number[]): number | undefined => {
  const middle = mean(wishes)
  return middle === undefined ? undefined : Math.min(middle, Math.min(...wishes) + REACH)
}

const inLane = (nodes: readonly GraphNode[], lane: keyof typeof LANES): readonly GraphNode[] =>
  nodes.filter(({ box }) => box.x === LANES[lane].x)

/** The middle of an end, from the top of its card. */
function anchors(nodes: readonly GraphNode[]): (end: EdgeEnd) => number {
  const known = new Map<string, number>()
  for (const node of nodes) {
    known.set(node.id, Math.min(node.box.height, 48) / 2)
    for (const { id, y, height } of rowsOf(node)) known.set(id, y + height / 2)
  }
  return ({ node, row }) => known.get(row ?? node) ?? 0
}

/** Gives every card its place. Nodes come in the order they shall have in their lanes, destinations in any. */
export function layout(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Graph {
  const anchor = anchors(nodes)
  const incoming = groupBy(edges, ({ to }) => to.node)
  const outgoing = groupBy(edges, ({ from }) => from.node)

  const hosts = placeNear(
    inLane(nodes, 'host').map((node) => ({ node, wish: undefined })),
    GROUP_GAP,
  )
  const tops = new Map(hosts.map(({ id, box }) => [id, box.y]))

  // An entry card stands beside the first host that it leads to.
  const entries = placeNear(
    inLane(nodes, 'entry').map((node) => {
      const led = (outgoing.get(node.id) ?? []).flatMap(({ to }) => tops.get(to.node) ?? [])
      return { node, wish: led.length === 0 ? undefined : Math.min(...led) }
    }),
    GROUP_GAP,
  )

  const destinations = placeNear(
    inLane(nodes, 'destination')
      .map((node) => {
        const edgesIn = incoming.get(node.id) ?? []
        const sources = edgesIn.map(({ from }) => (tops.get(from.node) ?? TOP) + anchor(from))
        const wishes = edgesIn.map(({ to }, index) => (sources[index] ?? TOP) - anchor(to))
        return { node, wish: wishOf(wishes), barycentre: mean(sources) ?? Number.POSITIVE_INFINITY }
      })
      .sort((a, b) => compare(a.barycentre, b.barycentre)),
    DESTINATION_GAP,
  )

  const placed = [...entries, ...hosts, ...destinations]
  const bottom = Math.max(TOP, ...placed.map(({ box }) => box.y + box.height))
  return {
    nodes: placed,
    edges,
    width: LANES.destination.x + LANES.destination.width + MARGIN,
    height: bottom + MARGIN,
  }
}

// Not a difference: two cards without edges are both at infinity, and infinity less itself is no number.
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
