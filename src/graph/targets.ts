// Where a rule sends requests: compiled clusters, or the destinations as written where nothing was compiled.

import { refAt, type SourceRef } from '../base/source.ts'
import type { FilterChainTarget } from '../envoy/listener.ts'
import type { Route, RouteAction } from '../envoy/route.ts'
import { resolveHost } from '../istio/shortName.ts'
import type { Destination, HttpRoute, RouteDestination } from '../istio/virtualService.ts'
import { mirrorPercent } from './badges.ts'

/** One host, or one subset of it, that gets a share of a rule's requests. */
export type Target = Readonly<{
  host: string
  /** Empty if none is named. */
  subset: string
  /** Share in percent; undefined for a single destination. */
  percent: number | undefined
  from: SourceRef
}>

export type Targets = Readonly<{ destinations: readonly Target[]; mirrors: readonly Target[] }>

/** Host and subset of a cluster name: `outbound|9080|v1|reviews.prod.svc.cluster.local`, or with `_.` in place of `|` where SNI names it. */
export function parseClusterName(name: string): Readonly<{ host: string; subset: string }> {
  const [, , subset = '', host] = name.split(name.startsWith('outbound_.') ? '_.' : '|')
  return { host: host ?? name, subset: host === undefined ? '' : subset }
}

/** The name without what differs between the ports of a service. */
export const withoutPort = (cluster: string): string => cluster.replace(/^outbound\|\d+/, '')

/** The clusters that an action sends requests to, with the copies. */
export function clustersOf(action: RouteAction): readonly string[] {
  if (action.type !== 'route') return []
  const { clusters, mirrors } = action
  const routed = clusters.type === 'cluster' ? [clusters.cluster] : clusters.clusters.map(({ cluster }) => cluster)
  return [...routed, ...mirrors.map(({ cluster }) => cluster)]
}

type TcpTarget = Extract<FilterChainTarget, { type: 'tcp' }>

/** Shares of a filter chain's clusters. */
export function chainTargets(target: TcpTarget, from: SourceRef): readonly Target[] {
  const total = target.clusters.reduce((sum, { weight }) => sum + weight, 0)
  return target.clusters.map((share) =>
    clusterTarget(
      share.cluster,
      target.clusters.length === 1 ? undefined : total === 0 ? 0 : (100 * share.weight) / total,
      share.from ?? from,
    ),
  )
}

export function clusterTarget(name: string, percent: number | undefined, from: SourceRef): Target {
  const { host, subset } = parseClusterName(name)
  return { host, subset, percent, from }
}

/** Shares of a compiled route. Destinations of weight 0 have no cluster; they are added as written, with 0%. */
export function compiledTargets(route: Route, written: HttpRoute | undefined, namespace: string): Targets {
  if (route.action.type !== 'route') return { destinations: [], mirrors: [] }
  const { clusters: specifier, mirrors } = route.action
  const mirrored = mirrors.map(({ cluster, fraction, from }) =>
    clusterTarget(cluster, percentOf(fraction.numerator, fraction.denominator), from),
  )
  if (specifier.type === 'cluster') {
    return { destinations: [clusterTarget(specifier.cluster, undefined, specifier.from)], mirrors: mirrored }
  }
  const total = specifier.clusters.reduce((sum, { weight }) => sum + weight, 0)
  const shares = specifier.clusters.map(({ cluster, weight, from }) =>
    clusterTarget(cluster, total === 0 ? 0 : (100 * weight) / total, from),
  )
  const idle = (written?.route ?? []).flatMap((entry, index) =>
    entry.weight ? [] : [writtenTarget(entry.destination, namespace, 0, refAt(route.from, 'route', index))],
  )
  return { destinations: [...shares, ...idle], mirrors: mirrored }
}

const DENOMINATORS = { HUNDRED: 100, TEN_THOUSAND: 10_000, MILLION: 1_000_000 } as const

const percentOf = (numerator: number, denominator: keyof typeof DENOMINATORS): number =>
  (100 * numerator) / DENOMINATORS[denominator]

function writtenTarget(
  destination: Destination | undefined,
  namespace: string,
  percent: number | undefined,
  from: SourceRef,
): Target {
  const host = resolveHost(destination?.host ?? '', namespace)
  return { host, subset: destination?.subset ?? '', percent, from }
}

/** Shares of a `route[]` list as written; without any weight they are 0, as istiod reads them. */
export function writtenTargets(
  route: readonly RouteDestination[] | undefined,
  namespace: string,
  from: SourceRef,
): readonly Target[] {
  const entries = route ?? []
  const total = entries.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
  return entries.map(({ destination, weight = 0 }, index) => {
    const percent = entries.length === 1 ? undefined : total === 0 ? 0 : (100 * weight) / total
    return writtenTarget(destination, namespace, percent, refAt(from, 'route', index))
  })
}

/** The mirrors of an `http[]` entry as written; an explicit 0% is none. */
export function writtenMirrors(route: HttpRoute, namespace: string, from: SourceRef): readonly Target[] {
  const single =
    route.mirror === undefined
      ? []
      : [writtenTarget(route.mirror, namespace, mirrorPercent(route), refAt(from, 'mirror'))]
  const list = (route.mirrors ?? []).map(({ destination, percentage }, index) =>
    writtenTarget(destination, namespace, percentage?.value ?? 100, refAt(from, 'mirrors', index)),
  )
  return [...single, ...list].filter(({ percent }) => percent !== 0)
}
