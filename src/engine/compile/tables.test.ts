// What we compile against what istiod built: the recorded tables.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import { routeConfigurationJson } from '../../envoy/protobufJson.ts'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { sharedPath } from '../../testing/shared.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import { compile } from './compile.ts'

type Json = Readonly<Record<string, unknown>>
type Row = Readonly<{
  id: string
  family: string
  resources: string
  proxies: readonly (MeshProxy & Readonly<{ name: string }>)[]
  config: Readonly<Record<string, Readonly<{ listeners: readonly Json[]; routes: readonly Json[] }>>>
}>

const FAMILIES = ['gateway-http', 'gateway-multi', 'sidecar-http', 'lone', 'delegates', 'opaque', 'wide']

const rows = ['tables', 'wide'].flatMap((name): readonly Row[] => {
  const path = sharedPath(`conformance/tables/${name}.jsonl`, `recorded tables, ${name}`)
  if (path === undefined) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
})

describe.skipIf(rows.length === 0)('recorded tables', () => {
  test.each(FAMILIES)('%s: every proxy has the recorded listeners and routes', (family) => {
    const different = rows
      .filter((row) => row.family === family)
      .flatMap((row) =>
        row.proxies.flatMap((proxy) => {
          const recorded = row.config[proxy.name]
          const ours = tableOf(compile(resourcesOf(row.resources), proxy))
          return JSON.stringify(ours) === JSON.stringify(normalized(recorded)) ? [] : [`${row.id} ${proxy.name}`]
        }),
      )
    expect(different).toEqual([])
  })
})

/** A configuration in the shape and order of the recordings. */
function tableOf({ listeners, routeConfigurations }: ProxyConfig): unknown {
  return normalized({
    listeners: listeners.map(listenerJson),
    routes: [...routeConfigurations.values()].map(routeConfigurationJson),
  })
}

function listenerJson({ name, address, port, filterChains, defaultFilterChain }: Listener): Json {
  return {
    name,
    address,
    port,
    filterChains: filterChains.map(chainJson),
    ...(defaultFilterChain && { defaultFilterChain: chainJson(defaultFilterChain) }),
  }
}

function chainJson({ name, match, tls, target }: FilterChain): Json {
  const conditions = {
    ...(match.destinationPort && { destination_port: match.destinationPort }),
    ...(match.prefixRanges.length > 0 && { prefix_ranges: match.prefixRanges.map(rangeJson) }),
    ...(match.serverNames.length > 0 && { server_names: match.serverNames }),
    ...(match.transportProtocol && { transport_protocol: match.transportProtocol }),
    ...(match.applicationProtocols.length > 0 && { application_protocols: match.applicationProtocols }),
  }
  return {
    ...(name && { name }),
    ...(Object.keys(conditions).length > 0 && { match: conditions }),
    ...(tls && { tls: { requireClientCertificate: tls.requireClientCertificate } }),
    ...(target.type === 'http'
      ? { http: target.routeConfiguration }
      : {
          tcp:
            target.clusters.length === 1
              ? target.clusters[0]?.cluster
              : target.clusters.map(({ cluster, weight }) => ({ cluster, weight })),
        }),
  }
}

function rangeJson(range: string): Json {
  const [address, length] = range.split('/')
  return { address_prefix: address, prefix_len: Number(length) }
}

const UNORDERED = new Set(['listeners', 'filterChains', 'domains', 'query_parameters', 'virtual_hosts', 'routes'])

/** Equal for equal tables: keys sorted, lists whose order means nothing sorted, `listenerFilters` left out. */
function normalized(value: unknown, key = '', depth = 0): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normalized(item, '', depth + 1))
    const unordered = UNORDERED.has(key) && !(key === 'routes' && depth > 1)
    return unordered ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'listenerFilters')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, normalized(item, name, depth + 1)]),
  )
}
