// The trace of what was done with a routed request: cluster and response.

import type { Answer, Candidate, TraceStep } from '../decision.ts'
import type { Reason } from '../reason.ts'
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

/** The last step: what decided the outcome. */
export function traceResponse(way: Way, answer: Answer): TraceStep {
  const reason = responseReason(way, answer)
  const { subject, from } =
    way.type === 'route'
      ? { subject: way.route.route.name, from: way.route.route.from }
      : { subject: '', from: 'chain' in way ? way.chain.from : undefined }
  return {
    stage: 'response',
    verdict: answer.outcome === 'upstream' ? 'taken' : 'refused',
    subject,
    reason,
    candidates: [],
    ...(from && { from }),
  }
}

function responseReason(way: Way, answer: Answer): Reason {
  switch (way.type) {
    case 'noListener':
    case 'noFilterChain':
    case 'closed':
      return { code: 'connectionClosed' }
    case 'tcp':
      return tcpReason(answer)
    case 'rejected':
      return way.rejection.reason
    case 'noVirtualHost':
    case 'noRoute':
      return { code: 'respondedNotFound' }
    case 'requireTls':
      return { code: 'redirected', status: 301, location: answer.location ?? '' }
    case 'route':
      return routeReason(way.route.route.action.type, answer)
  }
}

function tcpReason({ outcome, flags, destinations }: Answer): Reason {
  if (outcome === 'upstream') return { code: 'bytesForwarded' }
  return flags === 'NC' ? { code: 'clusterMissing', cluster: destinations?.[0]?.cluster ?? '' } : { code: 'blackHole' }
}

function routeReason(action: 'route' | 'redirect' | 'directResponse' | 'none', answer: Answer): Reason {
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
      return { code: 'clusterMissing', cluster: missingCluster(answer) }
  }
  if (action === 'redirect') return { code: 'redirected', status, location: answer.location ?? '' }
  return action === 'directResponse' ? { code: 'directResponse', status } : { code: 'routeWithoutAction' }
}

const missingCluster = ({ destinations }: Answer): string => destinations?.find(({ missing }) => missing)?.cluster ?? ''
