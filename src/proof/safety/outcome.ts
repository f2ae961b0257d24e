// What a route does with a request, as far as it decides where the request comes out.

import { clusterChoices } from '../../engine/match/weightedClusters.ts'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { FractionalPercent, HttpFault, Route } from '../../envoy/route.ts'

/** Equal for routes that send every request that both take to the same places by the same path, or answer it alike. What repeats, ends
 *  waiting or only adds headers is not in it. */
export function outcomeOf(route: Route, subsets: SubsetLabels, { clusters }: ProxyConfig): string {
  const { action, cors, fault } = route
  const reached = (cluster: string) => [cluster, clusters.has(cluster), subsets(cluster)]
  const head = [cors, happening(fault?.delay), happening(fault?.abort)]
  if (action.type !== 'route') return written([...head, action, action.type === 'redirect' && matchedPath(route)])
  return written([
    ...head,
    clusterChoices(action.clusters).map(({ cluster, probability, hostRewrite }) => [
      ...reached(cluster),
      probability,
      hostRewrite,
    ]),
    // Nothing is mirrored to what has no cluster.
    action.mirrors
      .filter(({ cluster }) => clusters.has(cluster))
      .map(({ cluster, fraction }) => [cluster, subsets(cluster), shareOf(fraction)]),
    action.hostRewrite,
    action.pathRewrite,
    // It is the matched part that is replaced.
    action.pathRewrite !== undefined && matchedPath(route),
  ])
}

/** A part of a fault with its share of the requests; undefined for one that never happens. */
function happening(part: FaultPart | undefined): unknown {
  const share = part?.percentage === undefined ? 0 : shareOf(part.percentage)
  return share > 0 ? { ...part, percentage: share } : undefined
}

type FaultPart = NonNullable<HttpFault['delay'] | HttpFault['abort']>

/** The labels of a cluster's subset; undefined for one without. */
export type SubsetLabels = (cluster: string) => unknown

const shareOf = ({ numerator, denominator }: FractionalPercent): number =>
  numerator / (denominator === 'MILLION' ? 1_000_000 : denominator === 'TEN_THOUSAND' ? 10_000 : 100)

const matchedPath = ({ match }: Route): unknown => (match.path.type === 'prefix' ? match.path : undefined)

/** JSON of the value without addresses in the text. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'from' ? undefined : part)) ?? ''
