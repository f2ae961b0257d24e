import type { StringMatcher } from '../../envoy/matcher.ts'
import type { Route } from '../../envoy/route.ts'

/** The route with another expected value in one condition; conditions stand as prepared: path, headers, query parameters. */
export function withValue(route: Route, conditionIndex: number, value: string): Route {
  const { match } = route
  if (conditionIndex === 0) return { ...route, match: { ...match, path: { ...match.path, value } } }
  const headerIndex = conditionIndex - 1
  const queryIndex = headerIndex - match.headers.length
  return {
    ...route,
    match: {
      ...match,
      headers: match.headers.map((matcher, index) => (index === headerIndex ? setValue(matcher, value) : matcher)),
      queryParameters: match.queryParameters.map((matcher, index) =>
        index === queryIndex ? setValue(matcher, value) : matcher,
      ),
    },
  }
}

const setValue = <Matcher extends Readonly<{ match: StringMatcher | undefined }>>(matcher: Matcher, value: string) =>
  matcher.match ? { ...matcher, match: { ...matcher.match, value } } : matcher
