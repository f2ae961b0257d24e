// All filter chains of one proxy that were made for `tls[]` and `tcp[]` rules, each with what is known of it.

import type { SourceRef } from '../../base/source.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { ChainPlace } from './connectionsTo.ts'
import { type ChainProof, proveChain } from './proveChain.ts'
import { ruleOfChain } from './ruleOfChain.ts'
import { allServerNames } from './serverNames.ts'

export type ProvedChain = ChainPlace &
  Readonly<{
    prepared: PreparedConfig
    /** The `match[]` entry of a `tls[]` rule, or the `tcp[]` rule. */
    rule: SourceRef
    proof: ChainProof
  }>

/** The proofs, one chain at a time. */
export function* proveChains(prepared: PreparedConfig, proxy: ChainPlace['proxy']): Generator<ProvedChain> {
  const { listeners } = prepared.config
  for (const listener of listeners) {
    const serverNames = allServerNames(listener.filterChains)
    for (const chain of chainsOf(listener)) {
      const rule = ruleOfChain(chain)
      if (rule === undefined) continue
      const place = { listeners, listener, serverNames, chain, proxy }
      yield { ...place, prepared, rule, proof: proveChain(prepared, place) }
    }
  }
}

export const chainsOf = ({ filterChains, defaultFilterChain }: Listener): readonly FilterChain[] =>
  defaultFilterChain === undefined ? filterChains : [...filterChains, defaultFilterChain]
