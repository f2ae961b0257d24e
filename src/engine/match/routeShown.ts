// The settings of a forwarding route that an answer shows beside what happened.

import type { Cluster } from '../../envoy/cluster.ts'
import { durationJson } from '../../envoy/durationJson.ts'
import { faultJson } from '../../envoy/filterJson.ts'
import type { Route, RouteAction } from '../../envoy/route.ts'
import type { Answer, DestinationShare, MirrorShare, RetryShown } from '../decision.ts'
import { goDuration } from './duration.ts'
import { toPercent } from './fault.ts'
import type { ClusterChoice } from './weightedClusters.ts'

type ForwardAction = Extract<RouteAction, { type: 'route' }>
type Clusters = ReadonlyMap<string, Cluster>

/** Destinations, mirrors, timeout, retries and fault as the route has them. */
export function shownOfRoute(
  route: Route,
  action: ForwardAction,
  choices: readonly ClusterChoice[],
  clusters: Clusters,
): Pick<Answer, 'destinations' | 'mirrors' | 'timeout' | 'retry' | 'fault'> {
  const mirrors = action.mirrors.map(
    ({ cluster, fraction, from }): MirrorShare => ({
      cluster,
      weight: toPercent(fraction),
      ...(!clusters.has(cluster) && { missing: true }),
      from,
    }),
  )
  const retry = retryShown(action)
  return {
    destinations: choices.map((choice) => destinationShare(choice, clusters)),
    ...(mirrors.length > 0 && { mirrors }),
    timeout: goDuration(action.timeoutMs),
    ...(retry && { retry }),
    ...(route.fault && { fault: faultJson(route.fault) }),
  }
}

export function destinationShare(
  {
    cluster,
    weight,
    from,
  }: Pick<ClusterChoice, 'cluster' | 'weight'> & Readonly<{ from: ClusterChoice['from'] | undefined }>,
  clusters: Clusters,
): DestinationShare {
  return { cluster, weight, ...(!clusters.has(cluster) && { missing: true }), ...(from && { from }) }
}

function retryShown({ retryPolicy }: ForwardAction): RetryShown | undefined {
  if (!retryPolicy) return undefined
  const { numRetries, retryOn, perTryTimeoutMs, retriableStatusCodes } = retryPolicy
  return {
    attempts: numRetries,
    ...(retryOn !== '' && { retryOn }),
    ...(perTryTimeoutMs !== undefined && { perTryTimeout: durationJson(perTryTimeoutMs) }),
    ...(retriableStatusCodes.length > 0 && { statusCodes: retriableStatusCodes }),
  }
}
