// Where a route sends a request and what it changes on the way.
// istio: pilot/pkg/networking/core/route/route.go applyHTTPRouteDestination, processDestination, processWeightedDestination

import { addressBelow, fieldAt } from '../../base/address.ts'
import type { ClusterSpecifier, HeaderMutations, PathRewrite, RouteAction, WeightedCluster } from '../../envoy/route.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { HttpRouteDestination } from '../../istio/virtualService.ts'
import { destinationCluster } from './destinationCluster.ts'
import { consistentHashOf, hashPolicy } from './hashPolicy.ts'
import type { Mutations } from './headerMutations.ts'
import { headerMutations, joinMutations, NO_OPERATIONS } from './headerMutations.ts'
import type { HttpEntry } from './httpEntries.ts'
import { mirrorPolicies } from './mirrors.ts'
import { resolveDestination } from './resolveNames.ts'
import { retryPolicy } from './retry.ts'
import type { RouteContext } from './routeContext.ts'

// Most routes hash nothing; they share one list.
const NONE: readonly never[] = []

type Forwarding = Readonly<{ action: RouteAction; headers: HeaderMutations }>

/** The forwarding action, and the route's header operations, which take in those of a single destination. */
export function forwardingAction(entry: HttpEntry, own: Mutations, context: RouteContext): Forwarding {
  const destinations = entry.route.route ?? []
  const only = destinations.length === 1 ? destinations[0] : undefined
  return only === undefined ? splitting(entry, destinations, own, context) : forwarding(entry, only, own, context)
}

function forwarding(
  entry: HttpEntry,
  { destination: written, headers }: HttpRouteDestination,
  own: Mutations,
  context: RouteContext,
): Forwarding {
  const { address } = entry
  const destination = written && resolveDestination(written, entry.namespace)
  const inner =
    headers === undefined
      ? NO_OPERATIONS
      : headerMutations(headers, addressBelow(addressBelow(address, 'route', 0), 'headers'))
  const hash = consistentHashOf(destination, context)
  const policy = hash && hashPolicy(hash)
  const clusters: ClusterSpecifier = {
    type: 'cluster',
    cluster: destinationCluster(destination, context),
    from: fieldAt(address, 'route', 0),
  }
  return {
    action: routeTo(clusters, entry, own.authority || inner.authority, hash, policy ? [policy] : NONE, context),
    headers: headers === undefined ? own.mutations : joinMutations(own.mutations, inner.mutations),
  }
}

function splitting(
  entry: HttpEntry,
  destinations: readonly HttpRouteDestination[],
  own: Mutations,
  context: RouteContext,
): Forwarding {
  const { address, namespace } = entry
  const policies: Readonly<Record<string, unknown>>[] = []
  // A weight of 0 takes an entry out, but only next to others.
  const clusters = destinations.flatMap((split, index): WeightedCluster | readonly WeightedCluster[] => {
    const { destination: written, weight = 0, headers } = split
    if (weight === 0) return NONE
    const destination = written && resolveDestination(written, namespace)
    const hash = consistentHashOf(destination, context)
    const policy = hash && hashPolicy(hash)
    if (policy !== undefined) policies.push(policy)
    const inner =
      headers === undefined
        ? NO_OPERATIONS
        : headerMutations(headers, addressBelow(addressBelow(address, 'route', index), 'headers'))
    return {
      cluster: destinationCluster(destination, context),
      weight,
      hostRewrite: inner.authority,
      headers: inner.mutations,
      from: fieldAt(address, 'route', index),
    }
  })
  return {
    action: routeTo({ type: 'weighted', clusters }, entry, own.authority, undefined, policies, context),
    headers: own.mutations,
  }
}

/** `hash` is that of an only destination. */
const routeTo = (
  clusters: ClusterSpecifier,
  entry: HttpEntry,
  authority: string | undefined,
  hash: ReturnType<typeof consistentHashOf>,
  hashPolicies: readonly Readonly<Record<string, unknown>>[],
  context: RouteContext,
): RouteAction => ({
  type: 'route',
  clusters,
  pathRewrite: pathRewrite(entry),
  // rewrite.authority beats a header operation on the route, that beats one on the only destination.
  hostRewrite: entry.route.rewrite?.authority || authority,
  timeoutMs: (entry.route.timeout === undefined ? undefined : parseDuration(entry.route.timeout)) ?? 0,
  retryPolicy: retryPolicy(entry.route.retries ?? context.defaultRetries, hash !== undefined),
  mirrors: mirrorPolicies(entry, context),
  hashPolicy: hashPolicies,
})

/** A regex rewrite beats `uri`, and an empty `uri` is none. */
function pathRewrite({ route: { rewrite }, address }: HttpEntry): PathRewrite | undefined {
  const regex = rewrite?.uriRegexRewrite
  if (regex !== undefined) {
    return {
      type: 'regex',
      pattern: regex.match ?? '',
      substitution: regex.rewrite ?? '',
      from: fieldAt(address, 'rewrite', 'uriRegexRewrite'),
    }
  }
  return rewrite?.uri ? { type: 'prefix', prefix: rewrite.uri, from: fieldAt(address, 'rewrite', 'uri') } : undefined
}
