// The services that a sidecar has clusters for: those it imports, and those that imported virtual services lead to.
// istio: pilot/pkg/model/sidecar.go collectImportedServices

import type { HttpEntry } from '../../../istio/httpEntries.ts'
import type { NamedDestination } from '../destinationCluster.ts'
import type { ServiceIndex } from '../serviceIndex.ts'
import { serviceOf } from '../serviceIndex.ts'
import type { RegistryService } from '../serviceRegistry.ts'
import { addService } from '../serviceScope.ts'
import type { RoutedVirtualService } from '../virtualServices.ts'
import { isVisible } from '../visibility.ts'
import type { EgressListener } from './egressListeners.ts'
import { requiredPort } from './egressListeners.ts'
import { atPort } from './importedServices.ts'

/** One service a host. A destination brings its service in even if no `hosts` entry does, with the ports that are named. */
export function sidecarScope(
  listeners: readonly EgressListener[],
  index: ServiceIndex,
  namespace: string,
): ReadonlyMap<string, RegistryService> {
  const byHost = new Map<string, RegistryService>()
  for (const listener of listeners) {
    for (const service of listener.services) addService(byHost, service)
    for (const virtualService of listener.virtualServices) {
      for (const [host, ports] of destinationPorts(virtualService, namespace)) {
        const service = bestService(index, host, namespace)
        const used = service && trimmed(service, listener, ports)
        if (used !== undefined) addService(byHost, used)
      }
    }
  }
  return byHost
}

/** The ports that a virtual service's destinations name, by host; 0 stands for a destination without a port. */
function destinationPorts(
  { http, tcp, tls }: RoutedVirtualService,
  namespace: string,
): ReadonlyMap<string, ReadonlySet<number>> {
  const byHost = new Map<string, Set<number>>()
  const add = (destination: NamedDestination | undefined): void => {
    if (destination?.host === undefined) return
    const ports = byHost.get(destination.host) ?? new Set<number>()
    byHost.set(destination.host, ports)
    ports.add(destination.port?.number ?? 0)
  }
  for (const entry of http) {
    if (!isForNamespace(entry, namespace)) continue
    const { mirror, mirrors = [] } = entry.route
    for (const destination of entry.destinations) add(destination)
    add(mirror)
    for (const { destination } of mirrors) add(destination)
  }
  for (const { route = [] } of [...tcp, ...tls]) for (const { destination } of route) add(destination)
  return byHost
}

/** False if matches name source namespaces and none is this one, even if another match names none. */
function isForNamespace({ matches }: HttpEntry, namespace: string): boolean {
  const named = matches.map(({ match }) => match.sourceNamespace).filter((source) => source)
  return named.length === 0 || named.includes(namespace)
}

/** The own namespace's service, else a visible one: of Kubernetes, or the oldest (istio: pickBestVisibleNamespace). */
function bestService(index: ServiceIndex, host: string, namespace: string): RegistryService | undefined {
  const own = serviceOf(index, host, namespace)
  if (own !== undefined) return own
  const visible = (index.byHost.get(host) ?? []).filter((service) =>
    isVisible(service.exportTo, service.namespace, namespace),
  )
  return (
    visible.find(({ registry }) => registry === 'kubernetes') ??
    visible.reduce<RegistryService | undefined>(
      (oldest, service) => (oldest === undefined || service.createdAt < oldest.createdAt ? service : oldest),
      undefined,
    )
  )
}

/** istio: serviceMatchingVirtualServicePorts, or the port of a listener that has one */
function trimmed(
  service: RegistryService,
  { port }: EgressListener,
  named: ReadonlySet<number>,
): RegistryService | undefined {
  const required = requiredPort(port)
  if (required !== undefined) return atPort(service, required)
  if (named.has(0)) return service
  const ports = service.ports.filter(({ number }) => named.has(number))
  if (ports.length === service.ports.length) return service
  return ports.length === 0 ? undefined : { ...service, ports }
}
