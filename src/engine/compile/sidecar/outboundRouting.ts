import { clusterName } from '../../../envoy/clusterName.ts'
import type { FilterChainTarget } from '../../../envoy/listener.ts'
import type { Proxy as MeshProxy } from '../../proxy.ts'
import type { RegistryService } from '../serviceRegistry.ts'
import type { OutboundPort } from './outboundPort.ts'

/** For whom chains are built, and the services that destinations mean to that proxy. */
export type OutboundRouting = Readonly<{
  proxy: MeshProxy
  serviceOf: (host: string) => RegistryService | undefined
}>

/** The service itself. A listener's port may be one that the service does not have: then its only one is meant, if it has one. */
export function serviceTarget({ service, number }: OutboundPort): FilterChainTarget {
  const [only] = service.ports
  const port = only !== undefined && service.ports.length === 1 ? only.number : number
  const cluster = clusterName(port, '', service.hostname)
  return { type: 'tcp', clusters: [{ cluster, weight: 100, from: service.from }] }
}
