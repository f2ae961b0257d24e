// Envoy's string, header and query parameter matchers, as far as istiod emits them.

import type { SourceRef } from '../base/source.ts'

export type StringMatcher =
  | Readonly<{ type: 'exact'; value: string }>
  | Readonly<{ type: 'prefix'; value: string }>
  | Readonly<{ type: 'regex'; value: string }>

/** `match: undefined` is Envoy's present_match. */
export type HeaderMatcher = Readonly<{
  name: string
  match: StringMatcher | undefined
  invert: boolean
  treatMissingAsEmpty: boolean
  from: SourceRef
}>

/** `match: undefined` is Envoy's present_match. */
export type QueryParameterMatcher = Readonly<{ name: string; match: StringMatcher | undefined; from: SourceRef }>

export type PathMatcher =
  | Readonly<{ type: 'prefix'; value: string }>
  | Readonly<{ type: 'path'; value: string }>
  | Readonly<{ type: 'regex'; value: string }>

export type RouteMatch = Readonly<{
  path: PathMatcher
  /** Envoy's case_sensitive; undefined = not set (true). No effect on a regex. */
  caseSensitive: boolean | undefined
  headers: readonly HeaderMatcher[]
  queryParameters: readonly QueryParameterMatcher[]
  /** The `match[]` entry, or the HTTP route that has none. */
  from: SourceRef
}>
