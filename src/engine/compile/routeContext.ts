import type { clusterName } from '../../envoy/clusterName.ts'
import type { HttpRetry } from '../../istio/virtualService.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import type { MergedDestinationRule } from './destinationRules.ts'
import type { RegistryService } from './serviceRegistry.ts'
import type { RoutedVirtualService } from './virtualServices.ts'

/** For whom and where the routes of a virtual service are built. */
export type RouteContext = Readonly<{
  proxy: MeshProxy
  virtualService: RoutedVirtualService
  /** `namespace/name` of the Gateway, or `mesh`. */
  gateway: string
  /** The port that the server declares. */
  listenPort: number
  /** True if the server has a `tls` block, even one that only redirects. */
  isTls: boolean
  /** The service that a resolved host means to this virtual service. */
  serviceOf: (host: string) => RegistryService | undefined
  /** The DestinationRule that this proxy applies to a host of its scope. */
  ruleOf: (host: string) => MergedDestinationRule | undefined
  /** The mesh's, for routes without `retries`. */
  defaultRetries: HttpRetry | undefined
  /** Gives destinations the names of their clusters. */
  nameOf: typeof clusterName
}>
