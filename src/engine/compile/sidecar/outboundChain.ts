// A filter chain of a sidecar's listener before it is put in its listener.
// istio: pilot/pkg/networking/core/listener.go filterChainOpts

import { maskedRange } from '../../../base/cidr.ts'
import type { SourceRef } from '../../../base/source.ts'
import type { FilterChain, FilterChainMatch, FilterChainTarget } from '../../../envoy/listener.ts'
import { compareText } from '../../../istio/ordering.ts'
import { isIpAddress } from '../../../istio/shortName.ts'
import { ANY_ADDRESS } from '../names.ts'

export type OutboundChain = Readonly<{
  /** As written; a `*` beside others takes every name. */
  serverNames: readonly string[]
  /** Addresses and CIDR ranges, as written. */
  ranges: readonly string[]
  /** True if only plaintext HTTP, as the listener detects it, may use the chain. */
  detectsHttp: boolean
  target: FilterChainTarget
  from: SourceRef | undefined
}>

const PLAINTEXT_HTTP = ['http/1.1', 'h2c']

export const isMatchAll = ({ serverNames, ranges, detectsHttp }: OutboundChain): boolean =>
  (serverNames.length === 0 || serverNames.includes('*')) && ranges.length === 0 && !detectsHttp

/** The chain with its conditions in Envoy's form: names and ranges sorted, `0.0.0.0` and what is no range left out. */
export const filterChainOf = (chain: OutboundChain): FilterChain => ({
  name: undefined,
  match: matchOf(chain),
  tls: undefined,
  target: chain.target,
  from: chain.from,
})

const matchOf = ({ serverNames, ranges, detectsHttp }: OutboundChain): FilterChainMatch => ({
  serverNames: serverNames.includes('*') ? [] : [...serverNames].sort(compareText),
  transportProtocol: detectsHttp ? 'raw_buffer' : undefined,
  applicationProtocols: detectsHttp ? PLAINTEXT_HTTP : [],
  prefixRanges: [...ranges].sort(compareText).flatMap(usedRange),
})

function usedRange(text: string): readonly string[] {
  const [address = '', length] = text.split('/')
  if (!isIpAddress(address) || address === ANY_ADDRESS) return []
  return [length === undefined ? `${address}/${address.includes(':') ? 128 : 32}` : text]
}

/** True if both chains have the same conditions; their order, and how a range is written, do not matter (istio: conflictsWith). */
export const conflicts = (a: OutboundChain, b: OutboundChain): boolean =>
  a.detectsHttp === b.detectsHttp &&
  sameSet(namesOf(a), namesOf(b)) &&
  sameSet(a.ranges.flatMap(usedRange).map(maskedRange), b.ranges.flatMap(usedRange).map(maskedRange))

const namesOf = ({ serverNames }: OutboundChain): readonly string[] => serverNames.filter((name) => name !== '*')

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a)
  const right = new Set(b)
  return left.size === right.size && [...left].every((item) => right.has(item))
}
