// Virtual services as istiod routes with them: names resolved, default gateway filled in, delegates merged in.
// istio: pilot/pkg/model/virtualservice_controller.go mergeVirtualServices

import type { FieldPath, SourceRef } from '../../base/source.ts'
import { refAt } from '../../base/source.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import { sortByAge } from '../../istio/ordering.ts'
import type { VirtualService } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { HttpMatchRequest, HttpRoute, TcpRoute, TlsRoute } from '../../istio/virtualService.ts'
import { resolveGateway, resolveHttpRoute, resolveL4Route } from './resolveNames.ts'

/** The address of a field of a route or match. A merged one has fields of two virtual services. */
export type Locate = (...path: FieldPath) => SourceRef

export type MatchEntry = Readonly<{ match: HttpMatchRequest; at: Locate }>

/** One `http[]` entry; its `match` is in `matches`. */
export type HttpEntry = Readonly<{ route: HttpRoute; matches: readonly MatchEntry[]; at: Locate }>

export type RoutedVirtualService = Readonly<{
  name: string
  namespace: string
  /** Resolved, at the same index as in `spec.hosts`. */
  hosts: readonly string[]
  /** `namespace/name`, or `mesh`. */
  gateways: readonly string[]
  exportTo: readonly string[]
  http: readonly HttpEntry[]
  tcp: readonly TcpRoute[]
  tls: readonly TlsRoute[]
  /** The resource. */
  from: SourceRef
}>

/** The virtual services that have hosts, oldest first. */
export function routedVirtualServices(resources: readonly VirtualService[]): readonly RoutedVirtualService[] {
  return sortByAge(resources)
    .filter(({ spec }) => (spec.hosts ?? []).length > 0)
    .map((resource) => ({ ...resolveVirtualService(resource), http: httpEntries(resource) }))
}

function resolveVirtualService({ metadata, spec, ref }: VirtualService): Omit<RoutedVirtualService, 'http'> {
  const { name, namespace } = metadata
  const gateways = (spec.gateways ?? []).map((gateway) => resolveGateway(gateway, namespace))
  return {
    name,
    namespace,
    hosts: (spec.hosts ?? []).map((host) => resolveHost(host, namespace)),
    gateways: gateways.length === 0 ? [MESH_GATEWAY] : gateways,
    exportTo: spec.exportTo ?? [],
    tcp: (spec.tcp ?? []).map((route) => resolveL4Route(route, namespace)),
    tls: (spec.tls ?? []).map((route) => resolveL4Route(route, namespace)),
    from: ref,
  }
}

/** The `http[]` entries of one resource, with names as its own namespace means them. */
export function httpEntries({ metadata, spec, ref }: VirtualService): readonly HttpEntry[] {
  return (spec.http ?? []).map((written, index) => {
    const route = resolveHttpRoute(written, metadata.namespace)
    const at: Locate = (...path) => refAt(ref, 'spec', 'http', index, ...path)
    const matches = (route.match ?? []).map((match, position) => ({
      match,
      at: (...path: FieldPath) => at('match', position, ...path),
    }))
    return { route, matches, at }
  })
}
