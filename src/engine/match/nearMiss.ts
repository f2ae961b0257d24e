// The refused route that the smallest repair would make match. No Envoy counterpart: Envoy does not explain.

import { editDistance, prefixDistance } from '../../base/editDistance.ts'
import type { NearMiss } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import type { RouteCondition } from './condition.ts'
import type { HttpRequest } from './httpRequest.ts'
import { MAX_EDITS } from './maxEdits.ts'
import type { PreparedConfig } from './prepare.ts'
import { findRepairs } from './repairs.ts'
import type { Way } from './walk.ts'

type Miss = Readonly<{ index: number; conditionIndex: number; edits: number | undefined }>

/** Looks among the refused routes for one that fails in exactly one condition: of several, or by at most two edits.
 *  Fewest edits first, then route order. */
export function findNearMiss(prepared: PreparedConfig, way: Way, request: TestRequest): NearMiss | undefined {
  if (way.type !== 'route' && way.type !== 'noRoute') return undefined
  const routes = way.host.routes()
  const refused = way.type === 'route' ? routes.slice(0, way.routeIndex) : routes
  let best: Miss | undefined
  for (const [index, { conditions }] of refused.entries()) {
    const miss = missOf(index, conditions, way.http)
    if (miss && (best === undefined || rank(miss) < rank(best))) best = miss
  }
  if (!best) return undefined
  const { index, conditionIndex, edits } = best
  const target = routes[index]
  const condition = target?.conditions[conditionIndex]
  if (!target || !condition) return undefined
  const repairs = findRepairs({ prepared, request, way, index, target, condition, conditionIndex })
  return { candidate: index, condition: conditionIndex, edits, repairs }
}

const rank = ({ edits = Number.POSITIVE_INFINITY }: Miss): number => edits

function missOf(index: number, conditions: readonly RouteCondition[], http: HttpRequest): Miss | undefined {
  const conditionIndex = conditions.findIndex((each) => !each.holds(http))
  const failing = conditions[conditionIndex]
  if (!failing || conditions.slice(conditionIndex + 1).some((each) => !each.holds(http))) return undefined
  const edits = editsOf(failing, http)
  const isOneOfSeveral = conditions.filter(({ written }) => written).length > 1
  return edits !== undefined || isOneOfSeveral ? { index, conditionIndex, edits } : undefined
}

/** How many edits of the request's value would fulfil an exact or prefix condition; undefined if more than two, or if no edit
 *  of a value can. */
function editsOf({ operator, invert, caseSensitive, expected, actual }: RouteCondition, http: HttpRequest) {
  const value = actual(http)
  if (value === undefined || invert) return undefined
  const [left, right] = caseSensitive ? [value, expected] : [value.toLowerCase(), expected.toLowerCase()]
  if (operator === 'exact') return editDistance(left, right, MAX_EDITS)
  return operator === 'prefix' ? prefixDistance(left, right, MAX_EDITS)?.edits : undefined
}
