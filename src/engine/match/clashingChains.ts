// Listeners that Envoy refuses to load. envoy: source/common/listener_manager/filter_chain_manager_impl.cc (addFilterChains)

import { maskedRange } from '../../base/cidr.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'

/** The listeners in which two filter chains could take one connection with equal right: Envoy refuses the configuration. */
export function clashingListeners({ listeners }: ProxyConfig): readonly Listener[] {
  return listeners.filter(({ filterChains }) => {
    const seen = new Set<string>()
    return filterChains.some((chain) => combinations(chain).some((text) => seen.size === seen.add(text).size))
  })
}

// Every single combination counts: server names [a] and [b, a] clash.
function combinations({ match }: FilterChain): readonly string[] {
  const ranges = orNone(match.prefixRanges.map(maskedRange))
  const names = orNone(match.serverNames.map((name) => name.toLowerCase()))
  const protocols = orNone(match.applicationProtocols)
  return ranges.flatMap((range) =>
    names.flatMap((name) =>
      protocols.map((protocol) =>
        JSON.stringify([match.destinationPort ?? 0, range, name, match.transportProtocol ?? '', protocol]),
      ),
    ),
  )
}

const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : [...new Set(values)])
