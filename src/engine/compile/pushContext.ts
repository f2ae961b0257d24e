// What all proxies share: every resource put in order and indexed, names resolved.
// istio: pilot/pkg/model/push_context.go InitContext

import { sortByAge } from '../../istio/ordering.ts'
import type { Gateway, Resource, Service, ServiceEntry, Sidecar, VirtualService } from '../../istio/resource.ts'
import { type MeshSettings, meshSettings } from '../meshSettings.ts'
import { withDefaultExportTo } from './defaultExportTo.ts'
import type { DestinationRuleIndex } from './destinationRules.ts'
import { destinationRuleIndex } from './destinationRules.ts'
import { rememberLast, rememberList } from './remember.ts'
import type { ServiceIndex } from './serviceIndex.ts'
import { serviceIndex } from './serviceIndex.ts'
import { registryServices } from './serviceRegistry.ts'
import type { RoutedVirtualService } from './virtualServices.ts'
import { virtualServiceRouting } from './virtualServices.ts'

export type PushContext = Readonly<{
  mesh: MeshSettings
  gateways: readonly Gateway[]
  sidecars: readonly Sidecar[]
  services: ServiceIndex
  destinationRules: DestinationRuleIndex
  /** By `namespace/name` of the gateway they are bound to, or `mesh`; oldest first. */
  virtualServices: ReadonlyMap<string, readonly RoutedVirtualService[]>
}>

export const pushContext = (resources: readonly Resource[]): PushContext => pushContexts()(resources)

/** As `pushContext`, one version of the resources after the other: what only unchanged ones go into stays the same object. */
export function pushContexts(): (resources: readonly Resource[]) => PushContext {
  const lists = {
    gateways: listOf('Gateway'),
    sidecars: listOf('Sidecar'),
    services: listOf('Service'),
    entries: listOf('ServiceEntry'),
    rules: listOf('DestinationRule'),
    virtualServices: listOf('VirtualService'),
    meshConfigs: listOf('MeshConfig'),
  }
  const meshOf = rememberLast(meshSettings)
  const servicesOf = rememberLast(
    (services: readonly Service[], entries: readonly ServiceEntry[], mesh: MeshSettings): ServiceIndex =>
      serviceIndex(registryServices(withDefaultExportTo(services, mesh), withDefaultExportTo(entries, mesh))),
  )
  const rulesOf = rememberLast(destinationRuleIndex)
  const gatewaysOf = rememberLast((gateways: readonly Gateway[]) => sortByAge(gateways))
  const exportedOf = rememberLast((virtualServices: readonly VirtualService[], mesh: MeshSettings) =>
    withDefaultExportTo(virtualServices, mesh),
  )
  const routed = virtualServiceRouting()
  return (resources) => {
    const byKind = groupByKind(resources)
    const mesh = meshOf(lists.meshConfigs(byKind))
    return {
      mesh,
      gateways: gatewaysOf(lists.gateways(byKind)),
      sidecars: sortByAge(lists.sidecars(byKind)),
      services: servicesOf(lists.services(byKind), lists.entries(byKind), mesh),
      destinationRules: rulesOf(lists.rules(byKind), mesh),
      virtualServices: byGateway(routed(exportedOf(lists.virtualServices(byKind), mesh))),
    }
  }
}

type ResourcesByKind = ReadonlyMap<string, readonly Resource[]>

function groupByKind(resources: readonly Resource[]): ResourcesByKind {
  const groups = new Map<string, Resource[]>()
  for (const resource of resources) {
    const group = groups.get(resource.kind)
    if (group === undefined) groups.set(resource.kind, [resource])
    else group.push(resource)
  }
  return groups
}

/** The resources of one kind in their order; the same list while they are the same objects. */
function listOf<Kind extends Resource['kind']>(kind: Kind) {
  type OfKind = Extract<Resource, { kind: Kind }>
  const remember = rememberList<OfKind>()
  return (byKind: ResourcesByKind): readonly OfKind[] =>
    remember((byKind.get(kind) ?? []).filter((resource): resource is OfKind => resource.kind === kind))
}

function byGateway(
  virtualServices: readonly RoutedVirtualService[],
): ReadonlyMap<string, readonly RoutedVirtualService[]> {
  const index = new Map<string, RoutedVirtualService[]>()
  for (const virtualService of virtualServices) {
    for (const gateway of virtualService.gateways) {
      const bound = index.get(gateway)
      if (bound === undefined) index.set(gateway, [virtualService])
      else bound.push(virtualService)
    }
  }
  return index
}
