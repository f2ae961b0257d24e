// One filter chain: a connection that comes to it, or the chains that take all that it asks for.

import type { PreparedConfig } from '../../engine/match/prepare.ts'
import { type Way, walk } from '../../engine/match/walk.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { FilterChain } from '../../envoy/listener.ts'
import type { Doubt } from '../routeProof.ts'
import { type ChainPlace, connectionsTo } from './connectionsTo.ts'

export type ChainProof =
  /** `request` was sent through the proxy: exactly this chain took it. */
  | Readonly<{ state: 'reachable'; request: TestRequest }>
  /** Every connection that fulfils its conditions, such as `request`, is taken by one of these, or closed if there are none. */
  | Readonly<{ state: 'dead'; by: readonly FilterChain[]; request: TestRequest }>
  /** No connection to the listener fulfils its conditions. */
  | Readonly<{ state: 'impossible' }>
  | Readonly<{ state: 'undecided'; doubts: readonly Doubt[] }>

/** Kinds of connections that one proof may try. */
const MOST_CONNECTIONS = 1_000

export function proveChain(prepared: PreparedConfig, place: ChainPlace): ChainProof {
  const by = new Set<FilterChain>()
  let first: TestRequest | undefined
  let tried = 0
  for (const request of connectionsTo(place)) {
    tried += 1
    if (tried > MOST_CONNECTIONS) return { state: 'undecided', doubts: [{ type: 'tooLarge' }] }
    const way = walk(prepared, request)
    const taker = takerOf(way)
    if (taker === place.chain) {
      return way.type === 'tcp'
        ? { state: 'reachable', request }
        : { state: 'undecided', doubts: [{ type: 'witnessStrays' }] }
    }
    first ??= request
    if (taker !== undefined) by.add(taker)
  }
  return first === undefined ? { state: 'impossible' } : { state: 'dead', by: [...by], request: first }
}

const takerOf = (way: Way): FilterChain | undefined => ('chain' in way ? way.chain : undefined)
