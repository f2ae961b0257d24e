// Filter chains of servers that pass bytes on: plain TCP, TLS terminated for TCP, TLS passed through.
// istio: pilot/pkg/networking/core/gateway.go createGatewayTCPFilterChainOpts

import { refAt } from '../../base/source.ts'
import type { FilterChain } from '../../envoy/listener.ts'
import { hostsOverlap } from '../../istio/hostname.ts'
import { isHttpProtocol } from '../../istio/protocol.ts'
import type { L4MatchAttributes, RouteDestination } from '../../istio/virtualService.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { hostsForNamespace, isPassthroughServer, sniHosts } from './gatewayServers.ts'
import type { InspectedChain } from './listeners.ts'
import { downstreamTls, serverNameMatch } from './listeners.ts'
import type { TcpRouting } from './tcpTarget.ts'
import { tcpTarget } from './tcpTarget.ts'
import type { RoutedVirtualService } from './virtualServices.ts'

/** Makes the chains of one server after the other; a passed-through server name is used once a port. */
export class TcpChains {
  readonly #routing: TcpRouting
  /** By port listened on: server names in use, and the bind of the server that uses them. */
  readonly #serverNames = new Map<number, Map<string, string>>()

  constructor(routing: TcpRouting) {
    this.#routing = routing
  }

  /** The chains in order; none if no virtual service has a route for the server. */
  chainsOf(server: GatewayServer, port: number): readonly InspectedChain[] {
    if (!isPassthroughServer(server)) return this.#tcpChain(server)
    if (server.tls?.mode === 'AUTO_PASSTHROUGH') return this.#routing.autoPassthroughChains(server)
    return this.#passthroughChains(server, port)
  }

  /** The first `tcp[]` entry that fits makes the only chain. Its subnets and source conditions are not looked at. */
  #tcpChain(server: GatewayServer): readonly InspectedChain[] {
    for (const virtualService of this.#boundTo(server)) {
      const index = virtualService.tcp.findIndex(
        ({ match = [], route = [] }) =>
          route.length > 0 && (match.length === 0 || match.some((entry) => applies(entry, server))),
      )
      const routes = virtualService.tcp[index]?.route
      if (routes === undefined) continue
      const terminated = server.tls !== undefined
      const chain: FilterChain = {
        name: undefined,
        match: serverNameMatch(terminated ? sniHosts(server) : []),
        tls: terminated ? downstreamTls(server, offeredProtocols(server)) : undefined,
        target: this.#target(routes, server, virtualService, 'tcp', index),
        from: server.from,
      }
      return [{ chain, inspectsTls: terminated }]
    }
    return []
  }

  /** One chain for each `tls[]` match; its server names need not be among the server's hosts. */
  #passthroughChains(server: GatewayServer, port: number): readonly InspectedChain[] {
    return this.#boundTo(server).flatMap((virtualService) =>
      virtualService.tls.flatMap(({ match = [], route = [] }, index) =>
        match.flatMap((entry, position) => {
          const names = entry.sniHosts ?? []
          if (route.length === 0 || !applies(entry, server) || !this.#claim(names, server.bind, port)) return []
          const chain: FilterChain = {
            name: undefined,
            match: serverNameMatch([...names].sort()),
            tls: undefined,
            target: this.#target(route, server, virtualService, 'tls', index),
            from: refAt(virtualService.from, 'spec', 'tls', index, 'match', position),
          }
          return [{ chain, inspectsTls: names.length > 0 }]
        }),
      ),
    )
  }

  /** istio: model.CheckDuplicates */
  #claim(names: readonly string[], bind: string, port: number): boolean {
    const used = this.#serverNames.get(port) ?? new Map<string, string>()
    this.#serverNames.set(port, used)
    if (names.some((name) => used.get(name) === bind)) return false
    for (const name of names) used.set(name, bind)
    return true
  }

  #target(
    routes: readonly RouteDestination[],
    server: GatewayServer,
    virtualService: RoutedVirtualService,
    field: 'tcp' | 'tls',
    index: number,
  ): FilterChain['target'] {
    return tcpTarget(routes, server.port, this.#routing.serviceOf, (position) =>
      refAt(virtualService.from, 'spec', field, index, 'route', position),
    )
  }

  /** Those with a host that covers, or is covered by, one of the server's (istio: pickMatchingGatewayHosts). */
  #boundTo(server: GatewayServer): readonly RoutedVirtualService[] {
    return this.#routing
      .virtualServicesOf(server.gateway)
      .all.filter(({ hosts, namespace }) =>
        hostsForNamespace(server.hosts, namespace).some((host) => hosts.some((own) => hostsOverlap(host, own))),
      )
  }
}

/** istio: l4SingleMatch */
const applies = ({ port, gateways = [] }: L4MatchAttributes, server: GatewayServer): boolean =>
  (!port || port === server.port) && (gateways.length === 0 || gateways.includes(server.gateway))

/** istio: core/listener.go BuildListenerTLSContext */
const offeredProtocols = ({ tls, protocol }: GatewayServer): readonly string[] =>
  tls?.mode === 'ISTIO_MUTUAL' && protocol !== 'https' && !isHttpProtocol(protocol)
    ? ['istio-peer-exchange', 'h2', 'http/1.1']
    : ['h2', 'http/1.1']
