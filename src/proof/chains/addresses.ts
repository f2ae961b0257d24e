// The addresses that a client can connect to, as far as a listener tells them apart: one stands for all that lie in the same ranges.

import { addressBits, addressText } from '../../base/cidr.ts'
import { prefixRank } from '../../engine/match/cidr.ts'
import { isWildcardAddress } from '../../engine/match/matchListener.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import { UNKNOWN_ADDRESS } from '../connections.ts'

/** A range, or an address, as the digits that all of it begins with; a letter before them says of how many. */
type Prefix = string

const EVERYTHING: readonly Prefix[] = ['4', '6']

/**
 * Addresses of connections that fulfil the chain's own condition, those first that no narrower range of another chain has. `others` are the
 * addresses of listeners that take connections to this port away.
 */
export function* addressesFor(
  { match: { prefixRanges } }: FilterChain,
  listener: Listener,
  others: readonly string[],
): Generator<string> {
  const fits = (address: string): boolean => prefixRanges.length === 0 || prefixRank(prefixRanges, address) > 0
  if (!isWildcardAddress(listener.address)) {
    if (fits(listener.address)) yield listener.address
    return
  }
  const own = prefixRanges.length === 0 ? EVERYTHING : prefixRanges.flatMap(prefixOf)
  const known = new Set(
    [...listener.filterChains.flatMap(({ match }) => match.prefixRanges), ...others].flatMap(prefixOf),
  )
  const all = [...known]
  for (const range of own) {
    const free = freeIn(range, all)
    if (free !== undefined) yield free
  }
  // Those that are somebody else's too.
  for (const range of all) {
    const isInside = own.some((wide) => range.length > wide.length && range.startsWith(wide))
    const free = isInside ? freeIn(range, all) : undefined
    if (free !== undefined) yield free
  }
}

function prefixOf(range: string): readonly Prefix[] {
  const [text = '', length] = range.split('/')
  const bits = addressBits(text)
  if (bits === undefined) return []
  return [`${bits.length === 32 ? '4' : '6'}${bits.slice(0, length === undefined ? bits.length : Number(length))}`]
}

/** An address of the range that none of the narrower ones has. */
function freeIn(range: Prefix, all: readonly Prefix[]): string | undefined {
  const narrower = all.filter((other) => other.length > range.length && other.startsWith(range))
  const length = range.startsWith('4') ? 32 : 128
  // Rather one that people would write than the first.
  const likely = [addressPrefix(UNKNOWN_ADDRESS), `${range.padEnd(length, '0')}1`.slice(0, length + 1)]
  const found =
    likely.find((address) => address.startsWith(range) && !narrower.some((other) => address.startsWith(other))) ??
    search(range, narrower, length)
  return found === undefined ? undefined : addressText(found.slice(1))
}

const addressPrefix = (address: string): Prefix => prefixOf(address)[0] ?? ''

function search(range: Prefix, narrower: readonly Prefix[], length: number): Prefix | undefined {
  if (narrower.includes(range)) return undefined
  if (narrower.length === 0) return range.padEnd(length + 1, '0')
  for (const digit of ['0', '1']) {
    const half = range + digit
    const found = search(
      half,
      narrower.filter((other) => other.startsWith(half)),
      length,
    )
    if (found !== undefined) return found
  }
  return undefined
}
