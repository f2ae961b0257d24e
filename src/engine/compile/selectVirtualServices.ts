// The virtual services that a gateway serves.
// istio: pilot/pkg/model/push_context.go VirtualServicesForGateway, pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig

import type { SourceRef } from '../../base/source.ts'
import { refAt } from '../../base/source.ts'
import { isHostSubsetOf, isWildcardHost } from '../../istio/hostname.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { admits, withoutNamespace } from './gatewayServers.ts'
import type { RoutedVirtualService } from './virtualServices.ts'
import { type Visibility, visibilityIn } from './visibility.ts'

/** The virtual services bound to one gateway, as a proxy's namespace sees them. */
export type BoundVirtualServices = Readonly<{
  /** In the order in which their routes are merged. */
  all: readonly RoutedVirtualService[]
  /** Those that could share a host with a server of these hosts, in order. */
  candidates: (hosts: readonly string[]) => readonly RoutedVirtualService[]
}>

/** Of the virtual services of one gateway those that `namespace` (the pod's, not the Gateway's) may use: own, exported to it, public. */
export function boundVirtualServices(
  virtualServices: readonly RoutedVirtualService[],
  namespace: string,
): BoundVirtualServices {
  const visible: Readonly<Record<Visibility, RoutedVirtualService[]>> = {
    private: [],
    exported: [],
    public: [],
    hidden: [],
  }
  for (const virtualService of virtualServices) {
    visible[visibilityIn(virtualService.exportTo, virtualService.namespace, namespace)].push(virtualService)
  }
  const all = visible.private.concat(visible.exported, visible.public)
  let index: HostIndex | undefined
  return {
    all,
    candidates: (hosts) => {
      if (hosts.some(isWildcardHost)) return all
      index ??= hostIndex(all)
      return exactCandidates(all, hosts, index)
    },
  }
}

/** Where in a list the virtual services with a host are, and those with any wildcard. */
type HostIndex = Readonly<{ byHost: ReadonlyMap<string, readonly number[]>; withWildcard: readonly number[] }>

function hostIndex(virtualServices: readonly RoutedVirtualService[]): HostIndex {
  const byHost = new Map<string, number[]>()
  const withWildcard: number[] = []
  for (const [index, { hosts }] of virtualServices.entries()) {
    if (hosts.some(isWildcardHost)) withWildcard.push(index)
    for (const host of hosts) {
      const indexes = byHost.get(host)
      if (indexes === undefined) byHost.set(host, [index])
      else indexes.push(index)
    }
  }
  return { byHost, withWildcard }
}

function exactCandidates(
  all: readonly RoutedVirtualService[],
  hosts: readonly string[],
  { byHost, withWildcard }: HostIndex,
): readonly RoutedVirtualService[] {
  const indexes = new Set([...withWildcard, ...hosts.flatMap((host) => byHost.get(host) ?? [])])
  return [...indexes].sort((a, b) => a - b).flatMap((index) => all[index] ?? [])
}

export type SharedHost = Readonly<{ host: string; from: SourceRef }>

/** The hosts that server and virtual service have in common: of each pair the narrower, in the server's order (istio: host.Names.Intersection). */
export function sharedHosts(
  server: GatewayServer,
  virtualService: Pick<RoutedVirtualService, 'hosts' | 'namespace' | 'from'>,
): readonly SharedHost[] {
  const shared: SharedHost[] = []
  for (const { host: written, from } of server.hosts) {
    if (!admits(written, virtualService.namespace)) continue
    const host = withoutNamespace(written)
    for (const [index, own] of virtualService.hosts.entries()) {
      const narrower = isHostSubsetOf(host, own) ? host : isHostSubsetOf(own, host) ? own : undefined
      if (narrower === undefined || shared.some((known) => known.host === narrower)) continue
      const isOwn = narrower === own
      shared.push({ host: narrower, from: isOwn ? refAt(virtualService.from, 'spec', 'hosts', index) : from })
    }
  }
  return shared
}
