// How a client connects so that its requests are answered by a route configuration: one way without TLS and one with it, where there are.

import type { PreparedConfig } from '../engine/match/prepare.ts'
import { walk } from '../engine/match/walk.ts'
import type { TestRequest } from '../engine/request.ts'
import type { FilterChain, Listener } from '../envoy/listener.ts'

/** A request without what it asks for. */
export type ClientConnection = Omit<TestRequest, 'host' | 'method' | 'path' | 'headers'>

/** By name of the route configuration. Each was tried: a request on it comes to those routes. */
export function connectionsOf(prepared: PreparedConfig): ReadonlyMap<string, readonly ClientConnection[]> {
  const found = new Map<string, readonly ClientConnection[]>()
  for (const listener of prepared.config.listeners) {
    const { filterChains, defaultFilterChain } = listener
    for (const chain of defaultFilterChain ? [...filterChains, defaultFilterChain] : filterChains) {
      if (chain.target.type !== 'http') continue
      const { routeConfiguration } = chain.target
      const known = found.get(routeConfiguration) ?? []
      if (known.some(({ protocol }) => protocol === protocolOf(chain))) continue
      const connection = candidates(listener, chain).find((one) => leadsTo(chain, one, prepared))
      if (connection !== undefined) found.set(routeConfiguration, [...known, connection])
    }
  }
  return found
}

const protocolOf = (chain: FilterChain): 'HTTP' | 'HTTPS' => (chain.tls === undefined ? 'HTTP' : 'HTTPS')

function leadsTo(chain: FilterChain, connection: ClientConnection, prepared: PreparedConfig): boolean {
  const way = walk(prepared, { ...connection, host: 'a', method: 'GET', path: '/', headers: [] })
  return 'http' in way && way.chain === chain
}

function candidates(listener: Listener, chain: FilterChain): readonly ClientConnection[] {
  const protocol = protocolOf(chain)
  const { serverNames, applicationProtocols, prefixRanges, destinationPort } = chain.match
  const [range] = prefixRanges
  const addresses = [undefined, range?.replace(/\/.*/, ''), listener.address, UNKNOWN_ADDRESS]
  const tls =
    protocol === 'HTTP'
      ? {}
      : { clientCert: true, ...(applicationProtocols.length > 0 && { alpn: applicationProtocols }) }
  return addresses.flatMap((address) =>
    serverNamesLike(protocol === 'HTTP' ? [] : serverNames).map((sni) => ({
      ...{ protocol, port: destinationPort ?? listener.port, ...tls },
      ...(address !== undefined && { address }),
      ...(sni !== undefined && { sni }),
    })),
  )
}

/** An address that no file names, so that connections to it come to what takes all addresses. */
export const UNKNOWN_ADDRESS = '10.11.12.13'

/** Names that these patterns take. */
const serverNamesLike = (patterns: readonly string[]): readonly (string | undefined)[] =>
  patterns.length === 0
    ? [undefined]
    : patterns.flatMap((pattern) =>
        pattern.startsWith('*') ? LABELS.map((label) => label + pattern.slice(1)) : [pattern],
      )

/** First labels for wildcard names: one that no other name has is among them, if names are as people write them. */
export const LABELS: readonly string[] = ['www', 'any', 'x', 'other-one', 'zz-9', 'q7w8e9']
