// envoy: source/common/common/matchers.cc (StringMatcherImpl), as far as istiod emits it: case-sensitive.

import { assertNever } from '../../base/assertNever.ts'
import type { StringMatcher } from '../../envoy/matcher.ts'
import type { RegexCache } from './regex.ts'

/** Equal, starting with, or fully matched by the regex; a regex that RE2 refuses matches nothing. */
export function stringMatches(matcher: StringMatcher, value: string, regexes: RegexCache): boolean {
  switch (matcher.type) {
    case 'exact':
      return value === matcher.value
    case 'prefix':
      return value.startsWith(matcher.value)
    case 'regex':
      return regexes(matcher.value)?.matches(value) ?? false
    default:
      return assertNever(matcher)
  }
}
