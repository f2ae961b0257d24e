// istio: pilot/pkg/networking/core/route/route.go TranslateRouteMatch, IsCatchAllRoute

import { type Address, fieldAt } from '../../base/address.ts'
import type { SourceRef } from '../../base/source.ts'
import type {
  HeaderMatcher,
  PathMatcher,
  QueryParameterMatcher,
  RouteMatch,
  StringMatcher,
} from '../../envoy/matcher.ts'
import type { MatchEntry } from '../../istio/httpEntries.ts'
import { compareText } from '../../istio/ordering.ts'
import type { StringMatch } from '../../istio/stringMatch.ts'
import type { HttpMatchRequest } from '../../istio/virtualService.ts'

const ANY_PATH: PathMatcher = { type: 'prefix', value: '/' }
// Most routes ask for no header and no query parameter; they share one list.
const NONE: readonly never[] = []

/** What a `match[]` entry asks of a request; an entry without `match` takes every path. */
export function routeMatch(entry: MatchEntry | undefined, routeRef: SourceRef): RouteMatch {
  if (entry === undefined) {
    return { path: ANY_PATH, caseSensitive: undefined, headers: NONE, queryParameters: NONE, from: routeRef }
  }
  const { match } = entry
  return {
    path: pathMatcher(match.uri),
    caseSensitive: !match.ignoreUriCase,
    headers: headerMatchers(match, entry),
    queryParameters: queryParameters(match, entry),
    from: entry.ref,
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

function headerMatchers(match: HttpMatchRequest, address: Address): readonly HeaderMatcher[] {
  const named = namedHeaders(match, address)
  const pseudo = pseudoHeaders(match, address)
  return pseudo.length === 0 ? named : named.concat(pseudo)
}

/** `headers` and `withoutHeaders` together, by name as written. */
function namedHeaders(match: HttpMatchRequest, address: Address): readonly HeaderMatcher[] {
  const { headers, withoutHeaders } = match
  if (headers === undefined && withoutHeaders === undefined) return NONE
  const wanted = Object.keys(headers ?? NONE).map((name) =>
    headerMatcher(name, headers?.[name] ?? {}, fieldAt(address, 'headers', name)),
  )
  if (withoutHeaders === undefined) return wanted.length > 1 ? wanted.sort(byName) : wanted
  const unwanted = Object.entries(withoutHeaders).map(([name, value]) => {
    const matcher = headerMatcher(name, value, fieldAt(address, 'withoutHeaders', name))
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

function pseudoHeaders(match: HttpMatchRequest, address: Address): readonly HeaderMatcher[] {
  if (match.method === undefined && match.authority === undefined && match.scheme === undefined) return NONE
  return PSEUDO_HEADERS.flatMap(([field, name]) => {
    const value = match[field]
    return value === undefined ? [] : [headerMatcher(name, value, fieldAt(address, field))]
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
function queryParameters({ queryParams }: HttpMatchRequest, address: Address): readonly QueryParameterMatcher[] {
  if (queryParams === undefined) return NONE
  return Object.entries(queryParams).map(([name, value]) => ({
    name,
    match: stringMatcher(value),
    from: fieldAt(address, 'queryParams', name),
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
