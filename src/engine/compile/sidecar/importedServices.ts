// The services that an egress listener imports. istio: pilot/pkg/model/sidecar.go selectServices, servicesForExactHosts

import type { ServiceIndex } from '../serviceIndex.ts'
import { serviceOf, visibleServices } from '../serviceIndex.ts'
import type { RegistryService } from '../serviceRegistry.ts'
import { isVisible } from '../visibility.ts'
import type { ImportedHosts } from './importedHosts.ts'
import { importsFor, importsService, isExcluded } from './importedHosts.ts'

/** With a port only services that have it, cut down to it. */
export function importedServices(
  index: ServiceIndex,
  hosts: ImportedHosts,
  port: number | undefined,
  namespace: string,
): readonly RegistryService[] {
  const services = candidates(index, hosts, namespace).flatMap((service) => {
    const imports = importsFor(hosts, service.namespace)
    if (isExcluded(imports, service.hostname)) return []
    for (const entries of imports) {
      const imported = importsService(entries, service.hostname) ? atPort(service, port) : undefined
      if (imported === undefined) continue
      // An ExternalName comes along only if the same entries import it: its own namespace is not asked.
      return [{ ...imported, aliases: imported.aliases.filter(({ hostname }) => importsService(entries, hostname)) }]
    }
    return []
  })
  return ofOneNamespace(services, namespace)
}

/** Where every import names one service, only the one that has host and namespace is found, not further ones like it. */
function candidates(index: ServiceIndex, hosts: ImportedHosts, namespace: string): readonly RegistryService[] {
  if (!hosts.onlyExact) return visibleServices(index, namespace)
  return index.all.filter(
    (service) =>
      serviceOf(index, service.hostname, service.namespace) === service &&
      isVisible(service.exportTo, service.namespace, namespace),
  )
}

/** The service with that port alone; undefined if it has none such (istio: serviceMatchingListenerPort). */
export function atPort(service: RegistryService, port: number | undefined): RegistryService | undefined {
  if (port === undefined) return service
  const found = service.ports.find(({ number }) => number === port)
  if (found === undefined) return undefined
  return service.ports.length === 1 ? service : { ...service, ports: [found] }
}

/** A host that several namespaces have is taken from one: the proxy's own, else the first, but Kubernetes before others. */
function ofOneNamespace(services: readonly RegistryService[], own: string): readonly RegistryService[] {
  const chosen = new Map<string, RegistryService>()
  for (const service of services) {
    const first = chosen.get(service.hostname)
    const isBetter =
      first === undefined ||
      service.namespace === own ||
      (first.registry !== 'kubernetes' && service.registry === 'kubernetes' && first.namespace !== own)
    if (isBetter) chosen.set(service.hostname, service)
  }
  return services.filter(({ hostname, namespace }) => chosen.get(hostname)?.namespace === namespace)
}
