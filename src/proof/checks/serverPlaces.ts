// Servers that no listener has a place for.
// istio: pilot/pkg/model/gateway.go mergeGateways

import { refAt } from '../../base/source.ts'
import { type GatewayServer, hostName, isTlsServer } from '../../engine/compile/gatewayServers.ts'
import { sharedHosts } from '../../engine/compile/selectVirtualServices.ts'
import type { Lost } from '../details/servers.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike, type ProxyServer, requestTo, serverLabel } from '../servers.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'

export const serverPlaces: Check = (world) =>
  onceEach(
    world.proxies.flatMap((proxy) =>
      proxy.servers.flatMap((one, index) => {
        if (one.server.protocol === 'udp') return [udpServer(one.server)]
        return one.isServed ? [] : leftOut(one, proxy.servers.slice(0, index), proxy, world)
      }),
    ),
  )

const udpServer = ({ from, port }: GatewayServer): ProofFinding => ({
  severity: 'error',
  at: refAt(from, 'port', 'protocol'),
  related: [],
  detail: { code: 'RW0131', port },
})

function leftOut(
  { server, port }: ProxyServer,
  earlier: readonly ProxyServer[],
  proxy: ProvedProxy,
  world: World,
): readonly ProofFinding[] {
  const beside = earlier.filter((one) => one.port === port && one.server.bind === server.bind)
  const repeated = beside.find((one) => repeatedHost(server, one.server) !== undefined)
  const by = (repeated ?? beside.find((one) => one.isServed && !isTlsServer(one.server)))?.server
  if (by === undefined) return []
  const host = repeatedHost(server, by)
  const used = usedHosts(server, world)
  const lost = lostRequest(server, host === undefined ? [...used, ...server.hosts.map(hostName)] : used, proxy)
  // What two gateways have in common is for istioctl to say, if that is all.
  if (host !== undefined && lost === undefined && by.gateway !== server.gateway) return []
  const detail = {
    code: 'RW0130',
    ...{ port, protocol: server.protocolText, by: serverLabel(by), byProtocol: by.protocolText },
    ...{ host, lost },
  } as const
  const severity = lost === undefined ? 'warning' : 'error'
  return [{ severity, at: refAt(server.from, 'port'), related: [by.from], detail }]
}

/** With `tls` on both, a host that both have, written alike. */
const repeatedHost = (server: GatewayServer, other: GatewayServer): string | undefined =>
  server.tls === undefined || other.tls === undefined
    ? undefined
    : server.hosts.find(({ host }) => other.hosts.some((one) => one.host === host))?.host

/** The hosts that virtual services have at the server. */
const usedHosts = (server: GatewayServer, { push }: World): readonly string[] =>
  (push.virtualServices.get(server.gateway) ?? []).flatMap((one) => sharedHosts(server, one).map(({ host }) => host))

/** So many hosts are asked for. */
const MOST_HOSTS = 20

/** For one of the hosts that no other server answers instead. */
function lostRequest(server: GatewayServer, hosts: readonly string[], { prepared }: ProvedProxy): Lost | undefined {
  for (const host of [...new Set(hosts)].slice(0, MOST_HOSTS)) {
    const lost = lostAt(prepared, requestTo(server, namesLike(host)[0] ?? ''))
    if (lost !== undefined) return lost
  }
  return undefined
}
