// What is redirected to a sidecar and fits nothing. istio: pilot/pkg/networking/core/listener_builder.go
// buildVirtualOutboundListener, buildOutboundCatchAllNetworkFilterChains

import type { FilterChain, Listener } from '../../../envoy/listener.ts'
import { ANY_ADDRESS, BLACK_HOLE_CLUSTER } from '../names.ts'
import type { OutboundPolicy } from './outboundPolicy.ts'

const PROXY_PORT = 15001

/** The listener that iptables redirects to; it hands connections on to the others and keeps what none of them takes. */
export const virtualOutbound = (policy: OutboundPolicy): Listener => ({
  name: 'virtualOutbound',
  address: ANY_ADDRESS,
  port: PROXY_PORT,
  filterChains: [
    // Who calls the proxy's own port would be sent round in a circle.
    {
      ...chainTo(BLACK_HOLE_CLUSTER, 'virtualOutbound-blackhole', undefined),
      match: { ...ANY, destinationPort: PROXY_PORT },
    },
    chainTo(policy.cluster, 'virtualOutbound-catchall-tcp', policy.from),
  ],
  defaultFilterChain: undefined,
  listenerFilters: [],
  useOriginalDst: true,
  from: policy.from,
})

/** The default chain of a listener whose own chains do not take everything. */
export const passthroughChain = ({ cluster, from }: OutboundPolicy): FilterChain =>
  chainTo(cluster, 'PassthroughFilterChain', from)

const ANY: FilterChain['match'] = {
  serverNames: [],
  transportProtocol: undefined,
  applicationProtocols: [],
  prefixRanges: [],
}

const chainTo = (cluster: string, name: string, from: FilterChain['from']): FilterChain => ({
  name,
  match: ANY,
  tls: undefined,
  target: { type: 'tcp', clusters: [{ cluster, weight: 100, from }] },
  from,
})
