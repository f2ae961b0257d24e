// The virtual hosts of one route configuration of a gateway.
// istio: pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig

import type { Route } from '../../envoy/route.ts'
import type { RouteConfiguration, VirtualHost } from '../../envoy/routeConfiguration.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { virtualHostName } from './names.ts'
import type { SharedHost } from './selectVirtualServices.ts'
import { sharedHosts } from './selectVirtualServices.ts'
import type { OpenVirtualHost } from './virtualHosts.ts'
import { finishVirtualHosts } from './virtualHosts.ts'
import type { RoutedVirtualService } from './virtualServices.ts'

/** What a route configuration is built from, besides its servers. */
export type GatewayRouting = Readonly<{
  /** What each virtual service bound to the server's gateway has for the server, in order. */
  sharesOf: (server: GatewayServer) => readonly ServerShare[]
  inOrder: (virtualHosts: readonly VirtualHost[]) => readonly VirtualHost[]
}>

/** What a virtual service has for a server. */
export type ServerShare = Readonly<{
  virtualService: RoutedVirtualService
  /** The hosts that the two have in common. */
  hosts: readonly HostOfServer[]
  /** With the server's port and TLS; none without a host. */
  routes: readonly Route[]
}>

/** A host for which a server has, or would make, a virtual host. */
type HostOfServer = Pick<OpenVirtualHost, 'name' | 'domain' | 'from'>

const NO_ROUTES: readonly Route[] = []

/** Virtual hosts by host, in lower case, while servers and virtual services add to them. */
type OpenVirtualHosts = Map<string, OpenVirtualHost>

export function gatewayRouteConfiguration(
  name: string,
  servers: readonly GatewayServer[],
  routing: GatewayRouting,
): RouteConfiguration {
  const open: OpenVirtualHosts = new Map()
  const routesOf = servers.length === 1 ? ({ routes }: ServerShare) => routes : firstRoutes()
  for (const server of servers) {
    const redirects = server.tls?.httpsRedirect === true
    for (const share of routing.sharesOf(server)) {
      const routes = routesOf(share, server.gateway)
      if (routes.length === 0) continue
      for (const host of share.hosts) addRoutes(open, host, routes, redirects)
    }
    // Hosts of a redirecting server redirect even if no virtual service has them; a `namespace/` stays in the domain and matches nothing.
    if (redirects) for (const host of server.hosts) addRedirect(open, hostOfServer(host, server))
  }
  const [first] = servers
  const virtualHosts =
    open.size > 0 ? routing.inOrder(finishVirtualHosts(open.values())) : [blackHole(first?.port ?? 0)]
  return { name, virtualHosts, ignorePortInHostMatching: true }
}

export function serverShare(
  virtualService: RoutedVirtualService,
  server: GatewayServer,
  buildRoutes: (virtualService: RoutedVirtualService) => readonly Route[],
): ServerShare {
  const hosts = sharedHosts(server, virtualService).map((host) => hostOfServer(host, server))
  return { virtualService, hosts, routes: hosts.length === 0 ? NO_ROUTES : buildRoutes(virtualService) }
}

function hostOfServer({ host, from }: SharedHost, { port }: GatewayServer): HostOfServer {
  const domain = host.toLowerCase()
  return { name: virtualHostName(domain, port), domain, from }
}

function addRoutes(
  open: OpenVirtualHosts,
  { name, domain, from }: HostOfServer,
  routes: readonly Route[],
  redirects: boolean,
): void {
  const existing = open.get(domain)
  if (existing === undefined) open.set(domain, { name, domain, requireTls: redirects, parts: [routes], from })
  else {
    existing.parts.push(routes)
    existing.requireTls ||= redirects
  }
}

function addRedirect(open: OpenVirtualHosts, { name, domain, from }: HostOfServer): void {
  const existing = open.get(domain)
  if (existing === undefined) open.set(domain, { name, domain, requireTls: true, parts: [], from })
  else existing.requireTls = true
}

/** Where nothing is served every request gets 404. */
const blackHole = (port: number) => ({
  name: virtualHostName('blackhole', port),
  domains: ['*'],
  requireTls: false,
  routes: [],
  from: undefined,
})

/**
 * The routes of a virtual service are built once a gateway: the first server that uses them gives port and TLS. Where that
 * leaves no route, a later server may still get some, for its own port.
 */
function firstRoutes(): (share: ServerShare, gateway: string) => readonly Route[] {
  const byGateway = new Map<string, Map<RoutedVirtualService, readonly Route[]>>()
  return ({ virtualService, routes }, gateway) => {
    const byVirtualService = byGateway.get(gateway) ?? new Map<RoutedVirtualService, readonly Route[]>()
    byGateway.set(gateway, byVirtualService)
    const known = byVirtualService.get(virtualService)
    if (known !== undefined) return known
    if (routes.length > 0) byVirtualService.set(virtualService, routes)
    return routes
  }
}
