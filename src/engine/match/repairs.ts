// What would make a refused route match: a changed request, or a changed value in the YAML. Each is tried before it is offered.

import { prefixDistance } from '../../base/editDistance.ts'
import { refAt } from '../../base/source.ts'
import type { Route } from '../../envoy/route.ts'
import type { Repair } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import type { RouteCondition } from './condition.ts'
import { matchRoute } from './matchRoute.ts'
import { MAX_EDITS } from './maxEdits.ts'
import { type PreparedConfig, type PreparedRoute, prepareRoute } from './prepare.ts'
import { repairRequest } from './repairRequest.ts'
import { withValue } from './routeWithValue.ts'
import { type AtVirtualHost, walk } from './walk.ts'

/** A route that was refused because of one condition, and where that happened. */
export type Failure = Readonly<{
  prepared: PreparedConfig
  request: TestRequest
  way: AtVirtualHost
  /** Its index in the virtual host. */
  index: number
  target: PreparedRoute
  /** The failing condition, and its index in the route. */
  condition: RouteCondition
  conditionIndex: number
}>

/** The repairs that work; the request's first. */
export function findRepairs(failure: Failure): readonly Repair[] {
  return [...changeRequest(failure), ...changeValue(failure), ...addMatch(failure)]
}

function changeRequest({ prepared, request, way, target, condition }: Failure): readonly Repair[] {
  const changed = repairRequest(condition, way.http, request)
  if (!changed) return []
  const repaired = walk(prepared, changed)
  return repaired.type === 'route' && repaired.route === target ? [{ type: 'request', request: changed }] : []
}

/** Makes the written value what the request has: the whole of it, or for a prefix the head that comes nearest. */
function changeValue(failure: Failure): readonly Repair[] {
  const { way, index, target, condition, conditionIndex } = failure
  const { operator, field, from, invert } = condition
  const actual = condition.actual(way.http)
  if (actual === undefined || invert) return []
  const value = operator === 'exact' ? actual : operator === 'prefix' ? headLike(actual, condition) : undefined
  // An empty value, or the path `/`, would take much more than this request.
  if (!value || (field.type === 'path' && value === '/')) return []
  const at = field.type === 'path' ? from : refAt(from, operator)
  const changed = withValue(target.route, conditionIndex, value)
  return isTakenAt(failure, [changed], index) ? [{ type: 'setValue', at, value }] : []
}

function headLike(actual: string, { expected }: RouteCondition): string | undefined {
  const near = prefixDistance(actual, expected, MAX_EDITS)
  return near && actual.slice(0, near.length)
}

/** An alternative with the requested path, for a route whose only condition is its path. */
function addMatch(failure: Failure): readonly Repair[] {
  const { way, index, target, condition } = failure
  const value = condition.actual(way.http)
  const isOnlyPath = condition.field.type === 'path' && target.conditions.filter(({ written }) => written).length === 1
  if (value === undefined || !isOnlyPath) return []
  const { route } = target
  const added: Route = {
    ...route,
    match: {
      path: { type: 'path', value },
      caseSensitive: undefined,
      headers: [],
      queryParameters: [],
      from: route.from,
    },
  }
  const works = isTakenAt(failure, [route, added], index + 1)
  return works ? [{ type: 'addExactMatch', at: refAt(route.from, 'match'), value }] : []
}

/** Whether the request takes the route at `expected` once `replacements` stand in place of the refused route. No stage before
 *  the routes looks at them, so the request is the same one. */
function isTakenAt({ prepared, way, index }: Failure, replacements: readonly Route[], expected: number): boolean {
  const prepareOne = (route: Route) => prepareRoute(route, prepared.regexes)
  return matchRoute(way.host.routes().toSpliced(index, 1, ...replacements.map(prepareOne)), way.http) === expected
}
