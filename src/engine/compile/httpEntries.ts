// The `http[]` entries of a virtual service, each value with its address.

import type { FieldPath, SourceRef } from '../../base/source.ts'
import { refAt, refBelow } from '../../base/source.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { HttpMatchRequest, HttpRoute } from '../../istio/virtualService.ts'
import { resolveHttpRoute } from './resolveNames.ts'

/** The address of a field of a route or match. A merged one has fields of two virtual services. */
export type Locate = (...path: FieldPath) => SourceRef

export type MatchEntry = Readonly<{ match: HttpMatchRequest; at: Locate }>

/** One `http[]` entry. */
export type HttpEntry = Readonly<{
  /** Its `match` is in `matches`, and the hosts of `route` are as written. */
  route: HttpRoute
  /** What the hosts of `route` are relative to. */
  namespace: string
  matches: readonly MatchEntry[]
  at: Locate
}>

/** The `http[]` entries of one resource. */
export function httpEntries({ metadata, spec, ref }: VirtualService): readonly HttpEntry[] {
  const { namespace } = metadata
  return (spec.http ?? []).map((written, index) => {
    const route = resolveHttpRoute(written, namespace)
    const at = locateBelow(refAt(ref, 'spec', 'http', index))
    const matches = (route.match ?? []).map((match, position) => ({ match, at: locateBelow(at('match', position)) }))
    return { route, namespace, matches, at }
  })
}

// Thousands of routes ask for thousands of addresses: their own one is made once.
const locateBelow =
  (base: SourceRef): Locate =>
  (...path) =>
    path.length === 0 ? base : refBelow(base, path)
