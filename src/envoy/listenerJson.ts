// Listeners in JSON, reduced to where they listen and which chain takes which connection to where.

import type { JsonObject } from './json.ts'
import { written } from './json.ts'
import type { FilterChain, FilterChainMatch, FilterChainTarget, Listener } from './listener.ts'

export const listenerJson = (listener: Listener): JsonObject => ({
  name: listener.name,
  address: listener.address,
  port: listener.port,
  filterChains: listener.filterChains.map(chainJson),
  ...(listener.defaultFilterChain && { defaultFilterChain: chainJson(listener.defaultFilterChain) }),
  listenerFilters: listener.listenerFilters,
})

function chainJson({ name, match, tls, target }: FilterChain): JsonObject {
  const conditions = matchJson(match)
  return {
    ...written({ name }),
    ...(Object.keys(conditions).length > 0 && { match: conditions }),
    ...(tls && { tls: { requireClientCertificate: tls.requireClientCertificate } }),
    ...targetJson(target),
  }
}

/** Envoy's FilterChainMatch in protobuf JSON. */
const matchJson = (match: FilterChainMatch): JsonObject =>
  written({
    destination_port: match.destinationPort,
    prefix_ranges: match.prefixRanges.map(rangeJson),
    server_names: match.serverNames,
    transport_protocol: match.transportProtocol,
    application_protocols: match.applicationProtocols,
  })

function rangeJson(range: string): JsonObject {
  const [address, length] = range.split('/')
  return { address_prefix: address, prefix_len: Number(length) }
}

function targetJson(target: FilterChainTarget): JsonObject {
  if (target.type === 'http') return { http: target.routeConfiguration }
  const [only, ...others] = target.clusters
  if (only !== undefined && others.length === 0) return { tcp: only.cluster }
  return { tcp: target.clusters.map(({ cluster, weight }) => ({ cluster, weight })) }
}
