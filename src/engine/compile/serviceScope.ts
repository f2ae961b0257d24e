// The services that one proxy knows, and how a virtual service's destination finds its service among them.
// istio: pilot/pkg/model/sidecar.go DefaultSidecarScopeForGateway, appendSidecarServices

import { sameLabels } from '../../istio/labels.ts'
import type { ServiceIndex } from './serviceIndex.ts'
import { serviceOf, takesOver, visibleServices } from './serviceIndex.ts'
import type { RegistryPort, RegistryService } from './serviceRegistry.ts'
import { isVisible } from './visibility.ts'

export type ServiceScope = Readonly<{
  /** One service a host, in order of age. */
  byHost: ReadonlyMap<string, RegistryService>
  /**
   * The service that `host` means to a virtual service of `namespace`: the one of that namespace if this proxy may use it,
   * else the proxy's own choice (istio: pilot/pkg/networking/core/gateway.go buildNameToServiceMapForHTTPRoutes).
   */
  lookup: (host: string, namespace: string) => RegistryService | undefined
}>

/** The services visible in `namespace`; several of one host become one. */
export function serviceScope(index: ServiceIndex, namespace: string): ServiceScope {
  const byHost = new Map<string, RegistryService>()
  for (const service of visibleServices(index, namespace)) addService(byHost, service)
  return {
    byHost,
    lookup: (host, owner) => {
      const own = serviceOf(index, host, owner)
      if (own !== undefined && isVisible(own.exportTo, own.namespace, namespace)) return own
      return byHost.get(host)
    },
  }
}

/** A host's first service keeps it; one of Kubernetes takes it from a ServiceEntry, and alike services pool their ports. */
export function addService(byHost: Map<string, RegistryService>, service: RegistryService): void {
  const existing = byHost.get(service.hostname)
  if (existing === undefined || takesOver(existing, service)) byHost.set(service.hostname, service)
  else if (canMerge(existing, service)) byHost.set(service.hostname, withPortsOf(existing, service))
}

/** istio: pilot/pkg/model/sidecar.go canMergeServices */
const canMerge = (a: RegistryService, b: RegistryService): boolean =>
  a.namespace === b.namespace &&
  a.registry === b.registry &&
  a.resolution === b.resolution &&
  sameLabels(a.labels, b.labels) &&
  sameLabels(a.selector, b.selector) &&
  sameEntries(a.exportTo, b.exportTo)

const sameEntries = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((entry) => b.includes(entry)) && b.every((entry) => a.includes(entry))

function withPortsOf(existing: RegistryService, service: RegistryService): RegistryService {
  const known = (port: RegistryPort): boolean => existing.ports.some(({ number }) => number === port.number)
  return { ...existing, ports: [...existing.ports, ...service.ports.filter((port) => !known(port))] }
}
