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
  const sent = server.hosts.map(hostName).flatMap((host) => {
    if (names.some((name) => hostsOverlap(name, host))) return []
    const request = requestTo(server, namesLike(host)[0] ?? '')
    const location = decide(prepared, request).answers[0]?.location
    return location?.startsWith('https:') === true ? [{ host, request, location }] : []
  })
  const [first] = sent
  if (first === undefined) return []
  const { request, location } = first
  const detail = { code: 'RW0133', hosts: sent.map(({ host }) => host), request, location } as const
  // Without any server for TLS, all that is known is that it is elsewhere.
  const severity = secure.length === 0 ? 'info' : 'warning'
  const related = secure.map((one) => one.server.from)
  return [{ severity, at: refAt(server.from, 'tls', 'httpsRedirect'), related, detail }]
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
