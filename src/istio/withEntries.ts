import { type Address, addressBelow } from '../base/address.ts'
import type { SourceRef } from '../base/source.ts'
import { httpEntries } from './httpEntries.ts'
import type { Resource, VirtualService } from './resource.ts'

/** A resource as it is written. */
export type WrittenResource = Exclude<Resource, VirtualService> | Omit<VirtualService, 'entries'>

/** The resource at its address; of a virtual service the entries are made for it. */
export function withEntries(resource: WrittenResource, addressOf: (ref: SourceRef) => Address): Resource {
  if (resource.kind !== 'VirtualService') return resource
  const { kind, apiVersion, metadata, spec, ref } = resource
  const entries = httpEntries(spec.http, metadata.namespace, addressBelow(addressOf(ref), 'spec', 'http'))
  return { kind, apiVersion, metadata, spec, ref, entries }
}
