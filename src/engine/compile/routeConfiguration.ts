// The virtual hosts of one route configuration of a gateway.
// istio: pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig

import type { SourceRef } from '../../base/source.ts'
import type { Route } from '../../envoy/route.ts'
import type { RouteConfiguration } from '../../envoy/routeConfiguration.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { virtualHostName } from './names.ts'
import type { RouteContext } from './routeContext.ts'
import { virtualServiceRoutes } from './routes.ts'
import type { BoundVirtualServices } from './selectVirtualServices.ts'
import { candidatesFor, sharedHosts } from './selectVirtualServices.ts'
import type { OpenVirtualHost } from './virtualHosts.ts'
import { finishVirtualHosts } from './virtualHosts.ts'
import type { RoutedVirtualService } from './virtualServices.ts'

/** What a route configuration is built from, besides its servers. */
export type GatewayRouting = Readonly<{
  virtualServicesOf: (gateway: string) => BoundVirtualServices
  contextFor: (virtualService: RoutedVirtualService, server: GatewayServer) => RouteContext
}>

/** Virtual hosts by host, in lower case, while servers and virtual services add to them. */
type OpenVirtualHosts = Map<string, OpenVirtualHost>

export function gatewayRouteConfiguration(
  name: string,
  servers: readonly GatewayServer[],
  routing: GatewayRouting,
): RouteConfiguration {
  const open: OpenVirtualHosts = new Map()
  const built = new BuiltRoutes(routing)
  for (const server of servers) {
    const redirects = server.tls?.httpsRedirect === true
    for (const virtualService of candidatesFor(routing.virtualServicesOf(server.gateway), server)) {
      const hosts = sharedHosts(server, virtualService)
      const routes = hosts.length === 0 ? undefined : built.routesOf(virtualService, server)
      if (routes === undefined) continue
      for (const { host, from } of hosts) {
        const virtualHost = openHost(open, host, server, from)
        virtualHost.parts.push(routes)
        if (redirects) virtualHost.requireTls = true
      }
    }
    // Hosts of a redirecting server redirect even if no virtual service has them; a `namespace/` stays in the domain and matches nothing.
    if (redirects) for (const { host, from } of server.hosts) openHost(open, host, server, from).requireTls = true
  }
  const [first] = servers
  const virtualHosts = open.size > 0 ? finishVirtualHosts([...open.values()]) : [blackHole(first?.port ?? 0)]
  return { name, virtualHosts, ignorePortInHostMatching: true }
}

function openHost(open: OpenVirtualHosts, host: string, server: GatewayServer, from: SourceRef): OpenVirtualHost {
  const domain = host.toLowerCase()
  const existing = open.get(domain)
  if (existing !== undefined) return existing
  const virtualHost = { name: virtualHostName(domain, server.port), domain, requireTls: false, parts: [], from }
  open.set(domain, virtualHost)
  return virtualHost
}

/** Where nothing is served every request gets 404. */
const blackHole = (port: number) => ({
  name: virtualHostName('blackhole', port),
  domains: ['*'],
  requireTls: false,
  routes: [],
  from: undefined,
})

/** The routes of each virtual service, built once a gateway: the first server that uses them gives port and TLS. */
class BuiltRoutes {
  readonly #routing: GatewayRouting
  readonly #byGateway = new Map<string, Map<RoutedVirtualService, readonly Route[]>>()

  constructor(routing: GatewayRouting) {
    this.#routing = routing
  }

  /** Undefined if no route is left; a later server may still get some, for its own port. */
  routesOf(virtualService: RoutedVirtualService, server: GatewayServer): readonly Route[] | undefined {
    const byVirtualService = this.#byGateway.get(server.gateway) ?? new Map<RoutedVirtualService, readonly Route[]>()
    this.#byGateway.set(server.gateway, byVirtualService)
    const known = byVirtualService.get(virtualService)
    if (known !== undefined) return known
    const routes = virtualServiceRoutes(this.#routing.contextFor(virtualService, server))
    if (routes.length === 0) return undefined
    byVirtualService.set(virtualService, routes)
    return routes
  }
}
