// Finds the resource, the HTTP route and the match that an address points at.

import type { FieldPath, SourceRef } from '../base/source.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'
import type { HttpMatchRequest, HttpRoute, TcpRoute, TlsRoute } from '../istio/virtualService.ts'
import { groupBy } from './groupBy.ts'

export type ResourceIndex = Readonly<{
  /** The resource that the address lies in. */
  resourceAt(ref: SourceRef): Resource | undefined
  /** The `http[]` entry that the address lies in. */
  httpRouteAt(ref: SourceRef): HttpRoute | undefined
  /** The `match[]` entry that the address lies in. */
  matchAt(ref: SourceRef): HttpMatchRequest | undefined
  /** The `tls[]` or `tcp[]` entry that the address lies in. */
  bytesRouteAt(ref: SourceRef): BytesRoute | undefined
}>

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
  const httpAt = (ref: SourceRef): Readonly<{ route: HttpRoute | undefined; rest: FieldPath }> => {
    const resource = resourceAt(ref)
    if (resource?.kind !== 'VirtualService') return { route: undefined, rest: [] }
    const [spec, http, index, ...rest] = ref.path.slice(resource.ref.path.length)
    if (spec !== 'spec' || http !== 'http' || typeof index !== 'number') return { route: undefined, rest: [] }
    return { route: resource.spec.http?.[index], rest }
  }
  return {
    resourceAt,
    httpRouteAt: (ref) => httpAt(ref).route,
    matchAt(ref) {
      const { route, rest } = httpAt(ref)
      const [match, index] = rest
      return match === 'match' && typeof index === 'number' ? route?.match?.[index] : undefined
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
