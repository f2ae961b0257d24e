// A cluster in protobuf JSON, reduced to what a DestinationRule decides: of the transport socket SNI and ALPN, of the circuit
// breakers the limits that there are.

import type { Cluster } from './cluster.ts'
import { sniClusterName } from './clusterName.ts'
import type { JsonObject } from './json.ts'

export const clusterJson = (cluster: Cluster): JsonObject => ({
  name: cluster.name,
  ...(cluster.policy.type === undefined ? {} : { type: cluster.policy.type }),
  ...cluster.policy.fields,
  tls: tlsJson(cluster),
})

function tlsJson({ tls, port, subset, host }: Cluster): unknown {
  if (tls.type === 'plaintext') return tls.type
  const { type, sni = sniClusterName(port, subset, host), alpn } = tls
  return type === 'auto' ? { auto: { sni, alpn } } : { sni, alpn }
}
