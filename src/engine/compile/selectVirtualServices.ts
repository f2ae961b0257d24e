// The virtual services that a gateway serves.
// istio: pilot/pkg/model/push_context.go VirtualServicesForGateway, pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig

import type { SourceRef } from '../../base/source.ts'
import { refAt } from '../../base/source.ts'
import { isHostSubsetOf, isWildcardHost } from '../../istio/hostname.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { hostName, hostsForNamespace } from './gatewayServers.ts'
import type { RoutedVirtualService } from './virtualServices.ts'
import { visibilityIn } from './visibility.ts'

/** The virtual services bound to one gateway, as a proxy's namespace sees them, findable by host. */
export type BoundVirtualServices = Readonly<{
  /** In the order in which their routes are merged. */
  all: readonly RoutedVirtualService[]
  byExactHost: ReadonlyMap<string, readonly number[]>
  /** Indexes of those with a wildcard among their hosts. */
  withWildcard: readonly number[]
}>

/** Of the virtual services of one gateway those that `namespace` (the pod's, not the Gateway's) may use: own, exported to it, public. */
export function boundVirtualServices(
  virtualServices: readonly RoutedVirtualService[],
  namespace: string,
): BoundVirtualServices {
  const visible = virtualServices.map((virtualService) => ({
    virtualService,
    visibility: visibilityIn(virtualService.exportTo, virtualService.namespace, namespace),
  }))
  const all = (['private', 'exported', 'public'] as const).flatMap((wanted) =>
    visible.filter(({ visibility }) => visibility === wanted).map(({ virtualService }) => virtualService),
  )
  const byExactHost = new Map<string, number[]>()
  const withWildcard: number[] = []
  for (const [index, { hosts }] of all.entries()) {
    if (hosts.some(isWildcardHost)) withWildcard.push(index)
    for (const host of hosts) {
      const indexes = byExactHost.get(host)
      if (indexes === undefined) byExactHost.set(host, [index])
      else indexes.push(index)
    }
  }
  return { all, byExactHost, withWildcard }
}

/** Those that could share a host with the server, in order; which of them do is for `sharedHosts` to say. */
export function candidatesFor(bound: BoundVirtualServices, server: GatewayServer): readonly RoutedVirtualService[] {
  const names = server.hosts.map(hostName)
  if (names.some(isWildcardHost)) return bound.all
  const indexes = new Set([...bound.withWildcard, ...names.flatMap((name) => bound.byExactHost.get(name) ?? [])])
  return [...indexes].sort((a, b) => a - b).flatMap((index) => bound.all[index] ?? [])
}

export type SharedHost = Readonly<{ host: string; from: SourceRef }>

/** The hosts that server and virtual service have in common: of each pair the narrower, in the server's order (istio: host.Names.Intersection). */
export function sharedHosts(
  server: GatewayServer,
  virtualService: Pick<RoutedVirtualService, 'hosts' | 'namespace' | 'from'>,
): readonly SharedHost[] {
  const shared = new Map<string, SharedHost>()
  for (const { host, from } of hostsForNamespace(server.hosts, virtualService.namespace)) {
    for (const [index, own] of virtualService.hosts.entries()) {
      const ownFrom = (): SourceRef => refAt(virtualService.from, 'spec', 'hosts', index)
      if (isHostSubsetOf(host, own)) {
        if (!shared.has(host)) shared.set(host, { host, from: host === own ? ownFrom() : from })
      } else if (isHostSubsetOf(own, host) && !shared.has(own)) shared.set(own, { host: own, from: ownFrom() })
    }
  }
  return [...shared.values()]
}
