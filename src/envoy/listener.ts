import type { SourceRef } from '../base/source.ts'

/** What must hold for a connection to use a chain; an empty list is no condition. */
export type FilterChainMatch = Readonly<{
  serverNames: readonly string[]
  transportProtocol: 'tls' | 'raw_buffer' | undefined
  applicationProtocols: readonly string[]
  /** CIDR texts. */
  prefixRanges: readonly string[]
  destinationPort?: number
}>

export type DownstreamTls = Readonly<{
  mode: string
  requireClientCertificate: boolean
  alpn: readonly string[]
}>

export type FilterChainTarget =
  | Readonly<{ type: 'http'; routeConfiguration: string }>
  | Readonly<{
      type: 'tcp'
      clusters: readonly Readonly<{ cluster: string; weight: number; from: SourceRef | undefined }>[]
    }>

export type FilterChain = Readonly<{
  name: string | undefined
  match: FilterChainMatch
  tls: DownstreamTls | undefined
  target: FilterChainTarget
  /** The gateway server, the virtual service's match, or the service, that made it. */
  from: SourceRef | undefined
}>

/** A bound address and port of one proxy. */
export type Listener = Readonly<{
  name: string
  address: string
  port: number
  filterChains: readonly FilterChain[]
  defaultFilterChain: FilterChain | undefined
  listenerFilters: readonly string[]
  /** The ports that clients call, where a Service in front of a gateway translates them to `port` (80 for 8080). */
  servicePorts?: readonly number[]
  /** True for the listener that takes what is redirected to the proxy and has no listener of its own. */
  useOriginalDst?: true
  from: SourceRef | undefined
}>
