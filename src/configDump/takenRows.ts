// The rows that one request went through.

import type { Decision, Stage, TraceStep } from '../engine/decision.ts'
import type { FilterChain, Listener } from '../envoy/listener.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import { clusterRowId, listenerRowId, routeRowId } from './rowId.ts'

/** Ids of the filter chain, the route and the clusters (of a split all) that the decision names; none where it came to nothing. */
export function takenRows({ listeners }: ProxyConfig, { trace, answers, picked }: Decision): readonly string[] {
  const step = (stage: Stage): TraceStep | undefined =>
    trace.find((one) => one.stage === stage && one.verdict === 'taken')
  const listener = listeners.find(({ name }) => name === step('listener')?.subject)
  const index = step('filterChain')?.candidates.find(({ verdict }) => verdict === 'taken')?.index
  if (listener === undefined || index === undefined) return []
  const { target } = chainAt(listener, index) ?? {}
  const answer = answers[picked]
  const clusters = [...(answer?.destinations ?? []), ...(answer?.mirrors ?? [])].map(({ cluster }) => cluster)
  const route =
    target?.type === 'http' && answer?.virtualHost !== undefined && answer.routeIndex !== undefined
      ? [routeRowId(target.routeConfiguration, answer.virtualHost, answer.routeIndex)]
      : []
  return [listenerRowId(listener.name, index), ...route, ...clusters.map(clusterRowId)]
}

/** The default chain counts as the last one. */
const chainAt = ({ filterChains, defaultFilterChain }: Listener, index: number): FilterChain | undefined =>
  filterChains[index] ?? defaultFilterChain
