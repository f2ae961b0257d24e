// envoy: source/common/http/header_utility.cc (HeaderDataBaseImpl), with match_headers_individually as in 1.40

import type { HeaderMatcher } from '../../envoy/matcher.ts'
import type { ConditionField } from '../decision.ts'
import { operatorOf, type RouteCondition } from './condition.ts'
import { type HttpRequest, headerValues } from './httpRequest.ts'
import type { RegexCache } from './regex.ts'
import { stringMatches } from './stringMatch.ts'

/** The condition of one header matcher. An absent header fails a value match, even an inverted one, unless absent counts as
 *  empty; of several lines one that matches is enough, and inverted none may. */
export function headerCondition(matcher: HeaderMatcher, regexes: RegexCache): RouteCondition {
  const name = matcher.name.toLowerCase()
  const { match } = matcher
  return {
    field: fieldOf(name),
    ...operatorOf(match),
    invert: matcher.invert,
    caseSensitive: true,
    written: true,
    valid: () => match?.type !== 'regex' || regexes(match.value) !== undefined,
    from: matcher.from,
    holds: (request) => headerHolds(matcher, headerValues(request, name), regexes),
    actual: (request: HttpRequest) => headerValues(request, name)?.join(','),
  }
}

function headerHolds(matcher: HeaderMatcher, values: readonly string[] | undefined, regexes: RegexCache): boolean {
  const { match, invert } = matcher
  if (values === undefined && !matcher.treatMissingAsEmpty) return match === undefined && invert
  if (match === undefined) return !invert
  return (values ?? ['']).some((value) => stringMatches(match, value, regexes)) !== invert
}

function fieldOf(name: string): ConditionField {
  switch (name) {
    case ':method':
      return { type: 'method' }
    case ':scheme':
      return { type: 'scheme' }
    case ':authority':
    case 'host':
      return { type: 'authority' }
    default:
      return { type: 'header', name }
  }
}
