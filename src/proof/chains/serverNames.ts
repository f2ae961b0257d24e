// The server names that a client can show, as far as filter chains tell them apart: one stands for all that fit the same patterns.

import { LABELS } from '../connections.ts'

/** Names that fit one of these patterns; first those that no closer one of `all` takes, then those that one does. */
export function* serverNamesFor(patterns: readonly string[], all: ReadonlySet<string>): Generator<string> {
  const own = patterns.map((pattern) => pattern.toLowerCase())
  for (const pattern of own) if (pattern !== '') yield nameLike(pattern, all)
  const suffixes = own.filter(isWildcard).map((pattern) => pattern.slice(1))
  if (suffixes.length === 0) return
  for (const pattern of all) {
    const isCloser = suffixes.some(
      (suffix) => pattern.endsWith(suffix) && pattern !== `*${suffix}` && pattern !== suffix,
    )
    if (isCloser) yield nameLike(pattern, all)
  }
}

/** All server names that the patterns of filter chains are, in lower case. */
export const allServerNames = (chains: readonly Readonly<{ match: Readonly<{ serverNames: readonly string[] }> }>[]) =>
  new Set(chains.flatMap(({ match }) => match.serverNames.map((name) => name.toLowerCase())))

const isWildcard = (pattern: string): boolean => pattern.startsWith('*.')

/** The name itself; for `*.a.com` one with a label more that is not among the names; for `*` any. */
export function nameLike(pattern: string, all: ReadonlySet<string>): string {
  if (pattern === '*') return nameLike('*.example.com', all)
  if (!isWildcard(pattern)) return pattern
  const suffix = pattern.slice(1)
  for (let number = 0; ; number += 1) {
    const label = LABELS[number] ?? `x${number}`
    if (!all.has(label + suffix)) return label + suffix
  }
}
