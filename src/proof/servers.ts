// The servers of gateways: those of each Gateway, those that a proxy has a place for, and the requests that are for one.

import { refKey } from '../base/source.ts'
import { portResolver } from '../engine/compile/gatewayPorts.ts'
import { type GatewayServer, gatewayServers, isTlsServer } from '../engine/compile/gatewayServers.ts'
import { gatewaysOf, mergeGateways } from '../engine/compile/mergeGateways.ts'
import type { PushContext } from '../engine/compile/pushContext.ts'
import { parseDomain } from '../engine/match/matchVirtualHost.ts'
import type { PreparedConfig } from '../engine/match/prepare.ts'
import { walk } from '../engine/match/walk.ts'
import type { Proxy as MeshProxy } from '../engine/proxy.ts'
import type { TestRequest } from '../engine/request.ts'
import type { Gateway, VirtualService } from '../istio/resource.ts'
import type { Lost, ServerLabel } from './details/servers.ts'
import { hostsLike } from './entrances.ts'

/** A server of a proxy. `port` is listened on; one that is not served is left out of the listener. */
export type ProxyServer = Readonly<{ server: GatewayServer; port: number; isServed: boolean }>

/** In the order in which they are merged. */
export function proxyServers({ gateways, services }: PushContext, proxy: MeshProxy): readonly ProxyServer[] {
  if (proxy.type === 'sidecar') return []
  const own = gatewaysOf(gateways, proxy)
  const resolvePort = portResolver(services.all, proxy)
  const { serverPorts } = mergeGateways(own, resolvePort)
  const served = new Set(serverPorts.flatMap(({ servers }) => servers.map(({ from }) => refKey(from))))
  return own
    .flatMap(gatewayServers)
    .map((server) => ({ server, port: resolvePort(server.port), isServed: served.has(refKey(server.from)) }))
}

export const serversByGateway = (gateways: readonly Gateway[]): ReadonlyMap<string, readonly GatewayServer[]> =>
  new Map(gateways.map((one) => [`${one.metadata.namespace}/${one.metadata.name}`, gatewayServers(one)]))

/** The servers of the gateways of a virtual service; undefined if it is for the mesh too, or for a Gateway that no file has. */
export function serversOf(
  { gateways }: VirtualService,
  servers: ReadonlyMap<string, readonly GatewayServer[]>,
): readonly GatewayServer[] | undefined {
  const [first = ''] = gateways
  if (gateways.length === 1) return servers.get(first)
  const found: GatewayServer[] = []
  for (const gateway of gateways) {
    const own = servers.get(gateway)
    if (own === undefined) return undefined
    found.push(...own)
  }
  return found
}

/** Names that a host stands for: itself, or some of a wildcard. */
export const namesLike = (host: string): readonly string[] => hostsLike(parseDomain(host))

/** What a client sends to a host of the server: HTTP, in TLS if the server is for that. */
export const requestTo = (server: GatewayServer, host: string): TestRequest => ({
  ...(isTlsServer(server) ? { protocol: 'HTTPS', sni: host, clientCert: true } : { protocol: 'HTTP' }),
  ...(server.bind !== '' && { address: server.bind }),
  ...{ port: server.port, host, method: 'GET', path: '/', headers: [] },
})

/** What becomes of the request, if no rule answers it or could. */
export function lostAt(prepared: PreparedConfig, request: TestRequest): Lost | undefined {
  const way = walk(prepared, request)
  switch (way.type) {
    case 'noListener':
    case 'noFilterChain':
    case 'closed':
      return { request, outcome: 'closed' }
    case 'tcp':
      return { request, outcome: 'bytes' }
    case 'noVirtualHost':
      return { request, outcome: 'notFound' }
    case 'noRoute':
      // Other paths may have one.
      return way.host.virtualHost.routes.length === 0 ? { request, outcome: 'notFound' } : undefined
    default:
      return undefined
  }
}

export const serverLabel = ({ gateway, from }: GatewayServer): ServerLabel => ({
  gateway,
  number: Number(from.path.at(-1)) + 1,
})
