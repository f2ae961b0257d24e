// Hosts that end in a dot: names as DNS has them, which Host headers do not end in.

import { refAt, type SourceRef } from '../../base/source.ts'
import { withoutNamespace } from '../../engine/compile/gatewayServers.ts'
import { walk } from '../../engine/match/walk.ts'
import type { ServerDetail } from '../details/servers.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike } from '../servers.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'

export const trailingDots: Check = (world) => {
  const places = writtenIn(world)
  return [...places].flatMap(([host, [at, ...related]]): readonly ProofFinding[] => {
    const missed = at && missedRequest(host, world)
    return missed ? [{ severity: 'warning', at, related, detail: { code: 'RW0137', host, ...missed } }] : []
  })
}

/** Hosts with a dot at the end, with the places that they are written at: virtual services first. */
function writtenIn({ virtualServices, servers }: World): ReadonlyMap<string, readonly SourceRef[]> {
  const places = new Map<string, SourceRef[]>()
  const add = (host: string, at: SourceRef): void => {
    places.set(host, [...(places.get(host) ?? []), at])
  }
  for (const { hosts, ref } of virtualServices) {
    for (const [index, host] of hosts.entries()) if (host.endsWith('.')) add(host, refAt(ref, 'spec', 'hosts', index))
  }
  for (const server of [...servers.values()].flat()) {
    for (const { host, from } of server.hosts) if (host.endsWith('.')) add(withoutNamespace(host), from)
  }
  return places
}

/** A request as clients send it, that does not come to the rules of the host or to any other. */
function missedRequest(
  host: string,
  { proxies }: World,
): Pick<Extract<ServerDetail, { code: 'RW0137' }>, 'request' | 'outcome'> | undefined {
  const domain = host.toLowerCase()
  const name = (namesLike(host)[0] ?? '').replace(/\.$/, '')
  for (const { prepared, routes } of proxies) {
    for (const { host: own, proof } of routes) {
      if (proof.state !== 'reachable' || !own.virtualHost.domains.includes(domain)) continue
      const { sni, ...rest } = proof.request
      const request = { ...rest, host: name, ...(sni !== undefined && { sni: name }) }
      const lost = lostAt(prepared, request)
      if (lost !== undefined) return lost
      const way = walk(prepared, request)
      // Passed by, as what no virtual service has.
      if (way.type === 'route' && way.route.route.virtualService.name === '') return { request, outcome: 'elsewhere' }
    }
  }
  return undefined
}
