// A decision in one line, as data: what the request bar, the drawer and the command line put at the top.

import type { Answer, Decision, DestinationShare } from '../engine/decision.ts'
import type { Reason } from '../engine/reason.ts'

/** One part of a split. `percent` is its true share (weights need not sum to 100); undefined for a single destination. */
export type SharedDestination = Readonly<{
  cluster: string
  /** The short name of a Kubernetes service, else the whole host. */
  name: string
  subset: string
  port: string
  percent: number | undefined
  missing: boolean
}>

export type Verdict =
  | Readonly<{ type: 'forwarded'; destinations: readonly SharedDestination[] }>
  /** No destination exists: 503 with response flag NC, or `closed` where bytes are passed on. */
  | Readonly<{ type: 'noCluster'; closed: boolean; destinations: readonly SharedDestination[] }>
  | Readonly<{ type: 'redirected'; status: number; location: string }>
  | Readonly<{ type: 'directResponse' | 'faultAbort' | 'preflight'; status: number }>
  /** Sent on to the address it was sent to: the proxy knows no service there. */
  | Readonly<{ type: 'passedThrough' }>
  /** The same where only known services may be called; without a status the connection is closed. */
  | Readonly<{ type: 'blocked'; status: number | undefined }>
  | Readonly<{ type: 'noRule' }>
  | Readonly<{ type: 'noHost' }>
  | Readonly<{ type: 'refused'; port: number }>
  | Readonly<{ type: 'closed'; reason: Reason | undefined }>
  /** The proxy itself refused the request before or after routing. */
  | Readonly<{ type: 'rejected'; status: number; reason: Reason | undefined }>
  /** There is no answer to sum up. */
  | Readonly<{ type: 'unknown' }>

/** Sums a decision up. */
export function verdictOf(decision: Decision): Verdict {
  const answer = decision.answers[decision.picked]
  if (answer === undefined) return { type: 'unknown' }
  const reason = decision.trace.at(-1)?.reason
  if (answer.destinations?.[0]?.cluster === 'PassthroughCluster') return { type: 'passedThrough' }
  if (isBlocked(answer)) return { type: 'blocked', status: answer.status }
  if (answer.outcome === 'refused') return { type: 'refused', port: portOf(decision) }
  if (answer.outcome === 'upstream') return forwarded(answer)
  if (answer.flags === 'NC') return forwarded(answer)
  if (answer.outcome === 'closed') return { type: 'closed', reason }
  return localVerdict(decision, answer, reason)
}

// istio: pilot/pkg/networking/core/httproute.go (buildCatchAllVirtualHost) and util.BlackHoleCluster
const isBlocked = ({ virtualHost, destinations = [] }: Answer) =>
  virtualHost === 'block_all' || destinations[0]?.cluster === 'BlackHoleCluster'

function portOf(decision: Decision): number {
  const reasons = decision.trace.map((step) => step.reason)
  return reasons.find((reason) => reason.code === 'noListener')?.port ?? 0
}

function forwarded(answer: Answer): Verdict {
  const destinations = sharesOf(answer.destinations ?? [])
  const none = destinations.length > 0 && destinations.every((share) => share.missing)
  return none
    ? { type: 'noCluster', closed: answer.outcome === 'closed', destinations }
    : { type: 'forwarded', destinations }
}

function localVerdict(decision: Decision, answer: Answer, reason: Reason | undefined): Verdict {
  const status = answer.status ?? 0
  if (answer.location !== undefined) return { type: 'redirected', status, location: answer.location }
  const codes = new Set(decision.trace.map((step) => step.reason.code))
  if (codes.has('directResponse')) return { type: 'directResponse', status }
  if (codes.has('faultAbort')) return { type: 'faultAbort', status }
  if (codes.has('corsPreflight')) return { type: 'preflight', status }
  if (codes.has('noVirtualHost')) return { type: 'noHost' }
  if (codes.has('noRouteMatched') || codes.has('noRoutes')) return { type: 'noRule' }
  return { type: 'rejected', status, reason }
}

/** The destinations with their true shares in percent, in route order. */
export function sharesOf(destinations: readonly DestinationShare[]): readonly SharedDestination[] {
  const total = destinations.reduce((sum, { weight }) => sum + weight, 0)
  return destinations.map(({ cluster, weight, missing }) => ({
    ...clusterParts(cluster),
    cluster,
    percent: destinations.length === 1 || total === 0 ? undefined : (weight / total) * 100,
    missing: missing === true,
  }))
}

/** Splits `outbound|PORT|SUBSET|HOST`; Envoy's own clusters have only a name. */
export function clusterParts(cluster: string): Readonly<{ name: string; subset: string; port: string; host: string }> {
  const [, port, subset, host] = cluster.split('|')
  if (host === undefined || port === undefined || subset === undefined)
    return { name: cluster, subset: '', port: '', host: cluster }
  return { name: shortHost(host), subset, port, host }
}

/** `reviews` of `reviews.prod.svc.cluster.local`; other hosts are shown whole. */
export function shortHost(host: string): string {
  const [name, , service] = host.split('.')
  return service === 'svc' && name !== undefined ? name : host
}

/** A share as people write it: `80%`, `33.3%`. */
export const percentText = (percent: number): string => `${Number(percent.toFixed(1))}%`

/** `catalog v1 80% · v2 20%`: the name is said once while it stays the same. */
export function destinationsText(destinations: readonly SharedDestination[]): string {
  return destinations
    .map((share, index) => {
      const same = share.subset !== '' && destinations[index - 1]?.name === share.name
      const words = [
        same ? '' : share.name,
        share.subset,
        share.percent === undefined ? '' : percentText(share.percent),
      ]
      return [...words, share.missing ? '(503 NC)' : ''].filter((word) => word !== '').join(' ')
    })
    .join(' · ')
}
