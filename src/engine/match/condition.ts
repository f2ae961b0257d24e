// The conditions of a route, prepared once for a configuration and tested for each request.
// Fast path and trace use the same `holds`; `explainCondition` adds what a reader wants to know.

import type { SourceRef } from '../../base/source.ts'
import type { StringMatcher } from '../../envoy/matcher.ts'
import type { Condition, ConditionField } from '../decision.ts'
import type { Reason } from '../reason.ts'
import type { HttpRequest } from './httpRequest.ts'

export type RouteCondition = Readonly<{
  field: ConditionField
  operator: Condition['operator']
  invert: boolean
  /** False: letters of either case are the same (`ignoreUriCase`). */
  caseSensitive: boolean
  expected: string
  /** False for the path condition that every route has although nobody wrote it. */
  written: boolean
  /** False for a regex that RE2 refuses: it never matches. */
  valid: () => boolean
  from: SourceRef
  holds: (request: HttpRequest) => boolean
  /** The value compared, several joined with `,`; undefined if the request has none. */
  actual: (request: HttpRequest) => string | undefined
}>

/** Tells how the request stands to one condition. */
export function explainCondition(condition: RouteCondition, request: HttpRequest): Condition {
  const holds = condition.holds(request)
  const actual = condition.actual(request)
  const partsAt = holds ? undefined : findParting(condition, actual)
  const { field, operator, invert, expected, from } = condition
  const reason = reasonOf(condition, actual, holds)
  // Two literals: a trace has hundreds of these, and one made with a spread takes several times as long.
  return partsAt === undefined
    ? { field, operator, invert, expected, actual, holds, reason, from }
    : { field, operator, invert, expected, actual, holds, partsAt, reason, from }
}

/** The operator and expected text of a string matcher; no matcher = present. */
export function operatorOf(match: StringMatcher | undefined): Pick<RouteCondition, 'operator' | 'expected'> {
  return match === undefined ? { operator: 'present', expected: '' } : { operator: match.type, expected: match.value }
}

function findParting({ operator, invert, caseSensitive, expected }: RouteCondition, actual: string | undefined) {
  if (actual === undefined || invert || (operator !== 'exact' && operator !== 'prefix')) return undefined
  const [left, right] = caseSensitive ? [actual, expected] : [actual.toLowerCase(), expected.toLowerCase()]
  let index = 0
  while (index < left.length && index < right.length && left[index] === right[index]) index++
  return index
}

function reasonOf(condition: RouteCondition, actual: string | undefined, holds: boolean): Reason {
  const { operator, invert, caseSensitive, expected } = condition
  if (holds) return { code: 'conditionHolds' }
  if (!condition.valid()) return { code: 'regexInvalid' }
  if (actual === undefined) return { code: 'valueAbsent' }
  if (invert) return { code: 'excludedValue' }
  if (operator === 'regex') return { code: 'regexNoMatch' }
  const [left, right] = caseSensitive ? [actual, expected] : [actual.toLowerCase(), expected.toLowerCase()]
  if (right.startsWith(left)) {
    const missing = expected.slice(actual.length)
    return missing === '/' ? { code: 'trailingSlashMissing' } : { code: 'valueTooShort', missing }
  }
  const folded = actual.toLowerCase()
  const wanted = expected.toLowerCase()
  const fitsFolded = operator === 'exact' ? folded === wanted : folded.startsWith(wanted)
  return { code: fitsFolded ? 'differsOnlyInCase' : 'valueDiffers' }
}
