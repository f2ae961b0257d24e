// The listeners of a gateway and their filter chains.
// istio: pilot/pkg/networking/core/gateway.go buildGatewayListeners, core/listener.go buildGatewayListener

import type { DownstreamTls, FilterChain, FilterChainMatch, Listener } from '../../envoy/listener.ts'
import { isHttpProtocol, parseProtocol } from '../../istio/protocol.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { isHttpServer, routeConfigurationName, sniHosts } from './gatewayServers.ts'
import type { MergedGateway, ServerPort } from './mergeGateways.ts'
import { ANY_ADDRESS, listenerName } from './names.ts'

/** A chain, and whether it makes the listener look into the TLS handshake. */
export type InspectedChain = Readonly<{ chain: FilterChain; inspectsTls: boolean }>

/** Makes the chains of servers without HTTP, called once for each in their order. */
type ServerChains = Readonly<{ chainsOf: (server: GatewayServer, port: number) => readonly InspectedChain[] }>

/** One listener for each address and port; one that gets no chain is left out. */
export function gatewayListeners({ serverPorts }: MergedGateway, tcpChains: ServerChains): readonly Listener[] {
  const byName = new Map<string, { serverPort: ServerPort; address: string; chains: InspectedChain[] }>()
  for (const serverPort of serverPorts) {
    const address = serverPort.bind || ANY_ADDRESS
    const name = listenerName(address, serverPort.port)
    const listener = byName.get(name) ?? { serverPort, address, chains: [] }
    byName.set(name, listener)
    listener.chains.push(...chainsOf(serverPort, tcpChains))
  }
  return [...byName].flatMap(([name, { serverPort, address, chains }]) => {
    if (chains.length === 0) return []
    return [
      {
        name,
        address,
        port: serverPort.port,
        filterChains: chains.map(({ chain }) => chain),
        // A gateway closes a connection that no chain fits.
        defaultFilterChain: undefined,
        listenerFilters: chains.some(({ inspectsTls }) => inspectsTls) ? ['tls_inspector'] : [],
        servicePorts: serverPortsInFront(serverPort),
        from: serverPort.servers[0]?.from,
      },
    ]
  })
}

/** The ports that clients use, where a Service in front of the gateway translates them. */
const serverPortsInFront = ({ servers, port }: ServerPort): readonly number[] => [
  ...new Set(servers.map((server) => server.port).filter((declared) => declared !== port)),
]

function chainsOf(serverPort: ServerPort, tcpChains: ServerChains): readonly InspectedChain[] {
  const [first] = serverPort.servers
  if (isHttpProtocol(parseProtocol(serverPort.protocolText))) {
    const target = { type: 'http', routeConfiguration: serverPort.routeConfiguration } as const
    const chain = { name: undefined, match: serverNameMatch([]), tls: undefined, target, from: first?.from }
    return [{ chain, inspectsTls: false }]
  }
  return serverPort.servers.flatMap((server) =>
    server.tls !== undefined && isHttpServer(server)
      ? [httpsChain(server, serverPort.port)]
      : tcpChains.chainsOf(server, serverPort.port),
  )
}

function httpsChain(server: GatewayServer, port: number): InspectedChain {
  const chain: FilterChain = {
    name: undefined,
    match: serverNameMatch(sniHosts(server)),
    tls: downstreamTls(server, ['h2', 'http/1.1']),
    target: { type: 'http', routeConfiguration: routeConfigurationName(server, port) },
    from: server.from,
  }
  return { chain, inspectsTls: true }
}

/** What the server asks of clients (istio: core/listener.go BuildListenerTLSContext). */
export function downstreamTls({ tls }: GatewayServer, alpn: readonly string[]): DownstreamTls {
  const mode = tls?.mode ?? 'PASSTHROUGH'
  return { mode, requireClientCertificate: mode === 'MUTUAL' || mode === 'ISTIO_MUTUAL', alpn }
}

/** Any SNI if one of the names is `*`, whatever stands beside it (istio: core/listener.go toFilterChainMatch). */
export const serverNameMatch = (
  serverNames: readonly string[],
  applicationProtocols: readonly string[] = [],
): FilterChainMatch => ({
  serverNames: serverNames.includes('*') ? [] : serverNames,
  transportProtocol: undefined,
  applicationProtocols,
  prefixRanges: [],
})
