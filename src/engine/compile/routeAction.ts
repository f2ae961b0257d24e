// Where a route sends a request and what it changes on the way.
// istio: pilot/pkg/networking/core/route/route.go applyHTTPRouteDestination, processDestination, processWeightedDestination

import type { HeaderMutations, PathRewrite, RouteAction, WeightedCluster } from '../../envoy/route.ts'
import { parseDuration } from '../../istio/duration.ts'
import type { HttpRouteDestination } from '../../istio/virtualService.ts'
import { destinationCluster } from './destinationCluster.ts'
import { consistentHashOf, hashPolicy } from './hashPolicy.ts'
import type { Mutations } from './headerMutations.ts'
import { headerMutations, joinMutations } from './headerMutations.ts'
import type { HttpEntry, Locate } from './httpEntries.ts'
import { mirrorPolicies } from './mirrors.ts'
import { retryPolicy } from './retry.ts'
import type { RouteContext } from './routeContext.ts'

/** The forwarding action, and the route's header operations, which take in those of a single destination. */
export function forwardingAction(
  entry: HttpEntry,
  own: Mutations,
  context: RouteContext,
): Readonly<{ action: RouteAction; headers: HeaderMutations }> {
  const { route, at } = entry
  const destinations = route.route ?? []
  const [first] = destinations
  const only = first !== undefined && destinations.length === 1 ? first : undefined
  const onlyHeaders = headerMutations(only?.headers, at, 'route', 0, 'headers')
  // A weight of 0 takes an entry out, but only next to others.
  const used = only ? [only] : destinations.filter(({ weight }) => (weight ?? 0) !== 0)
  const hashes = used.map((destination) => consistentHashOf(destination.destination, context))
  return {
    action: {
      type: 'route',
      clusters: only
        ? { type: 'cluster', cluster: destinationCluster(only.destination, context), from: at('route', 0) }
        : { type: 'weighted', clusters: weightedClusters(destinations, context, at) },
      pathRewrite: pathRewrite(entry),
      // rewrite.authority beats a header operation on the route, that beats one on the only destination.
      hostRewrite: route.rewrite?.authority || own.authority || onlyHeaders.authority,
      timeoutMs: (route.timeout === undefined ? undefined : parseDuration(route.timeout)) ?? 0,
      retryPolicy: retryPolicy(route.retries ?? context.defaultRetries, only !== undefined && hashes[0] !== undefined),
      mirrors: mirrorPolicies(entry, context),
      hashPolicy: hashes.map((hash) => hash && hashPolicy(hash)).filter((policy) => policy !== undefined),
    },
    headers: only?.headers ? joinMutations(own.mutations, onlyHeaders.mutations) : own.mutations,
  }
}

function weightedClusters(
  destinations: readonly HttpRouteDestination[],
  context: RouteContext,
  at: Locate,
): readonly WeightedCluster[] {
  return destinations.flatMap(({ destination, weight = 0, headers }, index) => {
    if (weight === 0) return []
    const { mutations, authority } = headerMutations(headers, at, 'route', index, 'headers')
    return [
      {
        cluster: destinationCluster(destination, context),
        weight,
        hostRewrite: authority,
        headers: mutations,
        from: at('route', index),
      },
    ]
  })
}

/** A regex rewrite beats `uri`, and an empty `uri` is none. */
function pathRewrite({ route: { rewrite }, at }: HttpEntry): PathRewrite | undefined {
  const regex = rewrite?.uriRegexRewrite
  if (regex !== undefined) {
    return {
      type: 'regex',
      pattern: regex.match ?? '',
      substitution: regex.rewrite ?? '',
      from: at('rewrite', 'uriRegexRewrite'),
    }
  }
  return rewrite?.uri ? { type: 'prefix', prefix: rewrite.uri, from: at('rewrite', 'uri') } : undefined
}
