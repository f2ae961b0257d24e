// Servers that redirect to HTTPS: hosts that nobody serves there, and hosts that they do not redirect.

import { refAt } from '../../base/source.ts'
import { hostName, isTlsServer } from '../../engine/compile/gatewayServers.ts'
import { decide } from '../../engine/match/decide.ts'
import { hostsOverlap, isHostSubsetOf } from '../../istio/hostname.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike, type ProxyServer, requestTo } from '../servers.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'

export const redirectServers: Check = (world) =>
  onceEach(
    world.proxies.flatMap((proxy) =>
      proxy.servers
        .filter(({ server, isServed }) => isServed && server.tls?.httpsRedirect === true && !isTlsServer(server))
        .flatMap((one) => [...redirectsToNowhere(one, proxy), ...notRedirected(one, proxy, world)]),
    ),
  )

/** On which port a load balancer finds HTTPS, the files need not tell: any server for TLS will do. */
function redirectsToNowhere({ server }: ProxyServer, { prepared, servers }: ProvedProxy): readonly ProofFinding[] {
  const secure = tlsServers(servers)
  const names = secure.flatMap((one) => one.server.hosts.map(hostName))
  const hosts = server.hosts.map(hostName).filter((host) => !names.some((name) => hostsOverlap(name, host)))
  for (const host of hosts) {
    const request = requestTo(server, namesLike(host)[0] ?? '')
    const location = decide(prepared, request).answers[0]?.location
    if (location?.startsWith('https:') !== true) continue
    const detail = { code: 'RW0133', hosts, request, location } as const
    // Without any server for TLS, all that is known is that it is elsewhere.
    const severity = secure.length === 0 ? 'info' : 'warning'
    return [
      {
        severity,
        at: refAt(server.from, 'tls', 'httpsRedirect'),
        related: secure.map((one) => one.server.from),
        detail,
      },
    ]
  }
  return []
}

const tlsServers = (servers: readonly ProxyServer[]): readonly ProxyServer[] =>
  servers.filter(({ server, isServed }) => isServed && isTlsServer(server))

/** A host that is written with a namespace is redirected only where a virtual service has it. */
function notRedirected(
  { server }: ProxyServer,
  { prepared, servers }: ProvedProxy,
  { virtualServices }: World,
): readonly ProofFinding[] {
  const secure = tlsServers(servers)
  return server.hosts.flatMap(({ host: written, from }): readonly ProofFinding[] => {
    if (!written.includes('/')) return []
    const host = hostName({ host: written, from })
    const known = virtualServices.flatMap(({ hosts }) => hosts.filter((own) => isHostSubsetOf(own, host)))
    for (const name of new Set([...known, host].flatMap(namesLike))) {
      const lost = lostAt(prepared, requestTo(server, name))
      if (lost?.outcome !== 'notFound') continue
      const answered = secure
        .map((one) => requestTo(one.server, name))
        .find((request) => (lostAt(prepared, request)?.outcome ?? 'bytes') === 'bytes')
      if (answered === undefined) continue
      return [{ severity: 'warning', at: from, related: [], detail: { code: 'RW0134', host, lost, answered } }]
    }
    return []
  })
}
