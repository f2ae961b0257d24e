// envoy: source/common/router/config_impl.cc (currentUrlPathAfterRewriteWithMatchedPath)

import type { PathMatcher } from '../../envoy/matcher.ts'
import type { PathRewrite } from '../../envoy/route.ts'
import { pathWithoutQuery } from './httpRequest.ts'
import type { RegexCache } from './regex.ts'

/** The path after a rewrite, its query kept; undefined if the rewrite is dropped (empty or malformed result). */
export function rewritePath(
  rewrite: PathRewrite,
  matcher: PathMatcher,
  path: string,
  regexes: RegexCache,
): string | undefined {
  if (rewrite.type === 'prefix') return rewritePrefix(rewrite.prefix, matcher, path)
  const bare = pathWithoutQuery(path)
  const replaced = regexes(rewrite.pattern)?.replaceAll(bare, rewrite.substitution)
  return replaced ? replaced + path.slice(bare.length) : undefined
}

/** Puts `replacement` in place of what the matcher took: as many characters as its text has, or the whole path for a regex.
 *  A plain splice: no slash is added or merged. */
export function rewritePrefix(replacement: string, matcher: PathMatcher, path: string): string {
  const length = matcher.type === 'regex' ? pathWithoutQuery(path).length : matcher.value.length
  return replacement + path.slice(length)
}
