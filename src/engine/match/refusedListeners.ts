// Listeners that Envoy refuses to load. envoy: source/common/listener_manager/filter_chain_manager_impl.cc (addFilterChains)

import { maskedRange } from '../../base/cidr.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { Limit } from '../decision.ts'

/** A listener with the first of its filter chains that Envoy does not take. */
export type RefusedListener = Readonly<{
  listener: Listener
  chain: FilterChain
  cause:
    | Readonly<{
        type: 'sameMatch'
        /** The earlier chain that takes the same connections. */
        as: FilterChain
        /** What both name: a server name, else an address range; empty if neither names one. */
        shared: string
      }>
    /** Only `*.` may stand for other names, and only at the beginning. */
    | Readonly<{ type: 'wildcard'; serverName: string }>
}>

/** The listeners that make an update fail; the others of the update are loaded. envoy: source/common/listener_manager/lds_api.cc */
export function refusedListeners({ listeners }: ProxyConfig): readonly RefusedListener[] {
  return listeners.flatMap((listener) => refusedListener(listener) ?? [])
}

function refusedListener(listener: Listener): RefusedListener | undefined {
  const seen = new Map<string, FilterChain>()
  for (const chain of listener.filterChains) {
    const serverName = chain.match.serverNames.find(isPartialWildcard)
    if (serverName !== undefined) return { listener, chain, cause: { type: 'wildcard', serverName } }
    for (const { key, shared } of combinations(chain)) {
      const as = seen.get(key)
      if (as !== undefined) return { listener, chain, cause: { type: 'sameMatch', as, shared } }
      seen.set(key, chain)
    }
  }
  return undefined
}

const isPartialWildcard = (name: string): boolean => name.lastIndexOf('*') > 0 || /^\*(?!\.)/.test(name)

type Combination = Readonly<{ key: string; shared: string }>

// Every single combination counts: server names [a] and [b, a] clash.
function combinations({ match }: FilterChain): readonly Combination[] {
  const ranges = orNone([...new Map(match.prefixRanges.map((range) => [maskedRange(range), range]))])
  const names = orNone([...new Set(match.serverNames.map((name) => name.toLowerCase()))].map((name) => [name, name]))
  const protocols = orNone([...new Set(match.applicationProtocols)].map((protocol) => [protocol, protocol]))
  return ranges.flatMap(([masked, range]) =>
    names.flatMap(([name]) =>
      protocols.map(([protocol]) => ({
        key: JSON.stringify([match.destinationPort ?? 0, masked, name, match.transportProtocol ?? '', protocol]),
        shared: name === '' ? range : name,
      })),
    ),
  )
}

type Pair = readonly [key: string, shown: string]

const orNone = (pairs: readonly Pair[]): readonly Pair[] => (pairs.length === 0 ? [['', '']] : pairs)

/** The same as what every decision of this proxy has to say: the answer is of a configuration that is not in force. */
export const refusalLimit = ({ listener: { name, port }, chain, cause }: RefusedListener): Limit => ({
  reason:
    cause.type === 'sameMatch'
      ? { code: 'filterChainsClash', listener: name, port, shared: cause.shared }
      : { code: 'serverNameRefused', listener: name, port, serverName: cause.serverName },
  ...(chain.from && { from: chain.from }),
})
