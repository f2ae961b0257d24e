// The `http[]` entries of a virtual service: names in full, and each value with its address. Made once, when the resource is
// decoded, for all the proxies that it is compiled for.

import { type Address, addressBelow, fieldAt } from '../base/address.ts'
import type { SourceRef } from '../base/source.ts'
import { resolveHttpRoute } from './resolveNames.ts'
import { resolveHost } from './shortName.ts'
import type { Headers, HttpMatchRequest, HttpRoute, PortSelector } from './virtualService.ts'

/** A `match[]` entry and its address; a merged one has fields of two virtual services. */
export type MatchEntry = Address & Readonly<{ match: HttpMatchRequest }>

/** One `route[]` entry with its destination, whose host is in full. */
export type DestinationEntry = Readonly<{
  host: string | undefined
  subset: string | undefined
  port: PortSelector | undefined
  weight: number
  headers: Headers | undefined
  from: SourceRef
}>

/** An `http[]` entry and its address; a merged one has fields of two virtual services. */
export type HttpEntry = Address &
  Readonly<{
    /** Its `match` is in `matches`, and the hosts of `route` are as written. */
    route: HttpRoute
    matches: readonly MatchEntry[]
    destinations: readonly DestinationEntry[]
  }>

const NONE: readonly never[] = []

/** The entries of a virtual service of `namespace`, whose `http` stands at `list`. */
export function httpEntries(
  routes: readonly HttpRoute[] | undefined,
  namespace: string,
  list: Address,
): readonly HttpEntry[] {
  const fullHost = fullHosts(namespace)
  return routes?.map((written, index) => httpEntry(written, namespace, fullHost, addressBelow(list, index))) ?? NONE
}

// The routes of a virtual service mostly name one host: one text of it is kept, so that comparing it again costs nothing.
function fullHosts(namespace: string): (host: string) => string {
  let last = ''
  return (host) => {
    const full = resolveHost(host, namespace)
    if (full !== last) last = full
    return last
  }
}

function httpEntry(
  written: HttpRoute,
  namespace: string,
  fullHost: (host: string) => string,
  address: Address,
): HttpEntry {
  const route = resolveHttpRoute(written, namespace)
  const matches = route.match?.map((match, index): MatchEntry => {
    const { ref, place, ownerOf } = addressBelow(address, 'match', index)
    return { ref, place, ownerOf, match }
  })
  const destinations = route.route?.map(({ destination, weight = 0, headers }, index) => ({
    host: destination?.host === undefined ? undefined : fullHost(destination.host),
    subset: destination?.subset,
    port: destination?.port,
    weight,
    headers,
    from: fieldAt(address, 'route', index),
  }))
  const { ref, place, ownerOf } = address
  return { ref, place, ownerOf, route, matches: matches ?? NONE, destinations: destinations ?? NONE }
}
