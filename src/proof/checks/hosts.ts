// Hosts that no gateway admits, and hosts that take requests away from a wildcard.

import { refAt, refKey } from '../../base/source.ts'
import { gatewayServers } from '../../engine/compile/gatewayServers.ts'
import { sharedHosts } from '../../engine/compile/selectVirtualServices.ts'
import { domainTakes } from '../../engine/match/matchVirtualHost.ts'
import type { PreparedVirtualHost } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import type { ProofFinding } from '../finding.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { Check } from './check.ts'

export const hostsNotAdmitted: Check = ({ resources, virtualServices }) => {
  const servers = resources.flatMap((resource) => (resource.kind === 'Gateway' ? gatewayServers(resource) : []))
  const known = new Set(servers.map(({ gateway }) => gateway))
  return virtualServices.flatMap((resource): readonly ProofFinding[] => {
    const { hosts, gateways, ref: from } = resource
    const { namespace } = resource.metadata
    // What is for the mesh as well, or for a Gateway elsewhere, may be meant for that.
    if (gateways.includes(MESH_GATEWAY) || gateways.some((gateway) => !known.has(gateway))) return []
    const own = servers.filter(({ gateway }) => gateways.includes(gateway))
    return hosts.flatMap((host, index): readonly ProofFinding[] => {
      if (own.some((server) => sharedHosts(server, { hosts: [host], namespace, from }).length > 0)) return []
      const related = own.map((server) => server.from)
      return [
        {
          severity: 'warning',
          at: refAt(from, 'spec', 'hosts', index),
          related,
          detail: { code: 'RW0116', host, gateways },
        },
      ]
    })
  })
}

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
