// envoy: source/common/router/config_impl.cc (PrefixRouteEntryImpl, PathRouteEntryImpl, RegexRouteEntryImpl)

import { refAt } from '../../base/source.ts'
import type { RouteMatch } from '../../envoy/matcher.ts'
import type { RouteCondition } from './condition.ts'
import { pathWithoutQuery } from './httpRequest.ts'
import type { RegexCache } from './regex.ts'

/** The path condition of a route: on the prepared path without query; a request without path (CONNECT) fits none. */
export function pathCondition(match: RouteMatch, regexes: RegexCache): RouteCondition {
  const { type, value } = match.path
  const caseSensitive = type === 'regex' || match.caseSensitive !== false
  // A match without `uri` becomes the prefix `/`.
  const written = type !== 'prefix' || value !== '/'
  const operator = type === 'path' ? 'exact' : type
  const fold = caseSensitive ? (text: string) => text : asciiLower
  const wanted = fold(value)
  const test = (path: string): boolean =>
    type === 'regex'
      ? (regexes(value)?.matches(path) ?? false)
      : type === 'prefix'
        ? fold(path).startsWith(wanted)
        : fold(path) === wanted
  return {
    field: { type: 'path' },
    operator,
    invert: false,
    caseSensitive,
    expected: value,
    written,
    valid: () => type !== 'regex' || regexes(value) !== undefined,
    from: written ? refAt(match.from, 'uri', operator) : match.from,
    holds: ({ path }) => path !== undefined && test(pathWithoutQuery(path)),
    actual: ({ path }) => (path === undefined ? undefined : pathWithoutQuery(path)),
  }
}

const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
