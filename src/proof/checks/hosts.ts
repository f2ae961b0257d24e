// Hosts that no gateway admits, and hosts that take requests away from a wildcard.

import { refAt, refKey } from '../../base/source.ts'
import { type GatewayServer, hostName } from '../../engine/compile/gatewayServers.ts'
import { sharedHosts } from '../../engine/compile/selectVirtualServices.ts'
import { domainTakes } from '../../engine/match/matchVirtualHost.ts'
import type { PreparedVirtualHost } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import { hostsOverlap } from '../../istio/hostname.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { ProofFinding } from '../finding.ts'
import { serversOf } from '../servers.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { Check } from './check.ts'

export const hostsNotAdmitted: Check = ({ servers, virtualServices }) =>
  virtualServices.flatMap((resource): readonly ProofFinding[] => {
    const { hosts, gateways, ref: from } = resource
    const { namespace } = resource.metadata
    if (!hasHttp(resource)) return []
    // What is for the mesh as well, or for a Gateway elsewhere, may be meant for that.
    const own = serversOf(resource, servers)
    if (own === undefined) return []
    return hosts.flatMap((host, index): readonly ProofFinding[] => {
      if (own.some((server) => sharedHosts(server, { hosts: [host], namespace, from }).length > 0)) return []
      const related = own.map((server) => server.from)
      const detail = { code: 'RW0116', host, gateways, namespaces: namespacesWith(host, own) } as const
      return [{ severity: 'warning', at: refAt(from, 'spec', 'hosts', index), related, detail }]
    })
  })

/** Hosts are asked for by HTTP alone: of `tls[]` and `tcp[]` rules other checks speak. */
const hasHttp = ({ spec: { http = [] } }: VirtualService): boolean => http.length > 0

/** Namespaces whose virtual services one of the servers admits the host for. */
const namespacesWith = (host: string, servers: readonly GatewayServer[]): readonly string[] => [
  ...new Set(
    servers
      .flatMap((server) => server.hosts)
      .filter((one) => one.host.includes('/') && hostsOverlap(hostName(one), host))
      .map((one) => one.host.slice(0, one.host.indexOf('/'))),
  ),
]

export const narrowerHosts: Check = (world) => {
  const found = world.proxies.flatMap((proxy) => [...narrowerIn(proxy, world)])
  return [...new Map(found.map((finding) => [refKey(finding.at), finding])).values()]
}

function* narrowerIn({ prepared, routes }: ProvedProxy, { labelOf }: World): Generator<ProofFinding> {
  for (const wide of routes) {
    const { proof, configuration, host, route } = wide
    const wildcard = host.domains.find(({ kind }) => kind !== 'exact')
    if (proof.state !== 'reachable' || wildcard === undefined || route.virtualService.name === '') continue
    for (const narrow of prepared.routeConfiguration(configuration)?.virtualHosts ?? []) {
      const name = hostInside(narrow, host)
      const from = narrow.virtualHost.from
      if (name === undefined || from === undefined || narrow.virtualHost.routes.length === 0) continue
      const request = { ...proof.request, host: name }
      const way = walk(prepared, request)
      if (way.type !== 'noRoute' || way.host !== narrow) continue
      const rule = labelOf(route.match.from)
      const detail = { code: 'RW0117', host: name, wildcard: wildcard.domain, rule, request } as const
      yield { severity: 'warning', at: from, related: [route.match.from], detail }
    }
  }
}

/** A name of `narrow` that `wide` would take, were it alone. */
function hostInside(narrow: PreparedVirtualHost, wide: PreparedVirtualHost): string | undefined {
  if (narrow === wide) return undefined
  const exact = narrow.domains.filter(({ kind }) => kind === 'exact').map(({ text }) => text)
  return exact.find((name) => wide.domains.some((domain) => domain.kind !== 'exact' && domainTakes(domain, name)))
}
