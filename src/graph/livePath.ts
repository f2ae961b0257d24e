// What a decision lights up: the entry, the card, the rules on the rail, and the edges with their probability.

import type { Decision } from '../engine/decision.ts'
import type { EdgeEnd, Graph, GraphEdge, LivePath, VirtualHostNode } from './graph.ts'
import { directEdge, litEdges } from './liveEdges.ts'
import { entryOf, type LivePlace, placeOf, stepOf } from './livePlace.ts'
import { rowViews } from './liveRows.ts'

/** Nothing is lit: the request never came in, or its viewpoint is not drawn. */
const DARK: LivePath = {
  nodes: [],
  rows: [],
  rules: {},
  candidates: {},
  edges: {},
  otherwise: undefined,
  virtualHost: undefined,
  rule: undefined,
  nearest: undefined,
}

/** Maps a decision about a request sent from `viewpoint` onto the picture. */
export function livePath(graph: Graph, viewpoint: string, decision: Decision): LivePath {
  const chain = stepOf(decision, 'filterChain')
  const taken = chain?.verdict === 'taken'
  const place = taken ? placeOf(graph, viewpoint, decision) : undefined
  const card = place === undefined ? undefined : place.type === 'unrouted' ? place.node.id : place.host.id
  // A server that broke the handshake let nothing in.
  const entry = taken ? entryOf(graph, viewpoint, chain.from, card) : undefined
  if (place === undefined || card === undefined) return withEnds(DARK, entry, [], undefined)
  const entryEdge = graph.edges.find(
    ({ from, to }) => to.node === card && entry !== undefined && from.node === entry.node && from.row === entry.row,
  )
  const path = place.type === 'unrouted' ? unroutedPath(graph, place, decision) : hostPath(graph, place, decision)
  const edges = { ...(entryEdge === undefined ? {} : { [entryEdge.id]: 1 }), ...path.edges }
  return withEnds({ ...path, edges }, entry, graph.edges, card)
}

/** Adds the entry, the card, and the cards and rows that the lit edges lead to. */
function withEnds(
  path: LivePath,
  entry: EdgeEnd | undefined,
  edges: readonly GraphEdge[],
  card: string | undefined,
): LivePath {
  const lit = edges.filter(({ id }) => path.edges[id] !== undefined)
  const ends = [...lit, ...(path.direct === undefined ? [] : [path.direct])].map(({ to }) => to)
  const nodes = [entry?.node, card, ...ends.map(({ node }) => node)].filter((id) => id !== undefined)
  const rows = [...path.rows, entry?.row, ...ends.map(({ row }) => row)].filter((id) => id !== undefined)
  return { ...path, nodes: [...new Set(nodes)], rows: [...new Set(rows)] }
}

function unroutedPath(
  graph: Graph,
  { node, row }: Extract<LivePlace, { type: 'unrouted' }>,
  decision: Decision,
): LivePath {
  if (row === undefined) return DARK
  const drawn = graph.edges.filter(({ from }) => from.row === row.id)
  if (drawn.length > 0) return { ...DARK, rows: [row.id], edges: Object.fromEntries(drawn.map(({ id }) => [id, 1])) }
  return { ...DARK, rows: [row.id], ...direct(directEdge(graph, { node: node.id, row: row.id }, decision)) }
}

const direct = (edge: GraphEdge | undefined): Partial<LivePath> =>
  edge === undefined ? {} : { direct: edge, edges: { [edge.id]: 1 } }

function hostPath(graph: Graph, place: Exclude<LivePlace, { type: 'unrouted' }>, decision: Decision): LivePath {
  const { host } = place
  const views = [...rowViews(place, decision)]
  const rule = views.find(([, { state }]) => state === 'taken')?.[0]
  return {
    ...DARK,
    rules: Object.fromEntries(views.map(([id, { state }]) => [id, state])),
    candidates: Object.fromEntries(
      views.flatMap(([id, { candidate }]) => (candidate === undefined ? [] : [[id, candidate] as const])),
    ),
    ...(rule === undefined
      ? { otherwise: host.id, ...direct(otherwiseEdge(graph, host, decision)) }
      : { edges: litEdges(graph, rule, decision) }),
    virtualHost: host.id,
    rule,
    nearest: views.find(
      ([, { candidate }]) => candidate !== undefined && candidate === decision.nearMiss?.candidate,
    )?.[0],
  }
}

/** Bytes that no rule takes go on all the same, in the mesh. */
const otherwiseEdge = (graph: Graph, { id, protocol, otherwise }: VirtualHostNode, decision: Decision) =>
  protocol === 'http' || otherwise === undefined
    ? undefined
    : directEdge(graph, { node: id, row: otherwise.id }, decision)
