// The `http[]` entries of a virtual service, each value with its address.

import type { FieldPath, refAt, SourceRef } from '../../base/source.ts'
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

/** The `http[]` entries of one resource; `at` makes their addresses. */
export function httpEntries({ metadata, spec, ref }: VirtualService, at: typeof refAt): readonly HttpEntry[] {
  const { namespace } = metadata
  return (spec.http ?? []).map((written, index) => {
    const route = resolveHttpRoute(written, namespace)
    const locate = locateBelow(at(ref, 'spec', 'http', index), at)
    const matches = (route.match ?? []).map((match, position) => ({
      match,
      at: locateBelow(locate('match', position), at),
    }))
    return { route, namespace, matches, at: locate }
  })
}

// Thousands of routes ask for thousands of addresses: their own one is made once.
const locateBelow =
  (base: SourceRef, at: typeof refAt): Locate =>
  (...path) =>
    path.length === 0 ? base : at(base, ...path)
