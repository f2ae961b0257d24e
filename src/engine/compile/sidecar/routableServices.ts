// istio: pilot/pkg/networking/core/httproute.go BuildSidecarOutboundVirtualHosts

import type { RegistryService } from '../serviceRegistry.ts'
import type { EgressListener } from './egressListeners.ts'

/** The services that routes of a port can be for, by host name. */
export type RoutableServices = ReadonlyMap<string, RegistryService>

/**
 * The imported services that have the port, as if it were their only one and their names in lower case; of several with one
 * name the last. For port 0, which is an HTTP proxy or a Unix socket, all services as they are.
 */
export function routableServices({ services }: EgressListener, port: number): RoutableServices {
  const byName = new Map<string, RegistryService>()
  for (const service of services) {
    if (port === 0) {
      byName.set(service.hostname, service)
      continue
    }
    const found = service.ports.find(({ number, protocol }) => number === port && protocol !== 'udp')
    const hostname = service.hostname.toLowerCase()
    if (found !== undefined) byName.set(hostname, { ...service, hostname, ports: [found] })
  }
  return byName
}
