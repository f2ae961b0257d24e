// A cluster in protobuf JSON, reduced to what a DestinationRule decides: of the transport socket SNI and ALPN, of the circuit
// breakers the limits that there are.

import type { Cluster, UpstreamTls } from './cluster.ts'
import type { JsonObject } from './json.ts'

export const clusterJson = ({ name, policy, tls }: Cluster): JsonObject => ({
  name,
  ...(policy.type === undefined ? {} : { type: policy.type }),
  ...policy.fields,
  tls: tlsJson(tls),
})

function tlsJson(tls: UpstreamTls): unknown {
  if (tls.type === 'plaintext') return tls.type
  const { type, sni, alpn } = tls
  return type === 'auto' ? { auto: { sni, alpn } } : { sni, alpn }
}
