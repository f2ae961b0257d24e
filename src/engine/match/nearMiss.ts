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
    // Only fewer edits than the best has are better, and a condition that fails needs one.
    const limit = Math.min(MAX_EDITS, rank(best) - 1)
    if (limit < 1) break
    const miss = missOf(index, conditions, way.http, limit)
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

const rank = (miss: Miss | undefined): number => miss?.edits ?? Number.POSITIVE_INFINITY

function missOf(
  index: number,
  conditions: readonly RouteCondition[],
  http: HttpRequest,
  limit: number,
): Miss | undefined {
  const conditionIndex = conditions.findIndex((each) => !each.holds(http))
  const failing = conditions[conditionIndex]
  if (!failing || conditions.slice(conditionIndex + 1).some((each) => !each.holds(http))) return undefined
  const edits = editsOf(failing, http, limit)
  const isOneOfSeveral = conditions.filter(({ written }) => written).length > 1
  return edits !== undefined || isOneOfSeveral ? { index, conditionIndex, edits } : undefined
}

/** How many edits of the request's value would fulfil an exact or prefix condition; undefined if more than `limit`, or if no
 *  edit of a value can. */
function editsOf(
  { operator, invert, caseSensitive, expected, actual }: RouteCondition,
  http: HttpRequest,
  limit: number,
): number | undefined {
  const value = actual(http)
  if (value === undefined || invert) return undefined
  const [left, right] = caseSensitive ? [value, expected] : [value.toLowerCase(), expected.toLowerCase()]
  if (operator === 'exact') return editDistance(left, right, limit)
  return operator === 'prefix' ? prefixDistance(left, right, limit)?.edits : undefined
}
