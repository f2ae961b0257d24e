// Lane 1: the Gateways with their servers, and which route configurations each server leads to.

import { refAt, refKey } from '../base/source.ts'
import type { Viewpoint } from '../engine/viewpoint.ts'
import type { Listener } from '../envoy/listener.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import { isHttpProtocol, parseProtocol } from '../istio/protocol.ts'
import type { Gateway, Resource } from '../istio/resource.ts'
import { cardHeight, LANES, rowTop, SERVER_HEIGHT } from './geometry.ts'
import type { GatewayNode, ServerRow } from './graph.ts'
import { resourceKey, uniqueIds } from './resourceIndex.ts'

export type ViewpointConfig = Readonly<{ viewpoint: Viewpoint; config: ProxyConfig }>

const isGateway = (resource: Resource): resource is Gateway => resource.kind === 'Gateway'

/** A server's hosts without the namespace before `/`; a lone `*` there is every namespace. */
const plainHosts = (hosts: readonly string[]): readonly string[] =>
  hosts.map((host) => host.slice(host.indexOf('/') + 1))

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
        tlsMode: server.tls?.mode,
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

/** A server of a viewpoint's Gateways and the route configuration that its connections use. */
export type Serving = Readonly<{
  gateway: string
  server: ServerRow
  routeConfiguration: string
  /** True if the connection comes in without TLS. */
  plaintext: boolean
}>

type HttpChain = Readonly<{
  from: string | undefined
  routeConfiguration: string
  plaintext: boolean
  /** The bound port, and the ports of a Service in front of it. */
  ports: readonly number[]
}>

function httpChains({ filterChains, defaultFilterChain, port, servicePorts = [] }: Listener): readonly HttpChain[] {
  return [...filterChains, ...(defaultFilterChain === undefined ? [] : [defaultFilterChain])].flatMap((chain) =>
    chain.target.type === 'http'
      ? [
          {
            from: chain.from && refKey(chain.from),
            routeConfiguration: chain.target.routeConfiguration,
            plaintext: chain.tls === undefined,
            ports: [port, ...servicePorts],
          },
        ]
      : [],
  )
}

/**
 * The servers of one viewpoint in order. HTTP servers of one port share the first one's filter chain
 * (istio: model/gateway.go mergeGateways), so a server without a chain of its own takes that of its port.
 */
export function servingOf(
  { viewpoint, config }: ViewpointConfig,
  gateways: readonly GatewayNode[],
): readonly Serving[] {
  const chains = config.listeners.flatMap(httpChains)
  const ours = new Set(viewpoint.gateways.map(refKey))
  const servers = gateways
    .filter(({ source }) => source !== undefined && ours.has(refKey(source)))
    .flatMap((gateway) => gateway.servers.map((server) => ({ gateway: gateway.id, server })))
  const chainsOf = (server: ServerRow): readonly HttpChain[] => {
    const key = refKey(server.source)
    const own = chains.filter(({ from }) => from === key)
    if (own.length > 0 || !isHttpProtocol(parseProtocol(server.protocol))) return own
    return chains.filter(({ plaintext, ports }) => plaintext && ports.includes(server.port))
  }
  return servers.flatMap(({ gateway, server }) =>
    chainsOf(server).map(({ routeConfiguration, plaintext }) => ({ gateway, server, routeConfiguration, plaintext })),
  )
}
