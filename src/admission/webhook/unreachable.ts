// Rules and matches that an earlier one takes everything from, as far as istiod notices: equal matches, a rule without matches, prefixes
// under prefixes. istio: validation.go analyzeUnreachableHTTPRules, coveredValidation.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import { goQuote } from '../goQuote.ts'
import { type Decoded, Message } from '../protobuf/message.ts'
import { checkOverlaps, type PrefixMatch, prefixMatch } from './overlaps.ts'

/** Warns of rules and matches that are never used. Only HTTP routes and matches have names. */
export function checkReachability(routes: readonly Message[], kind: 'http' | 'l4', report: Report): void {
  const named = (message: Message, index: number): string =>
    kind === 'http' && message.text('name') !== '' ? goQuote(message.text('name')) : `#${index}`
  const ruleOfMatch = new Map<string, string>()
  const prefixes: PrefixMatch[] = []
  let hasCatchAll = false
  for (const [index, route] of routes.entries()) {
    const rule = named(route, index)
    const unreachable = (reason: string) => report.warning(route.path, fault('unreachableRule', { rule, reason }))
    const matches = route.messages('match')
    if (matches.length === 0) {
      if (hasCatchAll) unreachable('only the last rule can have no matches')
      hasCatchAll = true
      continue
    }
    let repeated = 0
    for (const [place, match] of matches.entries()) {
      if (hasCatchAll) {
        unreachable('route without matches defined before')
        continue
      }
      const conditions = canonical(match, kind === 'http' ? ['name'] : [])
      const other = ruleOfMatch.get(conditions)
      if (other !== undefined) {
        report.warning(match.path, fault('ineffectiveMatch', { rule, match: named(match, place), other }))
        repeated += 1
        continue
      }
      ruleOfMatch.set(conditions, rule)
      const prefix = kind === 'http' ? prefixMatch(match, rule, named(match, place)) : undefined
      if (prefix !== undefined) prefixes.push(prefix)
    }
    if (repeated === matches.length) unreachable('all matches used by prior rules')
  }
  checkOverlaps(prefixes, report)
}

// Of a StringMatch even the empty text is a condition.
const EXCLUSIVE = ['exact', 'prefix', 'regex']

/** A text that is equal for equal messages, whatever the order of their fields; defaults count as nothing, as in protobuf JSON. */
function canonical(message: Message, without: readonly string[]): string {
  const fields = message
    .names()
    .filter((name) => !without.includes(name) && (message.get(name) !== '' || EXCLUSIVE.includes(name)))
    .flatMap((name) => {
      const value = canonicalValue(message.get(name))
      return value === undefined ? [] : [`${JSON.stringify(name)}:${value}`]
    })
  return `{${fields.join()}}`
}

function canonicalValue(value: Decoded | undefined): string | undefined {
  if (value instanceof Message) return canonical(value, [])
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]) => `${JSON.stringify(key)}:${canonicalValue(item) ?? ''}`)
    return value.size === 0 ? undefined : `{${entries.sort().join()}}`
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalValue(item) ?? '').join()}]`
  return value === false || value === 0 ? undefined : JSON.stringify(value)
}
