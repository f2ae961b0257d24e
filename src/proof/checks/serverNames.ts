// Server names that a gateway's servers do not admit and that get through all the same: chains ask for the names of the rule alone.

import { walk } from '../../engine/match/walk.ts'
import { isHostSubsetOf } from '../../istio/hostname.ts'
import type { OpaqueEntry, PlacedChain } from '../chains/opaqueEntries.ts'
import { allServerNames, nameLike } from '../chains/serverNames.ts'
import { admittingHosts, takesOf } from '../chains/serverUse.ts'
import type { ProofFinding } from '../finding.ts'

/** What is said of a `tls[]` match with such a name; nothing of others. */
export function serverNamesBeyond(entry: OpaqueEntry): readonly ProofFinding[] {
  if (entry.kind !== 'tls') return []
  for (const chain of entry.chains) {
    const found = beyond(entry, chain)
    if (found !== undefined) return [found]
  }
  return []
}

function beyond(entry: OpaqueEntry, { proof, listener, chain, at }: PlacedChain) {
  if (proof.state !== 'reachable' || at.servers.length === 0) return undefined
  const { owner, serverNames, label: rule } = entry
  const admitting = at.servers.filter(
    ({ server, port }) =>
      port === listener.port && owner.gateways.includes(server.gateway) && takesOf(server) === 'tls',
  )
  const hosts = [...new Set(admitting.flatMap(({ server }) => admittingHosts(server, owner)))]
  for (const serverName of serverNames) {
    if (hosts.some((host) => isHostSubsetOf(serverName, host))) continue
    const all = new Set([...allServerNames(listener.filterChains), ...hosts.map((host) => host.toLowerCase())])
    const sni = nameLike(serverName.toLowerCase(), all)
    const request = { ...proof.request, protocol: 'TLS', host: sni, sni } as const
    const way = walk(at.prepared, request)
    if (way.type !== 'tcp' || way.chain !== chain) continue
    const related = admitting.map(({ server }) => server.from)
    const detail = { code: 'RW0192', rule, serverName, hosts, port: request.port, request } as const
    const [viewpoint, place] = [at.viewpoint.id, entry.at]
    return { severity: 'warning', at: place, related, detail, viewpoint } satisfies ProofFinding
  }
  return undefined
}
