// The picture of a large configuration: very many rules, hosts, gateways and destinations fold. A function of the whole
// graph, the live request and what the user opened; whatever is folded, the whole graph stays what it is.

import type { FoldBy, FoldChoices, Graph, GraphEdge, GraphNode, VirtualHostNode } from '../graph.ts'
import { layout } from '../layout.ts'
import { MANY_RULES } from '../manyRules.ts'
import { foldDestinations, hasManyDestinations } from './foldDestinations.ts'
import { foldEdges } from './foldEdges.ts'
import { foldGateways, foldServers } from './foldEntries.ts'
import { type CardFolding, foldHosts, hasManyHosts } from './foldHosts.ts'
import { foldRules, type Live } from './foldRules.ts'

/** A host whose rules lead to this many destinations folds as well. */
const MANY_TARGETS = 24

/** What nobody has folded or opened yet. */
export const NO_CHOICES: FoldChoices = { by: {}, open: {}, pinned: [] }

/** True if the picture of a graph is not the graph itself. */
export const isLarge = (graph: Graph): boolean =>
  hasManyHosts(graph) || hasManyDestinations(graph) || graph.nodes.some(hasManyRules)

const hasManyRules = (node: GraphNode): boolean => node.type === 'virtualHost' && node.rows.length >= MANY_RULES

/** The folded picture of a large graph. Ids are those of the graph, so that what lights it up lights this up too. */
export function foldGraph(graph: Graph, live: Live | undefined, choices: FoldChoices): Graph {
  const pinned = new Set(choices.pinned)
  const path = live?.path
  const kept = new Set([...(path?.nodes ?? []), ...(path?.rows ?? []), ...cardsOf(graph, pinned)])
  const folding: CardFolding = { isOpen: (id) => choices.open[id] === true, kept }

  const gateways = foldGateways(graph.nodes, folding)
  const hosts = foldHosts(graph, gateways.nodes, folding)
  const hidden = new Map([...gateways.hidden, ...hosts.hidden])
  const destinationOf = destinations(graph.edges)
  const large = largeHosts(graph, hidden)
  const nodes = hosts.nodes.map((node): GraphNode => {
    if (node.type === 'gateway') {
      const folded = foldServers(node, folding.isOpen, kept)
      for (const [row, fold] of folded.hidden) hidden.set(row, fold)
      return folded.node
    }
    if (node.type !== 'virtualHost' || !large.has(node.id)) return node
    const own = path?.virtualHost === node.id ? live : undefined
    const by: FoldBy = choices.by[node.id] ?? (own === undefined ? 'path' : 'outcome')
    const folded = foldRules(node, { by, live: own, isOpen: folding.isOpen, pinned, destinationOf })
    for (const [row, fold] of folded.hidden) hidden.set(row, fold)
    return folded.node
  })

  const leaving = foldEdges(graph.edges, hidden)
  const ends = foldDestinations(nodes, leaving, folding)
  const compact = new Set(
    ends.nodes.flatMap((node) => (node.type === 'destination' && node.foldedRules !== undefined ? [node.id] : [])),
  )
  return layout(ends.nodes, foldEdges(leaving, ends.hidden, compact))
}

/** The cards of rows and cards. */
function cardsOf(graph: Graph, ids: ReadonlySet<string>): readonly string[] {
  if (ids.size === 0) return []
  const isIn = (node: GraphNode): boolean => {
    if (ids.has(node.id)) return true
    if (node.type === 'virtualHost') return node.rows.some(({ id }) => ids.has(id))
    if (node.type === 'destination') return node.subsets.some(({ id }) => ids.has(id))
    return node.type === 'gateway' && node.servers.some(({ id }) => ids.has(id))
  }
  return [...ids, ...graph.nodes.filter(isIn).map(({ id }) => id)]
}

/** The hosts in the picture that have very many rules, or rules to very many destinations. */
function largeHosts({ nodes, edges }: Graph, hidden: ReadonlyMap<string, string>): ReadonlySet<string> {
  const targets = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    if (from.row === undefined || hidden.has(from.node)) continue
    const own = targets.get(from.node) ?? new Set()
    targets.set(from.node, own.add(to.node))
  }
  const isLargeHost = (node: GraphNode): node is VirtualHostNode =>
    node.type === 'virtualHost' && (hasManyRules(node) || (targets.get(node.id)?.size ?? 0) >= MANY_TARGETS)
  return new Set(nodes.filter(isLargeHost).map(({ id }) => id))
}

/** The name of the first card that a rule leads to, without its `to/`. */
function destinations(edges: readonly GraphEdge[]): (row: string) => string {
  let known: Map<string, string> | undefined
  return (row) => {
    if (known === undefined) {
      known = new Map()
      for (const { from, to } of edges)
        if (from.row !== undefined && !known.has(from.row)) known.set(from.row, to.node.replace(/^to\//, ''))
    }
    return known.get(row) ?? ''
  }
}
