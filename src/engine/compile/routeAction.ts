// Where a route sends a request and what it changes on the way.
// istio: pilot/pkg/networking/core/route/route.go applyHTTPRouteDestination, processDestination, processWeightedDestination

import { addressBelow, fieldAt } from '../../base/address.ts'
import type { ClusterSpecifier, HeaderMutations, PathRewrite, RouteAction, WeightedCluster } from '../../envoy/route.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { DestinationEntry, HttpEntry } from '../../istio/httpEntries.ts'
import type { Headers } from '../../istio/virtualService.ts'
import { destinationCluster } from './destinationCluster.ts'
import { consistentHashOf, hashPolicy } from './hashPolicy.ts'
import type { Mutations } from './headerMutations.ts'
import { headerMutations, joinMutations, NO_OPERATIONS } from './headerMutations.ts'
import { mirrorPolicies } from './mirrors.ts'
import { retryPolicy } from './retry.ts'
import type { RouteContext } from './routeContext.ts'

// Most routes hash nothing; they share one list.
const NONE: readonly never[] = []

type Forwarding = Readonly<{ action: RouteAction; headers: HeaderMutations }>

/** The forwarding action, and the route's header operations, which take in those of a single destination. */
export function forwardingAction(entry: HttpEntry, own: Mutations, context: RouteContext): Forwarding {
  const { destinations } = entry
  const only = destinations.length === 1 ? destinations[0] : undefined
  return only === undefined ? splitting(entry, own, context) : forwarding(entry, only, own, context)
}

function forwarding(
  entry: HttpEntry,
  destination: DestinationEntry,
  own: Mutations,
  context: RouteContext,
): Forwarding {
  const { headers, from } = destination
  const inner = headers === undefined ? NO_OPERATIONS : destinationMutations(entry, headers, 0)
  const hash = consistentHashOf(destination, context)
  const policy = hash && hashPolicy(hash)
  const clusters: ClusterSpecifier = { type: 'cluster', cluster: destinationCluster(destination, context), from }
  return {
    action: routeTo(clusters, entry, own.authority || inner.authority, hash, policy ? [policy] : NONE, context),
    headers: headers === undefined ? own.mutations : joinMutations(own.mutations, inner.mutations),
  }
}

function splitting(entry: HttpEntry, own: Mutations, context: RouteContext): Forwarding {
  const policies: Readonly<Record<string, unknown>>[] = []
  // A weight of 0 takes an entry out, but only next to others.
  const clusters = entry.destinations.flatMap((destination, index): WeightedCluster | readonly WeightedCluster[] => {
    const { weight, headers, from } = destination
    if (weight === 0) return NONE
    const hash = consistentHashOf(destination, context)
    const policy = hash && hashPolicy(hash)
    if (policy !== undefined) policies.push(policy)
    const inner = headers === undefined ? NO_OPERATIONS : destinationMutations(entry, headers, index)
    return {
      cluster: destinationCluster(destination, context),
      weight,
      hostRewrite: inner.authority,
      headers: inner.mutations,
      from,
    }
  })
  return {
    action: routeTo({ type: 'weighted', clusters }, entry, own.authority, undefined, policies, context),
    headers: own.mutations,
  }
}

const destinationMutations = (entry: HttpEntry, headers: Headers, index: number): Mutations =>
  headerMutations(headers, addressBelow(addressBelow(entry, 'route', index), 'headers'))

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
function pathRewrite(entry: HttpEntry): PathRewrite | undefined {
  const { rewrite } = entry.route
  const regex = rewrite?.uriRegexRewrite
  if (regex !== undefined) {
    return {
      type: 'regex',
      pattern: regex.match ?? '',
      substitution: regex.rewrite ?? '',
      from: fieldAt(entry, 'rewrite', 'uriRegexRewrite'),
    }
  }
  return rewrite?.uri ? { type: 'prefix', prefix: rewrite.uri, from: fieldAt(entry, 'rewrite', 'uri') } : undefined
}
