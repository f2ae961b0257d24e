// Destinations of folded rules: each is one line. Of very many those that open rules lead to stay, of the others the ones that
// most folded rules lead to.

import { BORDER, FOLD_HEIGHT, LANES } from '../geometry.ts'
import type { DestinationNode, Graph, GraphEdge, GraphNode, PillNode } from '../graph.ts'
import { groupBy } from '../groupBy.ts'
import type { CardFolding, FoldedLane } from './foldHosts.ts'

/** From this many on, destinations fold; fewer than these are all in the picture. */
const MANY = 24
/** Destinations of folded rules that stay. */
const OF_FOLDS = 8

export const DESTINATIONS_FOLD = 'fold/destinations'

type End = DestinationNode | PillNode
/** Hosts that no rule names stand apart already. */
const isEnd = (node: GraphNode): node is End => (node.type === 'destination' && node.isReached) || node.type === 'pill'

export const hasManyDestinations = ({ nodes }: Graph): boolean => nodes.filter(isEnd).length >= MANY

/** Folds the destinations among the nodes, and shows those that only folded rules lead to as one line. `edges` leave from what is in the picture; those of folds have a `count`. */
export function foldDestinations(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { isOpen, kept }: CardFolding,
): FoldedLane {
  const ends = nodes.filter(isEnd)
  const whole = wholeEnds(ends, edges, kept)
  if (ends.length < MANY) {
    const all = foldedRules(edges)
    const isFolded = (node: GraphNode): node is DestinationNode =>
      node.type === 'destination' && all.has(node.id) && !whole.has(node.id)
    const cards = nodes.map((node) => (isFolded(node) ? compactCard(node, all.get(node.id) ?? 0) : node))
    return { nodes: cards, hidden: new Map() }
  }
  const open = isOpen(DESTINATIONS_FOLD)
  const compact = compactEnds(edges, whole)
  const others = ends.filter(({ id }) => !whole.has(id) && !compact.has(id))
  const shown = ends.flatMap((node): readonly GraphNode[] => {
    if (whole.has(node.id)) return [node]
    const rules = compact.get(node.id)
    return rules === undefined ? [] : [node.type === 'destination' ? compactCard(node, rules) : node]
  })
  const rest = nodes.filter((node) => !isEnd(node))
  if (others.length === 0) return { nodes: [...shown, ...rest], hidden: new Map() }
  return {
    // Those first: what stands apart stays at the end of the lane.
    nodes: [...shown, foldOf(others, open), ...(open ? others : []), ...rest],
    hidden: new Map(open ? [] : others.map(({ id }) => [id, DESTINATIONS_FOLD])),
  }
}

/** What is kept, then what open rules lead to, as long as there is room. */
function wholeEnds(ends: readonly End[], edges: readonly GraphEdge[], kept: ReadonlySet<string>): ReadonlySet<string> {
  const whole = new Set(ends.filter(({ id }) => kept.has(id)).map(({ id }) => id))
  for (const { count, to } of edges) if (count === undefined && whole.size < MANY - 1) whole.add(to.node)
  return whole
}

/** How many folded rules lead to a destination; none has no entry. */
function foldedRules(edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const rules = new Map<string, number>()
  for (const { count, from, to } of edges)
    if (count !== undefined && from.row !== undefined) rules.set(to.node, (rules.get(to.node) ?? 0) + count)
  return rules
}

/** Of each fold the destination that most of its rules lead to, with the number of folded rules that lead there. */
function compactEnds(edges: readonly GraphEdge[], whole: ReadonlySet<string>): ReadonlyMap<string, number> {
  const rules = foldedRules(edges)
  const compact = new Map<string, number>()
  const byFold = groupBy(
    edges.filter(({ count, from }) => count !== undefined && from.row !== undefined),
    ({ from }) => from.row ?? from.node,
  )
  for (const own of byFold.values()) {
    const [most] = own.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
    const all = own.reduce((sum, { count = 0 }) => sum + count, 0)
    if (most === undefined || whole.has(most.to.node) || compact.size >= OF_FOLDS) continue
    // One of very many that are alike says nothing about its fold.
    if (3 * (most.count ?? 0) >= all) compact.set(most.to.node, rules.get(most.to.node) ?? 0)
  }
  return compact
}

const compactCard = (node: DestinationNode, foldedRules: number): DestinationNode => ({
  ...node,
  box: { ...node.box, height: FOLD_HEIGHT + 2 * BORDER },
  subsets: [],
  foldedRules,
})

function foldOf(others: readonly End[], isOpen: boolean): GraphNode {
  const box = { x: LANES.destination.x, y: 0, width: LANES.destination.width, height: FOLD_HEIGHT + 2 * BORDER }
  const isFaulty = others.some(
    (node) => node.type === 'destination' && (node.kind === 'unknown' || node.subsets.some(({ defined }) => !defined)),
  )
  return {
    type: 'fold',
    id: DESTINATIONS_FOLD,
    box,
    source: undefined,
    of: 'destinations',
    count: others.length,
    isOpen,
    suffix: '',
    entries: [],
    worst: isFaulty ? 'error' : undefined,
    inside: others.map(({ id }) => id),
  }
}
