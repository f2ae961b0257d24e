// RE2::GlobalReplace, which regex rewrites use: unanchored, every match from left to right.

import type { Matcher, RE2JS } from 're2js'

/** Replaces every match in `text`; `\0` is the match, `\1`..`\9` its groups, `\\` a backslash.
 *  A group that the pattern has not: `text` unchanged. Any other `\x` or a last `\`: undefined, Envoy drops the rewrite.
 *  An empty match that touches the match before it is skipped (where JavaScript's `g` takes it). */
export function globalReplace(regex: RE2JS, text: string, substitution: string): string | undefined {
  if (/\\(?:[^\d\\]|$)/.test(substitution.replaceAll('\\\\', ''))) return undefined
  if (highestGroup(substitution) > regex.groupCount()) return text
  const matcher = regex.matcher(text)
  let out = ''
  let position = 0
  let lastEnd = -1
  while (position <= text.length && matcher.find(position)) {
    const start = matcher.start()
    const end = matcher.end()
    out += text.slice(position, start)
    if (start === end && start === lastEnd) {
      out += text.slice(start, start + 1)
      position = start + 1
      continue
    }
    out += expand(substitution, matcher)
    position = end
    lastEnd = end
  }
  return out + text.slice(position)
}

function highestGroup(substitution: string): number {
  let highest = 0
  for (const [, digit] of substitution.matchAll(/\\([\d\\])/g)) {
    if (digit !== '\\') highest = Math.max(highest, Number(digit))
  }
  return highest
}

function expand(substitution: string, matcher: Matcher): string {
  return substitution.replace(/\\([\d\\])/g, (_, digit: string) =>
    digit === '\\' ? '\\' : (matcher.group(Number(digit)) ?? ''),
  )
}
