// What all proxies share: every resource put in order and indexed, names resolved.
// istio: pilot/pkg/model/push_context.go InitContext

import { sortByAge } from '../../istio/ordering.ts'
import type { Gateway, Resource, Sidecar } from '../../istio/resource.ts'
import { type MeshSettings, meshSettings } from '../meshSettings.ts'
import { withDefaultExportTo } from './defaultExportTo.ts'
import type { DestinationRuleIndex } from './destinationRules.ts'
import { destinationRuleIndex } from './destinationRules.ts'
import type { ServiceIndex } from './serviceIndex.ts'
import { serviceIndex } from './serviceIndex.ts'
import { registryServices } from './serviceRegistry.ts'
import type { RoutedVirtualService } from './virtualServices.ts'
import { routedVirtualServices } from './virtualServices.ts'

export type PushContext = Readonly<{
  mesh: MeshSettings
  gateways: readonly Gateway[]
  sidecars: readonly Sidecar[]
  services: ServiceIndex
  destinationRules: DestinationRuleIndex
  /** By `namespace/name` of the gateway they are bound to, or `mesh`; oldest first. */
  virtualServices: ReadonlyMap<string, readonly RoutedVirtualService[]>
}>

export function pushContext(resources: readonly Resource[]): PushContext {
  const mesh = meshSettings(resources)
  const services = withDefaultExportTo(ofKind(resources, 'Service'), mesh)
  const entries = withDefaultExportTo(ofKind(resources, 'ServiceEntry'), mesh)
  const virtualServices = withDefaultExportTo(ofKind(resources, 'VirtualService'), mesh)
  return {
    mesh,
    gateways: sortByAge(ofKind(resources, 'Gateway')),
    sidecars: sortByAge(ofKind(resources, 'Sidecar')),
    services: serviceIndex(registryServices(services, entries)),
    destinationRules: destinationRuleIndex(ofKind(resources, 'DestinationRule'), mesh),
    virtualServices: byGateway(routedVirtualServices(virtualServices)),
  }
}

const ofKind = <Kind extends Resource['kind']>(
  resources: readonly Resource[],
  kind: Kind,
): readonly Extract<Resource, { kind: Kind }>[] =>
  resources.filter((resource): resource is Extract<Resource, { kind: Kind }> => resource.kind === kind)

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
