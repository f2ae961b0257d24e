// What a decision lights up: the server, the virtual host, the rules on the rail, and the edges with their probability.

import { refKey, type SourceRef } from '../base/source.ts'
import type { Answer, Candidate, Decision, TraceStep } from '../engine/decision.ts'
import { destinationId, subsetId } from './destinationId.ts'
import type { GatewayNode, Graph, GraphEdge, LivePath, RowState, RuleRow, ServerRow, VirtualHostNode } from './graph.ts'
import { parseClusterName } from './targets.ts'

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
}

const stepOf = (decision: Decision, stage: TraceStep['stage']): TraceStep | undefined =>
  decision.trace.find((step) => step.stage === stage)

const sameRef = (a: SourceRef | undefined, b: SourceRef | undefined): boolean =>
  a !== undefined && b !== undefined && refKey(a) === refKey(b)

/** A server of the picture with the gateway that it belongs to. */
type Entry = Readonly<{ gateway: GatewayNode; server: ServerRow }>

function serversOf(graph: Graph): readonly Entry[] {
  return graph.nodes.flatMap((node) =>
    node.type === 'gateway' ? node.servers.map((server) => ({ gateway: node, server })) : [],
  )
}

/**
 * The server that let the request in. HTTP servers of one port share the chain of the first one, so of those the one
 * that leads to the virtual host counts.
 */
function entryOf(graph: Graph, from: SourceRef | undefined, host: VirtualHostNode | undefined): Entry | undefined {
  const servers = serversOf(graph)
  const named = servers.find(({ server }) => sameRef(server.source, from))
  if (host === undefined) return named
  const leading = new Set(graph.edges.filter(({ to }) => to.node === host.id).map((edge) => edge.from.row))
  if (named !== undefined && leading.has(named.server.id)) return named
  const candidates = servers.filter(({ server }) => leading.has(server.id))
  return candidates.find(({ server }) => server.port === named?.server.port) ?? candidates[0] ?? named
}

/** The card of the virtual host that took the request; of several with its name the one that the server leads to. */
function hostOf(graph: Graph, viewpoint: string, decision: Decision): VirtualHostNode | undefined {
  const step = stepOf(decision, 'virtualHost')
  const name = decision.answers[decision.picked]?.virtualHost ?? step?.subject
  if (step?.verdict !== 'taken' && stepOf(decision, 'route') === undefined) return undefined
  const named = graph.nodes.filter(
    (node): node is VirtualHostNode =>
      node.type === 'virtualHost' &&
      node.viewpoint === viewpoint &&
      node.members.some(({ virtualHost }) => virtualHost === name),
  )
  const from = stepOf(decision, 'filterChain')?.from
  const rows = new Set(serversOf(graph).flatMap(({ server }) => (sameRef(server.source, from) ? [server.id] : [])))
  const ledTo = new Set(graph.edges.filter((edge) => rows.has(edge.from.row ?? '')).map(({ to }) => to.node))
  return named.find(({ id }) => ledTo.has(id)) ?? named[0]
}

const STATES = { taken: 'taken', refused: 'refused', notReached: 'notTried' } as const

type RowView = Readonly<{ state: RowState; candidate: number | undefined }>

/** A row stands as its taken route does, else as its near miss, else as its first tried one. */
function rowView(
  row: RuleRow,
  byRoute: ReadonlyMap<number, number>,
  candidates: readonly Candidate[],
  near: number,
): RowView {
  const own = row.routeIndexes.flatMap((index) => byRoute.get(index) ?? [])
  const taken = own.find((index) => candidates[index]?.verdict === 'taken')
  if (taken !== undefined) return { state: 'taken', candidate: taken }
  if (own.includes(near)) return { state: 'nearMiss', candidate: near }
  const [first] = own
  const verdict = first === undefined ? undefined : candidates[first]?.verdict
  return { state: verdict === undefined ? 'notTried' : STATES[verdict], candidate: first }
}

function ruleViews(host: VirtualHostNode, decision: Decision): ReadonlyMap<string, RowView> {
  const candidates = stepOf(decision, 'route')?.candidates ?? []
  const byRoute = new Map(candidates.map(({ index }, position) => [index, position]))
  const near = shownNearMiss(decision)
  return new Map(host.rows.map((row) => [row.id, rowView(row, byRoute, candidates, near)]))
}

