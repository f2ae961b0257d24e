// Lane 1: the Gateways with their servers, and which route configurations each server leads to.

import { refAt, refKey } from '../base/source.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import type { FilterChain, Listener } from '../envoy/listener.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import type { Server, TlsMode } from '../istio/gateway.ts'
import { isHttpProtocol, parseProtocol } from '../istio/protocol.ts'
import type { Gateway, Resource } from '../istio/resource.ts'
import { cardHeight, LANES, rowTop, SERVER_HEIGHT } from './geometry.ts'
import type { EdgeEnd, GatewayNode, ServerRow } from './graph.ts'
import { resourceKey, uniqueIds } from './resourceIndex.ts'

export type ViewpointConfig = Readonly<{ viewpoint: Viewpoint; config: ProxyConfig }>

const isGateway = (resource: Resource): resource is Gateway => resource.kind === 'Gateway'

/** A server's hosts without the namespace before `/`; a lone `*` there is every namespace. */
const plainHosts = (hosts: readonly string[]): readonly string[] =>
  hosts.map((host) => host.slice(host.indexOf('/') + 1))

/** A plaintext server has no TLS, whatever its `tls` block says beside `httpsRedirect`. */
const tlsModeOf = ({ port, tls }: Server): TlsMode | undefined =>
  tls === undefined || isHttpProtocol(parseProtocol(port?.protocol)) ? undefined : (tls.mode ?? 'PASSTHROUGH')

/** One card a Gateway, in the order of the files. */
export function gatewayNodes(resources: readonly Resource[]): readonly GatewayNode[] {
  const unique = uniqueIds()
  return resources.filter(isGateway).map((gateway) => {
    const id = unique(resourceKey(gateway))
    const servers = (gateway.spec.servers ?? []).map((server, index): ServerRow => {
      return {
        id: `${id}/servers/${index}`,
        port: server.port?.number ?? 0,
        protocol: server.port?.protocol ?? '',
        tlsMode: tlsModeOf(server),
        httpsRedirect: server.tls?.httpsRedirect === true,
        hosts: plainHosts(server.hosts ?? []),
        source: refAt(gateway.ref, 'spec', 'servers', index),
        y: rowTop(index, SERVER_HEIGHT),
        height: SERVER_HEIGHT,
      }
    })
    return {
      type: 'gateway',
      id,
      box: { x: LANES.entry.x, y: 0, width: LANES.entry.width, height: cardHeight(servers.length, SERVER_HEIGHT) },
      source: gateway.ref,
      name: gateway.metadata.name,
      namespace: gateway.metadata.namespace,
      servers,
    }
  })
}

/** A server of a viewpoint's Gateways, as the end of an edge. */
export type ServerEnd = Readonly<{ server: ServerRow; end: EdgeEnd; gateway: GatewayNode }>

/** The servers of the Gateways that apply to a viewpoint, in order. */
export function serversOf({ gateways }: Viewpoint, nodes: readonly GatewayNode[]): readonly ServerEnd[] {
  const ours = new Set(gateways.map(refKey))
  return nodes
    .filter(({ source }) => source !== undefined && ours.has(refKey(source)))
    .flatMap((gateway) =>
      gateway.servers.map((server) => ({ server, gateway, end: { node: gateway.id, row: server.id } })),
    )
}

/** A server and the route configuration that its connections use. */
export type Serving = ServerEnd &
  Readonly<{
    routeConfiguration: string
    /** True if the connection comes in without TLS. */
    plaintext: boolean
  }>

type HttpChain = Readonly<{
  from: string | undefined
  routeConfiguration: string
  plaintext: boolean
  listener: Listener
}>

/** All filter chains of a listener, the default one last; the places of a trace's filter chain candidates. */
export const chainsOf = ({ filterChains, defaultFilterChain }: Listener): readonly FilterChain[] =>
  defaultFilterChain === undefined ? filterChains : [...filterChains, defaultFilterChain]

/** True if clients that call the server come to the listener, directly or through a Service that translates the port. */
export const listensFor = ({ port, servicePorts }: Listener, server: ServerRow): boolean =>
  port === server.port || servicePorts?.includes(server.port) === true

const httpChains = (listener: Listener): readonly HttpChain[] =>
  chainsOf(listener).flatMap(({ target, tls, from }) =>
    target.type === 'http'
      ? [
          {
            from: from && refKey(from),
            routeConfiguration: target.routeConfiguration,
            plaintext: tls === undefined,
            listener,
          },
        ]
      : [],
  )

/**
 * The servers of one viewpoint that lead to HTTP routes, in order. HTTP servers of one port share the first one's filter
 * chain (istio: model/gateway.go mergeGateways), so a server without a chain of its own takes that of its port.
 */
export function servingOf(
  { viewpoint, config }: ViewpointConfig,
  gateways: readonly GatewayNode[],
): readonly Serving[] {
  const chains = config.listeners.flatMap(httpChains)
  const chainsFor = (server: ServerRow): readonly HttpChain[] => {
    const key = refKey(server.source)
    const own = chains.filter(({ from }) => from === key)
    if (own.length > 0 || !isHttpProtocol(parseProtocol(server.protocol))) return own
    return chains.filter(({ plaintext, listener }) => plaintext && listensFor(listener, server))
  }
  return serversOf(viewpoint, gateways).flatMap((serverEnd) =>
    chainsFor(serverEnd.server).map(({ routeConfiguration, plaintext }) => ({
      ...serverEnd,
      routeConfiguration,
      plaintext,
    })),
  )
}
