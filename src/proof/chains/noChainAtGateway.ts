// What keeps a `tls[]` or `tcp[]` rule from the servers of a gateway that it is bound to, in istiod's order.
// istio: pilot/pkg/networking/core/gateway.go createGatewayTCPFilterChainOpts

import { isSameRef } from '../../base/source.ts'
import type { GatewayServer } from '../../engine/compile/gatewayServers.ts'
import { visibilityIn } from '../../engine/compile/visibility.ts'
import type { ProxyServer } from '../servers.ts'
import type { ProvedProxy, World } from '../world.ts'
import { connection } from './connectionsTo.ts'
import type { NoChain } from './noChain.ts'
import { fitsPort, matchesAt, type OpaqueEntry } from './opaqueEntries.ts'
import { nameLike } from './serverNames.ts'
import { admittingHosts, takesOf } from './serverUse.ts'

/** One cause for each server, the one that is meant first; undefined where the files do not tell, or where it is said of something else:
 *  of the virtual service that is not exported, of the server that has no place. */
export function atGateway(
  gateway: string,
  entry: OpaqueEntry,
  entries: readonly OpaqueEntry[],
  { proxies }: World,
): readonly NoChain[] | undefined {
  const causes: NoChain[] = []
  for (const proxy of proxies) {
    const servers = proxy.servers.filter(({ server }) => server.gateway === gateway)
    if (servers.length === 0) continue
    const { exportTo, namespace } = entry.owner
    if (visibilityIn(exportTo, namespace, proxy.viewpoint.namespace) === 'hidden') return undefined
    for (const one of servers.toSorted((a, b) => nearness(b.server) - nearness(a.server))) {
      const found = atServer(one, servers, entry, entries, proxy)
      if (found === 'noPlace') return undefined
      if (found !== undefined) causes.push(found)
    }
  }
  return causes.length === 0 ? undefined : causes

  /** The server that is meant: at the port of the rule, and with TLS for server names. */
  function nearness({ port, tls }: GatewayServer): number {
    const isOwnPort = fitsPort(entry, matchesAt(entry, gateway), port)
    return Number(isOwnPort) * 2 + Number(entry.kind === 'tls' && tls !== undefined)
  }
}

function atServer(
  { server, port: listened, isServed }: ProxyServer,
  servers: readonly ProxyServer[],
  entry: OpaqueEntry,
  entries: readonly OpaqueEntry[],
  proxy: ProvedProxy,
): NoChain | 'noPlace' | undefined {
  const { owner, kind } = entry
  const { gateway, port } = server
  const matches = matchesAt(entry, gateway)
  const related = [server.from]
  if (admittingHosts(server, owner).length === 0) return { cause: { type: 'host', gateways: owner.gateways }, related }
  const takes = takesOf(server)
  const asked = { request: asking(entry, port), viewpoint: proxy.viewpoint.id }
  if (takes !== kind) return { cause: { type: 'kind', of: 'server', name: gateway, port, takes }, related, ...asked }
  if (!fitsPort(entry, matches, port)) {
    const ports = [...new Set(servers.map((one) => one.server.port))]
    // The server on that port has a reason of its own.
    if (ports.some((other) => fitsPort(entry, matches, other))) return undefined
    return { cause: { type: 'port', port: matches[0]?.port ?? 0, ports }, related }
  }
  if (!isServed) return 'noPlace'
  const there = proxy.chains.filter(({ listener }) => listener.port === listened)
  if (kind === 'tcp') {
    const taker = there.find(({ chain }) => isSameRef(chain.from, server.from))
    const by = taker && entries.find(({ at }) => isSameRef(at, taker.rule))
    return by && { cause: { type: 'earlierRule', by: by.label }, related: [by.at], ...asked }
  }
  const makers = entries.filter((other) => there.some(({ rule }) => isSameRef(rule, other.at)))
  const makerOf = (name: string) => makers.find(({ serverNames }) => serverNames.includes(name))
  const [serverName] = entry.serverNames.filter((name) => makerOf(name) !== undefined)
  const by = serverName === undefined ? undefined : makerOf(serverName)
  if (serverName === undefined || by === undefined) return undefined
  // Rather a name that is lost without anybody having it.
  const request = asking(entry, port, entry.serverNames.find((name) => makerOf(name) === undefined) ?? serverName)
  return { cause: { type: 'serverName', serverName, by: by.label }, related: [by.at], ...asked, request }
}

/** A connection as the entry asks for. */
function asking({ kind, serverNames }: OpaqueEntry, port: number, serverName = serverNames[0]) {
  if (kind === 'tcp') return connection(port, undefined, { protocol: 'TCP' })
  const name = serverName === undefined ? undefined : nameLike(serverName, new Set())
  return connection(port, undefined, { protocol: 'TLS', serverName: name, clientCert: false })
}
