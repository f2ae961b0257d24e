// The trace of what was done with a routed request: cluster and response.

import type { Route, RouteAction } from '../../envoy/route.ts'
import type { Answer, Candidate, TraceStep } from '../decision.ts'
import type { Reason } from '../reason.ts'
import { faultEffect } from './fault.ts'
import type { PreparedConfig } from './prepare.ts'
import type { Way } from './walk.ts'

/** The cluster step of an answer that names destinations: every destination, the picked one taken or missing. */
export function traceCluster(
  prepared: PreparedConfig,
  answers: readonly Answer[],
  picked: number,
): TraceStep | undefined {
  const destinations = answers[picked]?.destinations
  const chosen = destinations?.[picked]
  if (!destinations || !chosen) return undefined
  const clusters = prepared.config.clusters
  const candidates = destinations.map(({ cluster, from }, index): Candidate => {
    const exists = clusters.has(cluster)
    return {
      subject: cluster,
      verdict: index !== picked ? 'notReached' : exists ? 'taken' : 'refused',
      index,
      conditions: [],
      reason: exists ? { code: 'clusterFound' } : { code: 'clusterMissing', cluster },
      ...(from && { from }),
    }
  })
  const exists = clusters.has(chosen.cluster)
  return {
    stage: 'cluster',
    verdict: exists ? 'taken' : 'refused',
    subject: chosen.cluster,
    reason: exists ? { code: 'clusterFound' } : { code: 'clusterMissing', cluster: chosen.cluster },
    candidates,
    ...(chosen.from && { from: chosen.from }),
  }
}

/** The answer that the client got, and why. A request that a stage before refused has none: that stage's step is the last. */
export function traceResponse(way: Way, answers: readonly Answer[], picked: number): TraceStep | undefined {
  const answer = answers[picked]
  const reason = answer && responseReason(way, answer, picked)
  if (!reason) return undefined
  const { subject, from } =
    way.type === 'route'
      ? { subject: way.route.route.name, from: way.route.route.from }
      : { subject: '', from: 'chain' in way ? way.chain.from : undefined }
  return {
    stage: 'response',
    verdict: answer.outcome === 'upstream' ? 'taken' : 'refused',
    subject,
    reason,
    candidates: way.type === 'route' ? delayOf(way.route.route) : [],
    ...(from && { from }),
  }
}

/** The fault filter, where it holds every request. */
function delayOf({ fault, from }: Route): readonly Candidate[] {
  if (!fault?.delay || !faultEffect(fault).delays) return []
  const reason: Reason = { code: 'faultDelay', delayMs: fault.delay.fixedDelayMs }
  return [{ subject: 'envoy.filters.http.fault', verdict: 'taken', index: 0, conditions: [], reason, from }]
}

function responseReason(way: Way, answer: Answer, picked: number): Reason | undefined {
  switch (way.type) {
    case 'noListener':
    case 'noFilterChain':
    case 'closed':
    case 'rejected':
      return undefined
    case 'tcp':
      return tcpReason(answer, picked)
    case 'noVirtualHost':
    case 'noRoute':
      return { code: 'respondedNotFound' }
    case 'requireTls':
      return { code: 'redirected', status: 301, location: answer.location ?? '' }
    case 'route':
      return routeReason(way.route.route.action.type, answer, picked)
  }
}

function tcpReason({ outcome, flags, destinations }: Answer, picked: number): Reason {
  if (outcome === 'upstream') return { code: 'bytesForwarded' }
  return flags === 'NC'
    ? { code: 'clusterMissing', cluster: destinations?.[picked]?.cluster ?? '' }
    : { code: 'blackHole' }
}

function routeReason(action: RouteAction['type'], answer: Answer, picked: number): Reason {
  const status = answer.status ?? 0
  if (answer.outcome === 'upstream') return { code: 'forwarded' }
  switch (answer.details) {
    case 'fault_filter_abort':
      return { code: 'faultAbort', status }
    case 'cors_response':
      return { code: 'corsPreflight' }
    case 'upgrade_failed':
      return { code: 'upgradeRefused' }
    case 'cluster_not_found':
      return { code: 'clusterMissing', cluster: answer.destinations?.[picked]?.cluster ?? '' }
  }
  if (action === 'redirect') return { code: 'redirected', status, location: answer.location ?? '' }
  return action === 'directResponse' ? { code: 'directResponse', status } : { code: 'routeWithoutAction' }
}
