// Where resources name hosts and subsets, each with what the name means there.

import { refAt, type SourceRef } from '../base/source.ts'
import type { Resource, Sidecar, VirtualService } from '../istio/resource.ts'
import { resolveHost, serviceHostname } from '../istio/shortName.ts'
import type { Destination } from '../istio/virtualService.ts'

export type HostMention = Readonly<{
  at: SourceRef
  /** As it is written, without what stands before it. */
  written: string
  /** What it means. */
  host: string
  /** The namespace whose services a name without dots means here; undefined where names are read as they are written. */
  shortIn: string | undefined
  /** Written before the host: the namespace and slash of a Gateway's or a Sidecar's host; else empty. */
  before: string
  /** A Service's own name: always short. */
  isServiceName: boolean
  /** Whether it makes the host known; a destination or an import only uses it. */
  defines: boolean
}>

export type SubsetMention = Readonly<{
  at: SourceRef
  name: string
  /** The full name of the host whose subset it is. */
  host: string
  /** Whether it stands in the DestinationRule. */
  defines: boolean
}>

/** Every place of a resource that names a host. */
export function hostMentions(resource: Resource): readonly HostMention[] {
  const { kind, metadata, ref } = resource
  const { namespace } = metadata
  const inSpec = (path: readonly (string | number)[]) => refAt(ref, 'spec', ...path)
  const short = (at: SourceRef, written: string, defines: boolean): HostMention => {
    const host = resolveHost(written, namespace)
    return { at, written, host, shortIn: namespace, before: '', isServiceName: false, defines }
  }
  const literal = (at: SourceRef, text: string, defines: boolean): HostMention => {
    const slash = text.indexOf('/') + 1
    const written = text.slice(slash)
    const before = text.slice(0, slash)
    return { at, written, host: written, shortIn: undefined, before, isServiceName: false, defines }
  }
  const used = destinationsOf(resource).flatMap(({ destination: { host }, at }) =>
    host === undefined ? [] : [short(refAt(at, 'host'), host, false)],
  )
  switch (kind) {
    case 'VirtualService': {
      const hosts = listOf(resource.spec.hosts).map((host, index) => short(inSpec(['hosts', index]), host, true))
      const names = listOf(resource.spec.tls).flatMap(({ match }, rule) =>
        listOf(match).flatMap(({ sniHosts }, index) =>
          listOf(sniHosts).map((host, place) =>
            literal(inSpec(['tls', rule, 'match', index, 'sniHosts', place]), host, false),
          ),
        ),
      )
      return [...hosts, ...names, ...used]
    }
    case 'DestinationRule': {
      const { host } = resource.spec
      return host === undefined ? [] : [short(inSpec(['host']), host, true)]
    }
    case 'ServiceEntry':
      return listOf(resource.spec.hosts).map((host, index) => literal(inSpec(['hosts', index]), host, true))
    case 'Gateway':
      return listOf(resource.spec.servers).flatMap(({ hosts }, server) =>
        listOf(hosts).map((host, index) => literal(inSpec(['servers', server, 'hosts', index]), host, false)),
      )
    case 'Sidecar': {
      const imported = listOf(resource.spec.egress).flatMap(({ hosts }, entry) =>
        listOf(hosts).map((host, index) => literal(inSpec(['egress', entry, 'hosts', index]), host, false)),
      )
      return [...imported, ...used]
    }
    case 'Service': {
      const { name: written } = metadata
      const host = serviceHostname(written, namespace)
      const at = refAt(ref, 'metadata', 'name')
      return [{ at, written, host, shortIn: namespace, before: '', isServiceName: true, defines: true }]
    }
    default:
      return []
  }
}

/** Every place of a resource that names a subset. */
export function subsetMentions(resource: Resource): readonly SubsetMention[] {
  const { namespace } = resource.metadata
  if (resource.kind === 'DestinationRule') {
    const host = resolveHost(resource.spec.host ?? '', namespace)
    return listOf(resource.spec.subsets).map(({ name }, index) => {
      return { at: refAt(resource.ref, 'spec', 'subsets', index, 'name'), name, host, defines: true }
    })
  }
  return destinationsOf(resource).flatMap(({ destination: { host = '', subset }, at }) =>
    subset === undefined || subset === ''
      ? []
      : [{ at: refAt(at, 'subset'), name: subset, host: resolveHost(host, namespace), defines: false }],
  )
}

type DestinationAt = Readonly<{ destination: Destination; at: SourceRef }>

function destinationsOf(resource: Resource): readonly DestinationAt[] {
  if (resource.kind === 'VirtualService') return routeDestinations(resource)
  return resource.kind === 'Sidecar' ? proxyDestination(resource) : []
}

function routeDestinations({ spec, ref }: VirtualService): readonly DestinationAt[] {
  const found: DestinationAt[] = []
  const add = (destination: Destination | undefined, ...path: readonly (string | number)[]) => {
    if (destination !== undefined) found.push({ destination, at: refAt(ref, 'spec', ...path) })
  }
  for (const [index, { route, mirror, mirrors }] of listOf(spec.http).entries()) {
    for (const [place, entry] of listOf(route).entries())
      add(entry.destination, 'http', index, 'route', place, 'destination')
    add(mirror, 'http', index, 'mirror')
    for (const [place, entry] of listOf(mirrors).entries())
      add(entry.destination, 'http', index, 'mirrors', place, 'destination')
  }
  for (const field of ['tls', 'tcp'] as const) {
    for (const [index, { route }] of listOf(spec[field]).entries())
      for (const [place, entry] of listOf(route).entries())
        add(entry.destination, field, index, 'route', place, 'destination')
  }
  return found
}

function proxyDestination({ spec, ref }: Sidecar): readonly DestinationAt[] {
  const destination = spec.outboundTrafficPolicy?.egressProxy
  return destination === undefined
    ? []
    : [{ destination, at: refAt(ref, 'spec', 'outboundTrafficPolicy', 'egressProxy') }]
}

const listOf = <Item>(list: readonly Item[] | undefined | null): readonly Item[] => list ?? []