/**
 * The candidate that is drawn as a near miss; -1 for none. Where a rule took the request, only a nearly equal value is
 * worth a colour: a rule that lacks one of several conditions, such as a canary's header, is refused like any other.
 */
function shownNearMiss({ nearMiss, trace }: Decision): number {
  if (nearMiss === undefined) return -1
  const isTaken = trace.some(({ stage, verdict }) => stage === 'route' && verdict === 'taken')
  return isTaken && nearMiss.edits === undefined ? -1 : nearMiss.candidate
}

/** The cluster that an answer was sent to, or would have been if it existed; not where a filter answered before. */
function clusterReached({ outcome, details, cluster, destinations }: Answer, index: number): string | undefined {
  if (outcome === 'upstream') return cluster
  return details === 'cluster_not_found' ? destinations?.[index]?.cluster : undefined
}

/** Edges that the taken rule's answers use, with the sum of their probabilities; copies with their own share. */
function litEdges(edges: readonly GraphEdge[], rule: string, decision: Decision): Readonly<Record<string, number>> {
  const lit: Record<string, number> = {}
  const add = (edge: GraphEdge | undefined, probability: number) => {
    if (edge !== undefined) lit[edge.id] = (lit[edge.id] ?? 0) + probability
  }
  const leaving = edges.filter(({ from }) => from.row === rule)
  const endsAt = (edge: GraphEdge, cluster: string): boolean => {
    const { host, subset } = parseClusterName(cluster)
    return edge.to.node === destinationId(host) && edge.to.row === (subset === '' ? undefined : subsetId(host, subset))
  }
  decision.answers.forEach((answer, index) => {
    const cluster = clusterReached(answer, index)
    if (cluster !== undefined) {
      add(
        leaving.find((edge) => edge.type !== 'mirror' && endsAt(edge, cluster)),
        answer.probability,
      )
    } else if (answer.details === 'direct_response') {
      add(
        leaving.find(({ type }) => type === 'redirect' || type === 'directResponse'),
        answer.probability,
      )
    }
  })
  for (const { cluster, weight } of decision.answers[decision.picked]?.mirrors ?? []) {
    add(
      leaving.find((edge) => edge.type === 'mirror' && endsAt(edge, cluster)),
      weight / 100,
    )
  }
  return lit
}

const record = <Value>(entries: readonly (readonly [string, Value | undefined])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined))

/** Maps a decision about a request sent from `viewpoint` onto the picture. */
export function livePath(graph: Graph, viewpoint: string, decision: Decision): LivePath {
  const host = hostOf(graph, viewpoint, decision)
  const chain = stepOf(decision, 'filterChain')
  // A server that broke the handshake let nothing in.
  const entry = chain?.verdict === 'taken' ? entryOf(graph, chain.from, host) : undefined
  if (entry === undefined && host === undefined) return DARK
  const entryNodes = entry === undefined ? [] : [entry.gateway.id]
  const entryRows = entry === undefined ? [] : [entry.server.id]
  if (host === undefined) return { ...DARK, nodes: entryNodes, rows: entryRows }

  const views = ruleViews(host, decision)
  const rule = host.rows.find(({ id }) => views.get(id)?.state === 'taken')
  const entryEdge = graph.edges.find(({ from, to }) => to.node === host.id && from.row === entry?.server.id)
  const edges = {
    ...(entryEdge === undefined ? {} : { [entryEdge.id]: 1 }),
    ...(rule === undefined ? {} : litEdges(graph.edges, rule.id, decision)),
  }
  const ends = graph.edges.filter(({ id }) => edges[id] !== undefined).map(({ to }) => to)
  return {
    nodes: [...new Set([...entryNodes, host.id, ...ends.map(({ node }) => node)])],
    rows: [...entryRows, ...ends.flatMap(({ row }) => row ?? [])],
    rules: record([...views].map(([id, { state }]) => [id, state])),
    candidates: record([...views].map(([id, { candidate }]) => [id, candidate])),
    edges,
    otherwise: rule === undefined ? host.id : undefined,
    virtualHost: host.id,
    rule: rule?.id,
  }
}
