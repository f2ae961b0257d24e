// The trace of the route choice: every route of the virtual host, with all conditions of those that were tried.

import type { Candidate, TraceStep } from '../decision.ts'
import type { Reason } from '../reason.ts'
import { explainCondition } from './condition.ts'
import type { HttpRequest } from './httpRequest.ts'
import type { PreparedRoute } from './prepare.ts'
import type { AtVirtualHost, Way } from './walk.ts'

/** The route step. Routes behind the taken one were not tried and have no conditions. */
export function traceRoute(way: AtVirtualHost & Way): TraceStep {
  const routes = way.host.routes()
  if (way.type === 'requireTls')
    return refusedStep({ code: 'requireTls' }, routes.map(notReached({ code: 'requireTls' })))
  const takenIndex = way.type === 'route' ? way.routeIndex : routes.length
  const candidates = routes.map((prepared, index) =>
    index > takenIndex
      ? notReached({ code: 'earlierRouteMatched' })(prepared, index)
      : triedCandidate(prepared, index, way.http, index === takenIndex),
  )
  if (way.type !== 'route') {
    const reason: Reason = routes.length === 0 ? { code: 'noRoutes' } : { code: 'noRouteMatched', tried: routes.length }
    return refusedStep(reason, candidates)
  }
  const { name, from } = way.route.route
  return { stage: 'route', verdict: 'taken', subject: name, reason: { code: 'routeMatched' }, candidates, from }
}

function refusedStep(reason: Reason, candidates: readonly Candidate[]): TraceStep {
  return { stage: 'route', verdict: 'refused', subject: '', reason, candidates }
}

const notReached =
  (reason: Reason) =>
  ({ route }: PreparedRoute, index: number): Candidate => ({
    subject: route.name,
    verdict: 'notReached',
    index,
    conditions: [],
    reason,
    from: route.match.from,
  })

function triedCandidate(prepared: PreparedRoute, index: number, http: HttpRequest, isTaken: boolean): Candidate {
  const { route } = prepared
  const conditions = prepared.conditions.map((condition) => explainCondition(condition, http))
  const failing = conditions.filter(({ holds }) => !holds).length
  return {
    subject: route.name,
    verdict: isTaken ? 'taken' : 'refused',
    index,
    conditions,
    reason: isTaken ? { code: 'routeMatched' } : { code: 'conditionFailed', failing },
    from: route.match.from,
  }
}
