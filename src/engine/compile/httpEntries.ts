// The `http[]` entries of a virtual service, each value with its address.

import { type Address, addressBelow } from '../../base/address.ts'
import type { SourceRef } from '../../base/source.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { HttpMatchRequest, HttpRoute } from '../../istio/virtualService.ts'
import { resolveHttpRoute } from './resolveNames.ts'

/** `address`: of a merged match, which has fields of two virtual services. */
export type MatchEntry = Readonly<{ match: HttpMatchRequest; address: Address }>

/** One `http[]` entry. */
export type HttpEntry = Readonly<{
  /** Its `match` is in `matches`, and the hosts of `route` are as written. */
  route: HttpRoute
  /** What the hosts of `route` are relative to. */
  namespace: string
  matches: readonly MatchEntry[]
  /** Of a merged entry, which has fields of two virtual services. */
  address: Address
}>

const NO_MATCHES: readonly MatchEntry[] = []

/** The `http[]` entries of one resource. */
export function httpEntries(
  { metadata: { namespace }, spec, ref }: VirtualService,
  addressOf: (ref: SourceRef) => Address,
): readonly HttpEntry[] {
  if (spec.http === undefined) return []
  const list = addressBelow(addressOf(ref), 'spec', 'http')
  return spec.http.map((written, index) => {
    const route = resolveHttpRoute(written, namespace)
    const address = addressBelow(list, index)
    const matches = route.match?.map((match, position) => ({
      match,
      address: addressBelow(address, 'match', position),
    }))
    return { route, namespace, matches: matches ?? NO_MATCHES, address }
  })
}
