// Which card of lane 2 a decision came to, and where it came in.

import { refKey, type SourceRef } from '../base/source.ts'
import type { Decision, TraceStep } from '../engine/decision.ts'
import type {
  EdgeEnd,
  Graph,
  GraphNode,
  HostMember,
  ServerRow,
  UnroutedNode,
  UnroutedRow,
  VirtualHostNode,
} from './graph.ts'
import { MESH_END } from './mesh.ts'

/** The card that decided; `chain` is the place of the filter chain that took bytes, among the trace's candidates. */
export type LivePlace =
  | Readonly<{ type: 'virtualHost'; host: VirtualHostNode }>
  | Readonly<{ type: 'filterChains'; host: VirtualHostNode; member: ChainMember; chain: number }>
  | Readonly<{ type: 'unrouted'; node: UnroutedNode; row: UnroutedRow | undefined }>

type ChainMember = Extract<HostMember, { type: 'filterChains' }>

export const stepOf = (decision: Decision, stage: TraceStep['stage']): TraceStep | undefined =>
  decision.trace.find((step) => step.stage === stage)

/** Undefined if nothing in the picture stands for what took the request. */
export function placeOf(graph: Graph, viewpoint: string, decision: Decision): LivePlace | undefined {
  const host = httpHost(graph, viewpoint, decision)
  if (host !== undefined) return { type: 'virtualHost', host }
  return chainPlace(graph, viewpoint, decision) ?? unroutedPlace(graph, viewpoint, decision)
}

const hostsOf = ({ nodes }: Graph): readonly VirtualHostNode[] =>
  nodes.filter((node): node is VirtualHostNode => node.type === 'virtualHost')

/** The card of the virtual host that took the request; of several with its name the one that the server leads to. */
function httpHost(graph: Graph, viewpoint: string, decision: Decision): VirtualHostNode | undefined {
  const step = stepOf(decision, 'virtualHost')
  const name = decision.answers[decision.picked]?.virtualHost ?? step?.subject
  if (step?.verdict !== 'taken' && stepOf(decision, 'route') === undefined) return undefined
  const named = hostsOf(graph).filter(({ members }) =>
    members.some(
      (member) => member.type === 'virtualHost' && member.virtualHost === name && member.viewpoints.includes(viewpoint),
    ),
  )
  if (named.length < 2) return named[0]
  const from = stepOf(decision, 'filterChain')?.from
  const rows = new Set(serversOf(graph).flatMap(({ source, id }) => (sameRef(source, from) ? [id] : [])))
  const ledTo = new Set(graph.edges.filter((edge) => rows.has(edge.from.row ?? '')).map(({ to }) => to.node))
  return named.find(({ id }) => ledTo.has(id)) ?? named[0]
}

/** The card with the chain; where the listener has a single card, that one also says what becomes of other connections. */
function chainPlace(graph: Graph, viewpoint: string, decision: Decision): LivePlace | undefined {
  if (stepOf(decision, 'request') !== undefined) return undefined
  const listener = stepOf(decision, 'listener')?.subject
  const chain = stepOf(decision, 'filterChain')?.candidates.findIndex(({ verdict }) => verdict === 'taken') ?? -1
  const places = hostsOf(graph).flatMap((host) =>
    host.members.flatMap((member) =>
      member.type === 'filterChains' && member.listener === listener && member.viewpoints.includes(viewpoint)
        ? [{ type: 'filterChains', host, member, chain } as const]
        : [],
    ),
  )
  const [only, ...others] = places
  const alone = others.length === 0 && only?.host.otherwise !== undefined ? only : undefined
  return places.find(({ member }) => member.chains.some((positions) => positions.includes(chain))) ?? alone
}

/** The names that istiod gives to what takes requests to no service of the mesh. */
const OTHERS: ReadonlySet<string> = new Set([
  'allow_any',
  'block_all',
  'PassthroughFilterChain',
  'virtualOutbound-catchall-tcp',
])

function unroutedPlace({ nodes }: Graph, viewpoint: string, decision: Decision): LivePlace | undefined {
  const step = stepOf(decision, 'virtualHost') ?? stepOf(decision, 'filterChain')
  const chain = stepOf(decision, 'filterChain')
  const own = nodes.filter(
    (node): node is UnroutedNode => node.type === 'unrouted' && node.viewpoints.includes(viewpoint),
  )
  const inMesh = own.find(({ entry }) => entry === 'mesh')
  if (inMesh !== undefined) {
    const isOther = OTHERS.has(step?.subject ?? '')
    const isService = step?.verdict === 'taken' && step.subject !== 'virtualOutbound-blackhole'
    const row = inMesh.rows.find(({ to }) => (isOther ? to !== 'service' : isService && to === 'service'))
    return { type: 'unrouted', node: inMesh, row }
  }
  if (stepOf(decision, 'request') !== undefined) return undefined
  const node = own.find(({ source }) => sameRef(source, chain?.from))
  return node && { type: 'unrouted', node, row: node.rows[0] }
}

const sameRef = (a: SourceRef | undefined, b: SourceRef | undefined): boolean =>
  a !== undefined && b !== undefined && refKey(a) === refKey(b)

const serversOf = ({ nodes }: Graph): readonly ServerRow[] =>
  nodes.flatMap((node) => (node.type === 'gateway' ? node.servers : []))

/**
 * The mesh, or the server that let the request in. HTTP servers of one port share the chain of the first one, so of those
 * the one that leads to the card counts.
 */
export function entryOf(
  graph: Graph,
  viewpoint: string,
  from: SourceRef | undefined,
  card: string | undefined,
): EdgeEnd | undefined {
  const isMesh = graph.nodes.some(
    (node) => node.type === 'unrouted' && node.entry === 'mesh' && node.viewpoints.includes(viewpoint),
  )
  if (isMesh) return MESH_END
  const servers = graph.nodes.flatMap((node: GraphNode) =>
    node.type === 'gateway' ? node.servers.map((server) => ({ server, end: { node: node.id, row: server.id } })) : [],
  )
  const named = servers.find(({ server }) => sameRef(server.source, from))
  if (card === undefined) return named?.end
  const leading = new Set(graph.edges.filter(({ to }) => to.node === card).map((edge) => edge.from.row))
  if (named !== undefined && leading.has(named.server.id)) return named.end
  const candidates = servers.filter(({ server }) => leading.has(server.id))
  const samePort = candidates.find(({ server }) => server.port === named?.server.port)
  return (samePort ?? candidates[0] ?? named)?.end
}
