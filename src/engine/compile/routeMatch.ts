// istio: pilot/pkg/networking/core/route/route.go TranslateRouteMatch, IsCatchAllRoute

import type { SourceRef } from '../../base/source.ts'
import type {
  HeaderMatcher,
  PathMatcher,
  QueryParameterMatcher,
  RouteMatch,
  StringMatcher,
} from '../../envoy/matcher.ts'
import { compareText } from '../../istio/ordering.ts'
import type { StringMatch } from '../../istio/stringMatch.ts'
import type { HttpMatchRequest } from '../../istio/virtualService.ts'
import type { Locate, MatchEntry } from './httpEntries.ts'

const ANY_PATH: PathMatcher = { type: 'prefix', value: '/' }
// Most routes ask for no header and no query parameter; they share one list.
const NONE: readonly never[] = []

/** What a `match[]` entry asks of a request; an entry without `match` takes every path. */
export function routeMatch(entry: MatchEntry | undefined, routeAt: Locate): RouteMatch {
  if (entry === undefined) {
    return { path: ANY_PATH, caseSensitive: undefined, headers: NONE, queryParameters: NONE, from: routeAt() }
  }
  const { match, at } = entry
  return {
    path: pathMatcher(match.uri),
    caseSensitive: !match.ignoreUriCase,
    headers: headerMatchers(match, at),
    queryParameters: queryParameters(match, at),
    from: at(),
  }
}

/** True if the match takes every request; an ignored letter case does not matter, but a prefix `""` or regex `/.*` is none. */
export function isCatchAll({ path, headers, queryParameters }: RouteMatch): boolean {
  const anyPath = path.type === 'prefix' ? path.value === '/' : path.type === 'regex' && path.value === '.*'
  return anyPath && headers.length === 0 && queryParameters.length === 0
}

function pathMatcher(uri: StringMatch | undefined): PathMatcher {
  if (uri?.exact !== undefined) return { type: 'path', value: uri.exact }
  if (uri?.prefix !== undefined) return { type: 'prefix', value: uri.prefix }
  if (uri?.regex !== undefined) return { type: 'regex', value: uri.regex }
  return ANY_PATH
}

function headerMatchers(match: HttpMatchRequest, at: Locate): readonly HeaderMatcher[] {
  const named = namedHeaders(match, at)
  const pseudo = pseudoHeaders(match, at)
  return pseudo.length === 0 ? named : named.concat(pseudo)
}

/** `headers` and `withoutHeaders` together, by name as written. */
function namedHeaders(match: HttpMatchRequest, at: Locate): readonly HeaderMatcher[] {
  if (match.headers === undefined && match.withoutHeaders === undefined) return NONE
  const wanted = Object.entries(match.headers ?? {}).map(([name, value]) =>
    headerMatcher(name, value, at('headers', name)),
  )
  if (match.withoutHeaders === undefined) return wanted.sort(byName)
  const unwanted = Object.entries(match.withoutHeaders).map(([name, value]) => {
    const matcher = headerMatcher(name, value, at('withoutHeaders', name))
    // Envoy refuses the two together; a missing header fulfils "without" anyhow.
    return { ...matcher, invert: true, treatMissingAsEmpty: matcher.match !== undefined }
  })
  return [...wanted, ...unwanted].sort(byName)
}

const byName = (a: HeaderMatcher, b: HeaderMatcher): number => compareText(a.name, b.name)

const PSEUDO_HEADERS = [
  ['method', ':method'],
  ['authority', ':authority'],
  ['scheme', ':scheme'],
] as const

function pseudoHeaders(match: HttpMatchRequest, at: Locate): readonly HeaderMatcher[] {
  if (match.method === undefined && match.authority === undefined && match.scheme === undefined) return NONE
  return PSEUDO_HEADERS.flatMap(([field, name]) => {
    const value = match[field]
    return value === undefined ? [] : [headerMatcher(name, value, at(field))]
  })
}

const headerMatcher = (name: string, value: StringMatch, from: SourceRef): HeaderMatcher => ({
  name,
  match: stringMatcher(value),
  invert: false,
  treatMissingAsEmpty: false,
  from,
})

/** In the order written; istiod's own order is random. */
function queryParameters({ queryParams }: HttpMatchRequest, at: Locate): readonly QueryParameterMatcher[] {
  if (queryParams === undefined) return NONE
  return Object.entries(queryParams).map(([name, value]) => ({
    name,
    match: stringMatcher(value),
    from: at('queryParams', name),
  }))
}

/** Undefined = the value only has to be there: nothing set, or the regex `*`, which is no regex (istio: canBeConvertedToPresentMatch). */
function stringMatcher(value: StringMatch): StringMatcher | undefined {
  return value.regex === '*' ? undefined : writtenMatcher(value)
}

/** istio: util.ConvertToEnvoyMatch */
export function writtenMatcher({ exact, prefix, regex }: StringMatch): StringMatcher | undefined {
  if (exact !== undefined) return { type: 'exact', value: exact }
  if (prefix !== undefined) return { type: 'prefix', value: prefix }
  if (regex !== undefined) return { type: 'regex', value: regex }
  return undefined
}
