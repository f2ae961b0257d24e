// Virtual services as istiod routes with them: names resolved, default gateway filled in, delegates merged in.
// istio: pilot/pkg/model/virtualservice_controller.go mergeVirtualServices

import type { SourceRef } from '../../base/source.ts'
import type { HttpEntry } from '../../istio/httpEntries.ts'
import { isOfSameAge, sortByAge } from '../../istio/ordering.ts'
import { mapChanged, resolveL4Route } from '../../istio/resolveNames.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { TcpRoute, TlsRoute } from '../../istio/virtualService.ts'
import type { Delegates } from './delegates.ts'
import { delegatedEntries, delegatesOf, isDelegate } from './delegates.ts'
import { rememberLast, rememberList, rememberMap, rememberOrder } from './remember.ts'

// Most resources leave most lists out; they share one.
const NONE: readonly never[] = []

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

/**
 * Gives the virtual services that have hosts, oldest first; one without hosts serves as delegate only. Called again, it makes
 * those anew that are new objects, and all of them if a delegate is.
 */
export function virtualServiceRouting(): (resources: readonly VirtualService[]) => readonly RoutedVirtualService[] {
  const listDelegates = rememberList<VirtualService>()
  const routedWith = rememberLast((delegates: readonly VirtualService[]) => {
    const known = delegatesOf(delegates)
    return rememberMap((resource: VirtualService) => routedVirtualService(resource, known))
  })
  const inOrder = rememberOrder<VirtualService>(sortByAge, isOfSameAge)
  return (resources) => {
    const delegates: VirtualService[] = []
    const roots: VirtualService[] = []
    for (const resource of resources) (isDelegate(resource) ? delegates : roots).push(resource)
    const routed = routedWith(listDelegates(delegates))
    return routed(inOrder(roots))
  }
}

function routedVirtualService(resource: VirtualService, delegates: Delegates): RoutedVirtualService {
  const { metadata, spec, ref, hosts, gateways } = resource
  const { name, namespace } = metadata
  const { exportTo = NONE, tcp = NONE, tls = NONE } = spec
  return {
    name,
    namespace,
    hosts,
    gateways,
    exportTo,
    http: delegatedEntries(resource, delegates),
    tcp: tcp.length === 0 ? NONE : mapChanged(tcp, (route) => resolveL4Route(route, namespace)),
    tls: tls.length === 0 ? NONE : mapChanged(tls, (route) => resolveL4Route(route, namespace)),
    from: ref,
  }
}
