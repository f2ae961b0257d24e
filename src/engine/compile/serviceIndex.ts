// All services of the mesh, and where to find them. istio: pilot/pkg/model/push_context.go initServiceRegistry

import type { RegistryService } from './serviceRegistry.ts'
import { visibilityIn } from './visibility.ts'

export type ServiceIndex = Readonly<{
  /** Oldest first. */
  all: readonly RegistryService[]
  /** By host, then by namespace: the oldest of those, but one of Kubernetes goes before ServiceEntries. */
  byHost: ReadonlyMap<string, ReadonlyMap<string, RegistryService>>
}>

export function serviceIndex(all: readonly RegistryService[]): ServiceIndex {
  const byHost = new Map<string, Map<string, RegistryService>>()
  for (const service of all) {
    const byNamespace = byHost.get(service.hostname) ?? new Map<string, RegistryService>()
    byHost.set(service.hostname, byNamespace)
    const existing = byNamespace.get(service.namespace)
    if (existing === undefined || takesOver(existing, service)) byNamespace.set(service.namespace, service)
  }
  return { all, byHost }
}

export const takesOver = (existing: RegistryService, service: RegistryService): boolean =>
  existing.registry === 'external' && service.registry === 'kubernetes'

/** What proxies of `namespace` may use: first the services for it, then the public ones (istio: servicesExportedToNamespace). */
export function visibleServices({ all }: ServiceIndex, namespace: string): readonly RegistryService[] {
  const seen = all.map((service) => ({
    service,
    visibility: visibilityIn(service.exportTo, service.namespace, namespace),
  }))
  return [
    ...seen.filter(({ visibility }) => visibility === 'private' || visibility === 'exported'),
    ...seen.filter(({ visibility }) => visibility === 'public'),
  ].map(({ service }) => service)
}
