// Which routes the services of a port have: those of a virtual service, or the default one.
// istio: pilot/pkg/networking/core/route/route.go BuildSidecarVirtualHostWrapper, separateVSHostsAndServices

import type { SourceRef } from '../../../base/source.ts'
import { refAt } from '../../../base/source.ts'
import type { Route } from '../../../envoy/route.ts'
import { hostsOverlap, isWildcardHost } from '../../../istio/hostname.ts'
import { MESH_GATEWAY } from '../../../istio/mesh.ts'
import { isHttpProtocol } from '../../../istio/protocol.ts'
import { namingOnce } from '../nearby.ts'
import { virtualServiceRoutes } from '../routes.ts'
import type { RegistryPort, RegistryService } from '../serviceRegistry.ts'
import type { RoutedVirtualService } from '../virtualServices.ts'
import type { EgressListener } from './egressListeners.ts'
import type { RoutableServices } from './routableServices.ts'
import { serviceRoute } from './serviceRoute.ts'
import type { SidecarRouting } from './sidecarRouting.ts'

/** Virtual hosts that share their routes. */
export type VirtualHostGroup = Readonly<{
  port: number
  /** Hosts of the virtual service that no service has. */
  hosts: readonly Readonly<{ host: string; from: SourceRef }>[]
  services: readonly RegistryService[]
  routes: readonly Route[]
}>

/** Groups of virtual services first, in order, then one for each service that none of them claims. */
export function virtualHostGroups(
  listener: EgressListener,
  port: number,
  services: RoutableServices,
  routing: SidecarRouting,
): readonly VirtualHostGroup[] {
  // On port 80 alone a virtual service can serve hosts that no service has.
  const candidates = port === 80 ? listener.virtualServices : concerning(services, listener.virtualServices)
  const groups = candidates.flatMap((virtualService) => groupsOf(virtualService, listener, port, services, routing))
  const claimed = new Set(groups.flatMap((group) => group.services.map(({ hostname }) => hostname)))
  const unclaimed = [...services.values()].filter(
    ({ hostname, resolution }) => resolution !== 'alias' && !claimed.has(hostname),
  )
  return [
    ...groups,
    ...unclaimed.flatMap((service) =>
      httpPorts(service).map(({ number }) => ({
        port: number,
        hosts: [],
        services: [service],
        routes: [serviceRoute(service, number, routing.ruleOf(service.hostname), routing.defaultRetries)],
      })),
    ),
  ]
}

const httpPorts = ({ ports }: RegistryService): readonly RegistryPort[] =>
  ports.filter(({ protocol }) => isHttpProtocol(protocol) || protocol === 'auto')

/** Those with a host that covers, or is covered by, that of a service (istio: httproute.go selectVirtualServices). */
function concerning(
  services: RoutableServices,
  virtualServices: readonly RoutedVirtualService[],
): readonly RoutedVirtualService[] {
  const names = [...services.keys()]
  const wildcards = names.filter(isWildcardHost)
  return virtualServices.filter(({ hosts }) =>
    hosts.some((written) => {
      const host = written.toLowerCase()
      return services.has(host) || (isWildcardHost(host) ? names : wildcards).some((name) => hostsOverlap(host, name))
    }),
  )
}

/** A group for each port of the services that the virtual service has routes for; nothing if it has none here. */
function groupsOf(
  virtualService: RoutedVirtualService,
  listener: EgressListener,
  port: number,
  registry: RoutableServices,
  { proxy, ruleOf, defaultRetries }: SidecarRouting,
): readonly VirtualHostGroup[] {
  const routes = virtualServiceRoutes({
    proxy,
    virtualService,
    gateway: MESH_GATEWAY,
    listenPort: port,
    isTls: false,
    serviceOf: (host) => registry.get(host),
    ruleOf,
    defaultRetries,
    nameOf: namingOnce(),
  })
  if (routes.length === 0) return []
  const { hosts, services } = claim(virtualService, listener, registry)
  const byPort = new Map<number, RegistryService[]>()
  for (const service of services) {
    for (const { number } of httpPorts(service)) byPort.set(number, [...(byPort.get(number) ?? []), service])
  }
  if (byPort.size === 0 && port === 80) byPort.set(80, [])
  return [...byPort].map(([number, claimed]) => ({ port: number, hosts, services: claimed, routes }))
}

/** The services that the virtual service's hosts mean, and the hosts that mean none. A wildcard has those that no other host fits better. */
function claim(
  virtualService: RoutedVirtualService,
  { ownerOf }: EgressListener,
  registry: RoutableServices,
): Pick<VirtualHostGroup, 'hosts' | 'services'> {
  const hosts = virtualService.hosts.map((host, index) => ({
    host,
    name: host.toLowerCase(),
    from: refAt(virtualService.from, 'spec', 'hosts', index),
  }))
  const exact = hosts.filter(({ name }) => !isWildcardHost(name))
  const wildcards = hosts
    .filter(({ name }) => isWildcardHost(name))
    .map((host) => ({
      ...host,
      matching: [...registry.values()].filter(({ hostname }) => hostsOverlap(hostname, host.name)),
    }))
  return {
    hosts: [
      ...exact.filter(({ name }) => !registry.has(name)),
      ...wildcards.filter(({ matching }) => matching.length === 0),
    ],
    services: [
      ...exact.flatMap(({ name }) => registry.get(name) ?? []),
      ...wildcards.flatMap(({ matching }) => matching.filter(({ hostname }) => ownerOf(hostname) === virtualService)),
    ],
  }
}
