// istio: pilot/pkg/networking/core/networkfilter.go buildOutboundNetworkFilters

import type { SourceRef } from '../../base/source.ts'
import { clusterName } from '../../envoy/clusterName.ts'
import type { FilterChainTarget } from '../../envoy/listener.ts'
import type { RouteDestination } from '../../istio/virtualService.ts'
import { destinationCluster } from './destinationCluster.ts'
import type { GatewayServer } from './gatewayServers.ts'
import type { InspectedChain } from './listeners.ts'
import type { BoundVirtualServices } from './selectVirtualServices.ts'
import type { RegistryService } from './serviceRegistry.ts'

/** What chains without HTTP are built from, besides their servers. */
export type TcpRouting = Readonly<{
  virtualServicesOf: (gateway: string) => BoundVirtualServices
  /** The proxy's own choice for a host; the virtual service's namespace plays no part here. */
  serviceOf: (host: string) => RegistryService | undefined
  autoPassthroughChains: (server: GatewayServer) => readonly InspectedChain[]
}>

/** A single route's cluster has all the weight; of several those without weight are left out. */
export function tcpTarget(
  routes: readonly RouteDestination[],
  listenPort: number,
  serviceOf: TcpRouting['serviceOf'],
  at: (index: number) => SourceRef,
): FilterChainTarget {
  const clusters = routes.flatMap(({ destination, weight = 0 }, index) => {
    const share = routes.length === 1 ? 100 : weight
    if (share <= 0) return []
    const cluster = destinationCluster(destination, { serviceOf, listenPort, nameOf: clusterName })
    return [{ cluster, weight: share, from: at(index) }]
  })
  return { type: 'tcp', clusters }
}
