// The `http[]` entries of a virtual service: names in full, and each value with its address. Made once, when the resource is
// decoded, for all the proxies that it is compiled for.

import { type Address, addressBelow, fieldAt } from '../base/address.ts'
import type { SourceRef } from '../base/source.ts'
import { resolveDestination, resolveHttpRoute } from './resolveNames.ts'
import type { Destination, Headers, HttpMatchRequest, HttpRoute } from './virtualService.ts'

/** A `match[]` entry and its address; a merged one has fields of two virtual services. */
export type MatchEntry = Address & Readonly<{ match: HttpMatchRequest }>

/** One `route[]` entry; its destination in full. */
export type DestinationEntry = Readonly<{
  destination: Destination | undefined
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
export const httpEntries = (
  routes: readonly HttpRoute[] | undefined,
  namespace: string,
  list: Address,
): readonly HttpEntry[] =>
  routes?.map((written, index) => httpEntry(written, namespace, addressBelow(list, index))) ?? NONE

function httpEntry(written: HttpRoute, namespace: string, address: Address): HttpEntry {
  const route = resolveHttpRoute(written, namespace)
  const matches = route.match?.map((match, index): MatchEntry => {
    const { ref, place, ownerOf } = addressBelow(address, 'match', index)
    return { ref, place, ownerOf, match }
  })
  const destinations = route.route?.map(({ destination, weight = 0, headers }, index) => ({
    destination: destination && resolveDestination(destination, namespace),
    weight,
    headers,
    from: fieldAt(address, 'route', index),
  }))
  const { ref, place, ownerOf } = address
  return { ref, place, ownerOf, route, matches: matches ?? NONE, destinations: destinations ?? NONE }
}
