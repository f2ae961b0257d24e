// All services of the mesh, and where to find them. istio: pilot/pkg/model/push_context.go initServiceRegistry

import type { RegistryService } from './serviceRegistry.ts'
import { visibilityIn } from './visibility.ts'

export type ServiceIndex = Readonly<{
  /** Oldest first. */
  all: readonly RegistryService[]
  /** By host one for each namespace that has it: the oldest of those, but one of Kubernetes goes before ServiceEntries. */
  byHost: ReadonlyMap<string, readonly RegistryService[]>
}>

export function serviceIndex(all: readonly RegistryService[]): ServiceIndex {
  const byHost = new Map<string, RegistryService[]>()
  for (const service of all) {
    const alike = byHost.get(service.hostname)
    const index = alike?.findIndex(({ namespace }) => namespace === service.namespace) ?? -1
    const existing = alike?.[index]
    if (alike === undefined) byHost.set(service.hostname, [service])
    else if (existing === undefined) alike.push(service)
    else if (takesOver(existing, service)) alike[index] = service
  }
  return { all, byHost }
}

/** The service of that host and namespace. */
export const serviceOf = ({ byHost }: ServiceIndex, host: string, owner: string): RegistryService | undefined =>
  byHost.get(host)?.find(({ namespace }) => namespace === owner)

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
