// A Sidecar's egress listeners, each with the services and virtual services that it alone imports.
// istio: pilot/pkg/model/sidecar.go convertIstioListenerToWrapper, model/virtualservice.go SelectVirtualServices

import { isWildcardHost, mostSpecificHostMatch } from '../../../istio/hostname.ts'
import { MESH_GATEWAY } from '../../../istio/mesh.ts'
import type { Protocol } from '../../../istio/protocol.ts'
import { parseProtocol } from '../../../istio/protocol.ts'
import type { Sidecar } from '../../../istio/resource.ts'
import type { EgressListener as IstioEgressListener } from '../../../istio/sidecar.ts'
import type { PushContext } from '../pushContext.ts'
import { boundVirtualServices } from '../selectVirtualServices.ts'
import type { RegistryService } from '../serviceRegistry.ts'
import type { RoutedVirtualService } from '../virtualServices.ts'
import type { ImportedHosts } from './importedHosts.ts'
import { importedHosts, importsFor, importsVirtualServiceHost, isExcluded } from './importedHosts.ts'
import { importedServices } from './importedServices.ts'

export type EgressPort = Readonly<{ number: number; protocol: Protocol }>

export type EgressListener = Readonly<{
  /** Undefined if it is for the ports of all its services. */
  port: EgressPort | undefined
  /** The address to listen on; empty if each service's own is meant. */
  bind: string
  services: readonly RegistryService[]
  virtualServices: readonly RoutedVirtualService[]
  /** The virtual service whose host fits that of an imported service best, whatever it routes; the service's name counts as written. */
  ownerOf: (hostname: string) => RoutedVirtualService | undefined
}>

/** The port that imported services must have; an HTTP_PROXY port or a Unix socket is one for all ports (istio: needsPortMatch). */
export const requiredPort = (port: EgressPort | undefined): number | undefined =>
  port === undefined || port.number === 0 || port.protocol === 'http_proxy' ? undefined : port.number

const EVERYTHING: IstioEgressListener = { hosts: ['*/*'] }

/** The listeners in order; without a Sidecar, or with one that states none, a single one that imports everything. */
export function egressListeners(
  push: PushContext,
  sidecar: Sidecar | undefined,
  namespace: string,
): readonly EgressListener[] {
  const written = sidecar?.spec.egress ?? []
  const bound = boundVirtualServices(push.virtualServices.get(MESH_GATEWAY) ?? [], namespace).all
  const visible = [...new Set(bound)]
  return (written.length === 0 ? [EVERYTHING] : written).map((listener) => {
    const hosts = importedHosts(listener.hosts ?? [], namespace)
    const port = listener.port && { number: listener.port.number ?? 0, protocol: parseProtocol(listener.port.protocol) }
    const virtualServices = visible.filter((virtualService) => isImported(virtualService, hosts))
    const services = importedServices(push.services, hosts, requiredPort(port), namespace)
    return {
      port,
      bind: listener.bind || (listener.captureMode === 'NONE' ? '127.0.0.1' : ''),
      services,
      virtualServices,
      ownerOf: bestOwner(virtualServices, new Set(services.map(({ hostname }) => hostname))),
    }
  })
}

/** One host that is imported and not excluded brings the whole virtual service in. */
function isImported({ hosts, namespace }: RoutedVirtualService, imported: ImportedHosts): boolean {
  const imports = importsFor(imported, namespace)
  return imports.some((entries) =>
    hosts.some((host) => importsVirtualServiceHost(entries, host) && !isExcluded(imports, host)),
  )
}

/** istio: computeWildcardHostVirtualServiceIndex; of several with the same host the first has it */
function bestOwner(
  virtualServices: readonly RoutedVirtualService[],
  hostnames: ReadonlySet<string>,
): EgressListener['ownerOf'] {
  const exact = new Map<string, RoutedVirtualService>()
  const wildcard = new Map<string, RoutedVirtualService>()
  for (const virtualService of virtualServices) {
    for (const host of virtualService.hosts) {
      const owners = isWildcardHost(host) ? wildcard : exact
      if (!owners.has(host)) owners.set(host, virtualService)
    }
  }
  return (hostname) => (hostnames.has(hostname) ? mostSpecificHostMatch(hostname, exact, wildcard) : undefined)
}

/** The listener whose routes a port has; a route name tells Unix sockets apart (istio: GetEgressListenerForRDS). */
export const listenerForRoutes = (
  listeners: readonly EgressListener[],
  port: number,
  routeConfiguration: string,
): EgressListener | undefined =>
  listeners.find(
    (listener) =>
      listener.port === undefined ||
      (listener.port.number === port && (port !== 0 || listener.bind === routeConfiguration)),
  )
