// Filter chain choice: narrowing steps without backtracking. envoy: source/common/listener_manager/filter_chain_manager_impl.cc

import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { FilterChainCriterion } from '../reason.ts'
import type { TestRequest } from '../request.ts'
import { prefixRank } from './cidr.ts'
import { serverNameRank } from './serverName.ts'

/** What the listener filters learned about a connection. */
export type Connection = Readonly<{
  port: number
  address: string | undefined
  tls: boolean
  /** Empty without TLS, or without a TLS inspector. */
  serverName: string
  transportProtocol: 'tls' | 'raw_buffer'
  applicationProtocols: readonly string[]
}>

/** Says why a chain left the race: it does not fit, or another one fits more closely. */
export type OnDrop = (chain: FilterChain, criterion: FilterChainCriterion, fits: boolean) => void

/** What the listener's inspectors see of a request's connection; without an inspector they see nothing. */
export function inspectConnection(listener: Listener, request: TestRequest): Connection {
  const tls = request.protocol === 'HTTPS' || request.protocol === 'TLS'
  const inspectsTls = listener.listenerFilters.includes('tls_inspector')
  const inspectsHttp = listener.listenerFilters.includes('http_inspector')
  return {
    port: request.port,
    address: request.address,
    tls,
    serverName: tls && inspectsTls ? (request.sni ?? '') : '',
    transportProtocol: tls && inspectsTls ? 'tls' : 'raw_buffer',
    applicationProtocols: tls
      ? inspectsTls
        ? (request.alpn ?? [])
        : []
      : inspectsHttp && isDetectable(request)
        ? ['http/1.1']
        : [],
  }
}

/** The chain that takes the connection, or the default chain, or undefined: closed. */
export function matchFilterChain(
  listener: Listener,
  connection: Connection,
  onDrop: OnDrop = () => {},
): FilterChain | undefined {
  let chains = listener.filterChains
  for (const [criterion, rank] of criteria) chains = mostSpecific(chains, criterion, rank, connection, onDrop)
  return chains[0] ?? listener.defaultFilterChain
}

type Rank = (chain: FilterChain, connection: Connection) => number

const criteria: readonly (readonly [FilterChainCriterion, Rank])[] = [
  [
    'destinationPort',
    ({ match }, { port }) => (match.destinationPort === undefined ? 0 : match.destinationPort === port ? 1 : -1),
  ],
  ['address', ({ match }, { address }) => prefixRank(match.prefixRanges, address)],
  ['serverName', ({ match }, { serverName }) => serverNameRank(match.serverNames, serverName)],
  [
    'transportProtocol',
    ({ match }, { transportProtocol }) =>
      match.transportProtocol === undefined ? 0 : match.transportProtocol === transportProtocol ? 1 : -1,
  ],
  ['applicationProtocol', applicationProtocolRank],
]

// The client's order decides: its first protocol that any chain lists.
function applicationProtocolRank({ match }: FilterChain, { applicationProtocols }: Connection): number {
  if (match.applicationProtocols.length === 0) return 0
  const index = applicationProtocols.findIndex((protocol) => match.applicationProtocols.includes(protocol))
  return index < 0 ? -1 : applicationProtocols.length - index
}

function mostSpecific(
  chains: readonly FilterChain[],
  criterion: FilterChainCriterion,
  rank: Rank,
  connection: Connection,
  onDrop: OnDrop,
): readonly FilterChain[] {
  const [first] = chains
  // Nothing is left to choose: most of the criteria of most connections.
  if (first === undefined || (chains.length === 1 && rank(first, connection) >= 0)) return chains
  const ranks = chains.map((chain) => rank(chain, connection))
  const best = Math.max(0, ...ranks)
  return chains.filter((chain, index) => {
    const own = ranks[index] ?? -1
    if (own !== best) onDrop(chain, criterion, own >= 0)
    return own === best
  })
}

// envoy: source/extensions/filters/listener/http_inspector: a request line with a bad target is not taken for HTTP.
function isDetectable(request: TestRequest): boolean {
  if (!/^[\x21-\x7e]+$/.test(request.path)) return false
  return /^(\/|https?:\/\/)/i.test(request.path) || request.method === 'CONNECT' || request.path === '*'
}
