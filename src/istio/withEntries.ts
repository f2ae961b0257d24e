import { type Address, addressBelow } from '../base/address.ts'
import type { SourceRef } from '../base/source.ts'
import { httpEntries } from './httpEntries.ts'
import { MESH_GATEWAY } from './mesh.ts'
import { mapChanged, resolveGateway } from './resolveNames.ts'
import type { Resource, VirtualService } from './resource.ts'
import { resolveHost } from './shortName.ts'

// Most resources leave most lists out; they share one.
const NONE: readonly never[] = []
const MESH: readonly string[] = [MESH_GATEWAY]

/** A resource as it is written. */
export type WrittenResource = Exclude<Resource, VirtualService> | Omit<VirtualService, 'hosts' | 'gateways' | 'entries'>

/** The resource at its address; of a virtual service what is made of it once for all proxies. */
export function withEntries(resource: WrittenResource, addressOf: (ref: SourceRef) => Address): Resource {
  if (resource.kind !== 'VirtualService') return resource
  const { kind, apiVersion, metadata, spec, ref } = resource
  const entries = httpEntries(spec.http, metadata.namespace, addressBelow(addressOf(ref), 'spec', 'http'))
  const { namespace } = metadata
  const hosts = mapChanged(spec.hosts ?? NONE, (host) => resolveHost(host, namespace))
  const gateways = spec.gateways?.map((gateway) => resolveGateway(gateway, namespace)) ?? NONE
  return { kind, apiVersion, metadata, spec, ref, hosts, gateways: gateways.length === 0 ? MESH : gateways, entries }
}
