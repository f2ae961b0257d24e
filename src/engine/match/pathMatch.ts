// envoy: source/common/router/config_impl.cc (PrefixRouteEntryImpl, PathRouteEntryImpl, RegexRouteEntryImpl)

import { refAt } from '../../base/source.ts'
import type { PathMatcher, RouteMatch } from '../../envoy/matcher.ts'
import type { RouteCondition } from './condition.ts'
import type { RegexCache } from './regex.ts'

/** The path condition of a route: on the prepared path without query; a request without path (CONNECT) fits none. */
export function pathCondition(match: RouteMatch, regexes: RegexCache): RouteCondition {
  const { type, value } = match.path
  const caseSensitive = type === 'regex' || match.caseSensitive !== false
  // A match without `uri` becomes the prefix `/`.
  const written = type !== 'prefix' || value !== '/'
  const operator = type === 'path' ? 'exact' : type
  const test = pathTest(match.path, caseSensitive, regexes)
  return {
    field: { type: 'path' },
    operator,
    invert: false,
    caseSensitive,
    expected: value,
    written,
    valid: () => type !== 'regex' || regexes(value) !== undefined,
    from: written ? refAt(match.from, 'uri', operator) : match.from,
    holds: ({ bare }) => bare !== undefined && test(bare),
    actual: ({ bare }) => bare,
  }
}

function pathTest(
  { type, value }: PathMatcher,
  caseSensitive: boolean,
  regexes: RegexCache,
): (path: string) => boolean {
  if (type === 'regex') return (path) => regexes(value)?.matches(path) ?? false
  if (caseSensitive) return type === 'prefix' ? (path) => path.startsWith(value) : (path) => path === value
  const wanted = asciiLower(value)
  return type === 'prefix' ? (path) => asciiLower(path).startsWith(wanted) : (path) => asciiLower(path) === wanted
}

const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
