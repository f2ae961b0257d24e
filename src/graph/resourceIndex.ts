// Finds the resource and the route that an address points at.

import type { SourceRef } from '../base/source.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import type { HttpRoute, TcpRoute, TlsRoute } from '../istio/virtualService.ts'
import { groupBy } from './groupBy.ts'

export type ResourceIndex = Readonly<{
  /** The resource that the address lies in. */
  resourceAt(ref: SourceRef): Resource | undefined
  /** The `http[]` entry that the address lies in. */
  httpEntryAt(ref: SourceRef): HttpEntry | undefined
  /** The `tls[]` or `tcp[]` entry that the address lies in. */
  bytesRouteAt(ref: SourceRef): BytesRoute | undefined
  /** By `namespace/name`. */
  virtualService(name: string): VirtualService | undefined
}>

/** One `http[]` entry; a delegate's stands in the delegate. */
type HttpEntry = Readonly<{ service: VirtualService; index: number; route: HttpRoute }>

/** One `tls[]` or `tcp[]` entry. */
export type BytesRoute = Readonly<{
  service: VirtualService
  field: 'tls' | 'tcp'
  index: number
  route: TlsRoute | TcpRoute
}>

/** A resource's name in ids: stable while the text around it changes, e.g. `VirtualService/shop/shop-routes`. */
export const resourceKey = (resource: Resource): string =>
  `${resource.kind}/${resource.metadata.namespace}/${resource.metadata.name}`

const documentKey = ({ file, document }: SourceRef): string => `${document}/${file}`

/** Indexes resources by their addresses; an item of a `List` is found below its document. */
export function indexResources(resources: readonly Resource[]): ResourceIndex {
  const byDocument = groupBy(resources, ({ ref }) => documentKey(ref))
  const resourceAt = (ref: SourceRef): Resource | undefined =>
    byDocument.get(documentKey(ref))?.find((resource) => resource.ref.path.every((step, at) => ref.path[at] === step))
  const services = new Map<string, VirtualService>()
  for (const resource of resources) {
    const { name, namespace } = resource.metadata
    if (resource.kind === 'VirtualService') services.set(`${namespace}/${name}`, resource)
  }
  return {
    virtualService: (name) => services.get(name),
    resourceAt,
    httpEntryAt(ref) {
      const service = resourceAt(ref)
      if (service?.kind !== 'VirtualService') return undefined
      const [spec, field, index] = ref.path.slice(service.ref.path.length)
      if (spec !== 'spec' || field !== 'http' || typeof index !== 'number') return undefined
      const route = service.spec.http?.[index]
      return route && { service, index, route }
    },
    bytesRouteAt(ref) {
      const service = resourceAt(ref)
      if (service?.kind !== 'VirtualService') return undefined
      const [spec, field, index] = ref.path.slice(service.ref.path.length)
      if (spec !== 'spec' || (field !== 'tls' && field !== 'tcp') || typeof index !== 'number') return undefined
      const route = service.spec[field]?.[index]
      return route && { service, field, index, route }
    },
  }
}

/** Hands out each id once: a second `a` becomes `a#2`. */
export function uniqueIds(): (id: string) => string {
  const used = new Map<string, number>()
  return (id) => {
    const count = (used.get(id) ?? 0) + 1
    used.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  }
}
