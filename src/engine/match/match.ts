// One request through one proxy: the answer and the explanation of every stage.

import type { Decision, Limit, TraceStep } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import { type Decided, decideWay } from './decide.ts'
import { findNearMiss } from './nearMiss.ts'
import type { PreparedConfig } from './prepare.ts'
import { unknownOperators } from './substitutionFormat.ts'
import { traceFilterChain, traceListener } from './traceConnection.ts'
import { traceCluster, traceResponse } from './traceOutcome.ts'
import { traceRoute } from './traceRoute.ts'
import { traceRequest, traceVirtualHost } from './traceVirtualHost.ts'
import { type Way, walk } from './walk.ts'
import { clusterChoices } from './weightedClusters.ts'

/** Decides one request as `decide` does, and explains it. `random` is Envoy's one random value for it, an integer. */
export function match(prepared: PreparedConfig, request: TestRequest, random = 0): Decision {
  const way = walk(prepared, request)
  const decided = decideWay(prepared, way, request, random)
  const trace = traceOf(prepared, way, request, decided)
  const nearMiss = findNearMiss(prepared, way, request)
  return { ...decided, trace, ...(nearMiss && { nearMiss }), limits: [...prepared.refusals(), ...limitsOf(way)] }
}

function traceOf(prepared: PreparedConfig, way: Way, request: TestRequest, decided: Decided): readonly TraceStep[] {
  const { answers, picked } = decided
  const { listeners } = prepared.config
  const listener = way.type === 'noListener' ? undefined : way.listener
  const cluster = traceCluster(prepared, answers, picked)
  const response = traceResponse(way, answers, picked)
  return [
    traceListener(listeners, listener, request),
    ...(way.type === 'noListener' ? [] : [traceFilterChain(way, request)]),
    ...(way.type === 'rejected' ? [traceRequest(request, way.rejection.reason)] : []),
    ...('http' in way ? [traceRequest(request, way.http), traceVirtualHost(way, request)] : []),
    ...('host' in way ? [traceRoute(way)] : []),
    ...(cluster ? [cluster] : []),
    ...(response ? [response] : []),
  ]
}

/** Header values of the chosen route that only a running proxy could fill in. */
function limitsOf(way: Way): readonly Limit[] {
  if (way.type !== 'route') return []
  const { headers, action } = way.route.route
  const levels = [
    headers,
    ...(action.type === 'route' ? clusterChoices(action.clusters).map((choice) => choice.headers) : []),
  ]
  return levels
    .flatMap(({ requestAdd, responseAdd }) => [...requestAdd, ...responseAdd])
    .flatMap(({ value, from }) =>
      unknownOperators(value).map((operator): Limit => ({ reason: { code: 'valueNotKnown', operator }, from })),
    )
}
