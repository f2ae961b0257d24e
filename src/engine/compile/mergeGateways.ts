// All gateways of one router as one: which servers share a port, which are left out.
// istio: pilot/pkg/model/gateway.go mergeGateways

import { selects } from '../../istio/labels.ts'
import { isHttpProtocol, parseProtocol } from '../../istio/protocol.ts'
import type { Gateway } from '../../istio/resource.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { gatewayServers, isHttpServer, isTlsServer, routeConfigurationName } from './gatewayServers.ts'

/** The servers that share a port, a protocol as written and an address. */
export type ServerPort = Readonly<{
  /** The port listened on. */
  port: number
  protocolText: string
  bind: string
  servers: readonly GatewayServer[]
  /** Of the first server; empty if that has no HTTP routes. */
  routeConfiguration: string
}>

export type MergedGateway = Readonly<{
  /** In the order in which they came up. */
  serverPorts: readonly ServerPort[]
  serversByRouteConfiguration: ReadonlyMap<string, readonly GatewayServer[]>
  /** True if a server is for the sidecars of other clusters, even one that gets no place on its port. */
  hasAutoPassthrough: boolean
}>

/** The gateways whose selector this proxy fulfils, wherever they live; one without selector is for every gateway. */
export const gatewaysOf = (gateways: readonly Gateway[], proxy: MeshProxy): readonly Gateway[] =>
  gateways.filter(({ spec }) => selects(spec.selector, proxy.labels))

/** Merges the gateways, in the order given. */
export function mergeGateways(gateways: readonly Gateway[], resolvePort: (declared: number) => number): MergedGateway {
  const merge = new GatewayMerge()
  for (const gateway of gateways) {
    for (const server of gatewayServers(gateway)) merge.add(server, resolvePort(server.port))
  }
  const { serverPorts, serversByRouteConfiguration, hasAutoPassthrough } = merge
  return { serverPorts, serversByRouteConfiguration, hasAutoPassthrough }
}

type MutableServerPort = ServerPort & { servers: GatewayServer[] }

class GatewayMerge {
  readonly serverPorts: MutableServerPort[] = []
  readonly serversByRouteConfiguration = new Map<string, GatewayServer[]>()
  hasAutoPassthrough = false
  readonly #usedPorts = new Set<number>()
  /** The plaintext entry that came last on a port. */
  readonly #plaintext = new Map<number, MutableServerPort>()
  /** By port: hosts that a server with `tls` has, and its bind. */
  readonly #tlsHosts = new Map<number, Map<string, string>>()

  add(server: GatewayServer, port: number): void {
    if (server.tls !== undefined && !this.#claimHosts(server, port)) return
    this.hasAutoPassthrough ||= server.tls?.mode === 'AUTO_PASSTHROUGH'
    const name = routeConfigurationName(server, port)
    const plaintext = this.#plaintext.get(port)
    if (!this.#usedPorts.has(port)) {
      this.#usedPorts.add(port)
      this.#addEntry(server, port, name)
    } else if (plaintext === undefined) this.#addBesideTls(server, port, name)
    else if (plaintext.bind === server.bind) this.#addToPlaintext(server, plaintext, name)
    else this.#addOtherBind(server, port, name)
  }

  /** False if the server repeats a host of another one with a `tls` block: then all of it is left out (istio: CheckDuplicates). */
  #claimHosts(server: GatewayServer, port: number): boolean {
    const known = this.#tlsHosts.get(port) ?? new Map<string, string>()
    this.#tlsHosts.set(port, known)
    if (server.hosts.some(({ host }) => known.get(host) === server.bind)) return false
    for (const { host } of server.hosts) known.set(host, server.bind)
    return true
  }

  /** istio: addPlainTextServer, which serves TLS servers too */
  #addEntry(server: GatewayServer, port: number, name: string): void {
    const entry = this.#openEntry(server, port, name)
    if (!isTlsServer(server)) this.#plaintext.set(port, entry)
    if (isHttpServer(server)) this.serversByRouteConfiguration.set(name, [server])
  }

  /** HTTP joins HTTP; everything else that comes second is left out. */
  #addToPlaintext(server: GatewayServer, entry: MutableServerPort, name: string): void {
    const bothHttp = isHttpProtocol(server.protocol) && isHttpProtocol(parseProtocol(entry.protocolText))
    if (!bothHttp) return
    entry.servers.push(server)
    this.#addRoutes(server, name)
  }

  #addOtherBind(server: GatewayServer, port: number, name: string): void {
    const entry = this.#entry(server, port)
    if (entry === undefined) this.#addEntry(server, port, name)
    else {
      entry.servers.push(server)
      this.#addRoutes(server, name)
    }
  }

  /** Only TLS servers are on the port so far: chains are told apart by SNI, and one plaintext entry may join. */
  #addBesideTls(server: GatewayServer, port: number, name: string): void {
    if (!isTlsServer(server)) {
      this.#addEntry(server, port, name)
      return
    }
    if (isHttpServer(server)) {
      // Two HTTPS servers of one gateway with one port name could not be told apart.
      if (this.serversByRouteConfiguration.has(name)) return
      this.serversByRouteConfiguration.set(name, [server])
    }
    const entry = this.#entry(server, port)
    if (entry === undefined) this.#openEntry(server, port, '')
    else entry.servers.push(server)
  }

  #addRoutes(server: GatewayServer, name: string): void {
    if (name === '') return
    this.serversByRouteConfiguration.set(name, [...(this.serversByRouteConfiguration.get(name) ?? []), server])
  }

  #entry(server: GatewayServer, port: number): MutableServerPort | undefined {
    return this.serverPorts.find(
      (entry) => entry.port === port && entry.protocolText === server.protocolText && entry.bind === server.bind,
    )
  }

  #openEntry(server: GatewayServer, port: number, routeConfiguration: string): MutableServerPort {
    const { protocolText, bind } = server
    const entry = { port, protocolText, bind, servers: [server], routeConfiguration }
    this.serverPorts.push(entry)
    return entry
  }
}
