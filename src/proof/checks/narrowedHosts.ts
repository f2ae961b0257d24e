// Wildcard hosts of which the servers for HTTP admit only a part.

import { refAt, refKey } from '../../base/source.ts'
import { type GatewayServer, isHttpServer } from '../../engine/compile/gatewayServers.ts'
import { sharedHosts } from '../../engine/compile/selectVirtualServices.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import type { Lost } from '../details/servers.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike, requestTo, serversOf } from '../servers.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'

export const narrowedHosts: Check = (world) => {
  const leftOut = new Set(
    world.proxies.flatMap(({ servers }) =>
      servers.flatMap(({ server, isServed }) => (isServed ? [] : [refKey(server.from)])),
    ),
  )
  const isRead = (server: GatewayServer): boolean =>
    isHttpServer(server) && (leftOut.size === 0 || !leftOut.has(refKey(server.from)))
  return world.virtualServices.flatMap((resource): readonly ProofFinding[] => {
    const { hosts, ref: from } = resource
    if (!hosts.some(isWildcardHost) || !resource.spec.http?.length) return []
    const { namespace } = resource.metadata
    const own = (serversOf(resource, world.servers) ?? []).filter(isRead)
    return hosts.flatMap((host, index): readonly ProofFinding[] => {
      if (!isWildcardHost(host)) return []
      const served = new Set(
        own.flatMap((server) => sharedHosts(server, { hosts: [host], namespace, from }).map((shared) => shared.host)),
      )
      if (served.size === 0 || served.has(host)) return []
      const lost = lostOutside(host, own, world)
      if (lost === undefined) return []
      const detail = { code: 'RW0136', host, served: [...served], lost } as const
      return [
        { severity: 'info', at: refAt(from, 'spec', 'hosts', index), related: own.map((one) => one.from), detail },
      ]
    })
  })
}

/** A request for a name of the wildcard host that no rule of the gateways answers. */
function lostOutside(host: string, servers: readonly GatewayServer[], { proxies }: World): Lost | undefined {
  for (const server of servers) {
    const proxy = proxies.find((one) => one.servers.some((other) => other.server.gateway === server.gateway))
    for (const name of namesLike(host)) {
      const lost = proxy && lostAt(proxy.prepared, requestTo(server, name))
      if (lost !== undefined) return lost
    }
  }
  return undefined
}
