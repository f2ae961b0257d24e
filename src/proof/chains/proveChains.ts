// All filter chains of one proxy that were made for `tls[]` and `tcp[]` rules, each with what is known of it.

import type { SourceRef } from '../../base/source.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { ChainPlace } from './connectionsTo.ts'
import { type ChainProof, proveChain } from './proveChain.ts'
import { ruleOfChain } from './ruleOfChain.ts'

export type ProvedChain = ChainPlace &
  Readonly<{
    prepared: PreparedConfig
    /** The `match[]` entry of a `tls[]` rule, or the `tcp[]` rule. */
    rule: SourceRef
    proof: ChainProof
  }>

/** The proofs, one listener at a time. */
export function* proveChains(prepared: PreparedConfig, proxy: ChainPlace['proxy']): Generator<readonly ProvedChain[]> {
  const { listeners } = prepared.config
  for (const listener of listeners) {
    yield chainsOf(listener).flatMap((chain) => {
      const rule = ruleOfChain(chain)
      if (rule === undefined) return []
      const place = { listeners, listener, chain, proxy }
      return [{ ...place, prepared, rule, proof: proveChain(prepared, place) }]
    })
  }
}

export const chainsOf = ({ filterChains, defaultFilterChain }: Listener): readonly FilterChain[] =>
  defaultFilterChain === undefined ? filterChains : [...filterChains, defaultFilterChain]
