// envoy: source/common/router/config_utility.cc (QueryParameterMatcher), source/common/http/utility.cc (parseQueryString)

import type { QueryParameterMatcher } from '../../envoy/matcher.ts'
import { operatorOf, type RouteCondition } from './condition.ts'
import type { RegexCache } from './regex.ts'
import { stringMatches } from './stringMatch.ts'

/** The condition of one query parameter: its first value, as written in the URL; absent fails. */
export function queryParameterCondition(matcher: QueryParameterMatcher, regexes: RegexCache): RouteCondition {
  const { name, match } = matcher
  return {
    field: { type: 'queryParameter', name },
    ...operatorOf(match),
    invert: false,
    caseSensitive: true,
    written: true,
    valid: () => match?.type !== 'regex' || regexes(match.value) !== undefined,
    from: matcher.from,
    holds({ path }) {
      const value = queryParameter(path, name)
      return value !== undefined && (match === undefined || stringMatches(match, value, regexes))
    },
    actual: ({ path }) => queryParameter(path, name),
  }
}

/** The first value of a parameter, neither key nor value decoded; `?k` and `?k=` give an empty one. */
export function queryParameter(path: string | undefined, name: string): string | undefined {
  const start = path?.indexOf('?') ?? -1
  if (path === undefined || start < 0) return undefined
  for (const piece of path.slice(start + 1).split('&')) {
    if (piece === '') continue
    const equals = piece.indexOf('=')
    if ((equals < 0 ? piece : piece.slice(0, equals)) === name) return equals < 0 ? '' : piece.slice(equals + 1)
  }
  return undefined
}
