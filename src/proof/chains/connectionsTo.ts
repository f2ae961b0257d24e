// Every kind of connection that fulfils a filter chain's own conditions, by one of each kind.
//
// A listener's chains tell connections apart by port, by address ranges, by server names and by what the inspectors see. Two connections
// that lie in the same ranges and fit the same patterns come to the same chain. What the client offers beyond that (ALPN, HTTP in
// plain text) only ever leads away from a chain of a rule, which asks for neither.

import { isWildcardAddress } from '../../engine/match/matchListener.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import { addressesFor } from './addresses.ts'
import { serverNamesFor } from './serverNames.ts'

/** A filter chain at its place. */
export type ChainPlace = Readonly<{
  listeners: readonly Listener[]
  listener: Listener
  /** All that its chains ask for, in lower case. */
  serverNames: ReadonlySet<string>
  chain: FilterChain
  /** Clients do not choose a gateway's address, they choose the address of what a sidecar lets through. */
  proxy: 'gateway' | 'sidecar'
}>

/** The most likely to come to the chain first. */
export function* connectionsTo(place: ChainPlace): Generator<TestRequest> {
  for (const port of portsOf(place)) {
    for (const address of addressesTo(place)) {
      for (const security of securities(place)) yield connection(port, address, security)
    }
  }
}

/** First those that clients call, where a Service in front of the gateway translates them. */
const portsOf = ({ listeners, listener: { port, servicePorts = [] } }: ChainPlace): readonly number[] => [
  ...servicePorts.filter((called) => !listeners.some((other) => other.port === called)),
  port,
]

function* addressesTo({ listeners, listener, chain, proxy }: ChainPlace): Generator<string | undefined> {
  const bound = listeners.filter(({ port, address }) => port === listener.port && !isWildcardAddress(address))
  if (proxy === 'sidecar') {
    yield* addressesFor(
      chain,
      listener,
      bound.flatMap(({ address }) => (address === listener.address ? [] : [address])),
    )
    return
  }
  yield undefined
  if (listeners.some((other) => other !== listener && other.port === listener.port)) {
    yield* bound.length === 0
      ? []
      : addressesFor(
          chain,
          listener,
          bound.map(({ address }) => address),
        )
  }
}

/** Plain bytes, TLS without server name, or TLS with this one. */
type Security = Readonly<{ protocol: 'TCP' } | { protocol: 'TLS'; serverName: string | undefined; clientCert: boolean }>

function* securities({ listener, serverNames: all, chain }: ChainPlace): Generator<Security> {
  const { serverNames } = chain.match
  const clientCert = chain.tls?.requireClientCertificate === true
  const tls = (serverName: string | undefined): Security => ({ protocol: 'TLS', serverName, clientCert })
  if (serverNames.length === 0) {
    if (chain.tls === undefined) yield { protocol: 'TCP' }
    yield tls(undefined)
  }
  const isDefault = chain === listener.defaultFilterChain
  for (const name of serverNamesFor(isDefault ? ['*.invalid', ...all] : serverNames, all)) yield tls(name)
}

/** The connection; its host is what a client connects to. */
export function connection(port: number, address: string | undefined, security: Security): TestRequest {
  const { protocol } = security
  const serverName = protocol === 'TLS' ? security.serverName : undefined
  const host =
    address === undefined ? (serverName ?? 'gateway.example') : address.includes(':') ? `[${address}]` : address
  return {
    ...{ protocol, port, host, method: '', path: '', headers: [] },
    ...(address !== undefined && { address }),
    ...(serverName !== undefined && { sni: serverName }),
    ...(protocol === 'TLS' && security.clientCert && { clientCert: true }),
  }
}
