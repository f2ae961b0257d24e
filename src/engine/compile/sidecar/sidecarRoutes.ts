// The route configurations of a sidecar, one for each name that its listeners ask for.
// istio: pilot/pkg/networking/core/httproute.go buildSidecarOutboundHTTPRouteConfig

import type { Listener } from '../../../envoy/listener.ts'
import type { RouteConfiguration, VirtualHost } from '../../../envoy/routeConfiguration.ts'
import { compareText } from '../../../istio/ordering.ts'
import { catchAllVirtualHost } from './catchAll.ts'
import type { EgressListener } from './egressListeners.ts'
import { listenerForRoutes } from './egressListeners.ts'
import type { OutboundPolicy } from './outboundPolicy.ts'
import type { SidecarRouting } from './sidecarRouting.ts'
import { outboundVirtualHosts } from './virtualHosts.ts'

export function sidecarRouteConfigurations(
  listeners: readonly Listener[],
  egress: readonly EgressListener[],
  policy: OutboundPolicy,
  routing: SidecarRouting,
): ReadonlyMap<string, RouteConfiguration> {
  const byPort = new Map<number, readonly VirtualHost[]>()
  const virtualHostsOf = (name: string): readonly VirtualHost[] => {
    const port = portOf(name)
    const known = port === 0 ? undefined : byPort.get(port)
    const listener = listenerForRoutes(egress, port, name)
    const hosts = known ?? (listener === undefined ? [] : outboundVirtualHosts(listener, port, routing))
    byPort.set(port, hosts)
    return hosts
  }
  return new Map(
    routeNames(listeners).map((name) => [
      name,
      {
        name,
        virtualHosts: isDetected(name)
          ? hostsOfService(virtualHostsOf(name), name)
          : [...sorted(virtualHostsOf(name)), catchAllVirtualHost(policy)],
        ignorePortInHostMatching: true,
      },
    ]),
  )
}

const routeNames = (listeners: readonly Listener[]): readonly string[] => [
  ...new Set(
    listeners.flatMap(({ filterChains, defaultFilterChain }) =>
      [...filterChains, ...(defaultFilterChain ? [defaultFilterChain] : [])].flatMap(({ target }) =>
        target.type === 'http' ? [target.routeConfiguration] : [],
      ),
    ),
  ),
]

const isSocket = (name: string): boolean => name.startsWith('unix://')

/** True for `host:port`: the routes of one service, whose listener tells HTTP from other bytes. */
const isDetected = (name: string): boolean => name.includes(':') && !isSocket(name)

const portOf = (name: string): number => (isSocket(name) ? 0 : Number(name.slice(name.lastIndexOf(':') + 1)))

const sorted = (hosts: readonly VirtualHost[]): readonly VirtualHost[] =>
  [...hosts].sort((a, b) => compareText(a.name, b.name))

/** The virtual host of that service alone; who connected to it may call it by any name. */
function hostsOfService(hosts: readonly VirtualHost[], name: string): readonly VirtualHost[] {
  const host = name.slice(0, name.lastIndexOf(':'))
  const own = hosts.filter(({ domains }) => domains.includes(name) || domains.includes(host))
  const [only] = own
  return only !== undefined && own.length === 1 ? [{ ...only, domains: ['*'] }] : sorted(own)
}
