// Envoy's RouteMatch in protobuf JSON.

import type { JsonObject } from './json.ts'
import { written } from './json.ts'
import type { HeaderMatcher, PathMatcher, QueryParameterMatcher, RouteMatch, StringMatcher } from './matcher.ts'

export function routeMatchJson({ path, caseSensitive, headers, queryParameters }: RouteMatch): JsonObject {
  return {
    ...pathJson(path),
    // A wrapper: false is written, not set is not.
    ...(caseSensitive === undefined ? {} : { case_sensitive: caseSensitive }),
    ...written({ headers: headers.map(headerJson), query_parameters: queryParameters.map(queryParameterJson) }),
  }
}

export function stringMatcherJson({ type, value }: StringMatcher): JsonObject {
  switch (type) {
    case 'exact':
      return { exact: value }
    case 'prefix':
      return { prefix: value }
    case 'regex':
      return { safe_regex: { regex: value } }
  }
}

function pathJson({ type, value }: PathMatcher): JsonObject {
  switch (type) {
    case 'prefix':
      return { prefix: value }
    case 'path':
      return { path: value }
    case 'regex':
      return { safe_regex: { regex: value } }
  }
}

const headerJson = ({ name, match, invert, treatMissingAsEmpty }: HeaderMatcher): JsonObject => ({
  name,
  ...valueJson(match),
  ...written({ invert_match: invert, treat_missing_header_as_empty: treatMissingAsEmpty }),
})

const queryParameterJson = ({ name, match }: QueryParameterMatcher): JsonObject => ({ name, ...valueJson(match) })

const valueJson = (match: StringMatcher | undefined): JsonObject =>
  match === undefined ? { present_match: true } : { string_match: stringMatcherJson(match) }
