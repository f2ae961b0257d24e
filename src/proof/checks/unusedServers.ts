// Hosts of servers that no virtual service has.

import { refAt } from '../../base/source.ts'
import { type GatewayServer, hostName, withoutNamespace } from '../../engine/compile/gatewayServers.ts'
import type { RoutedVirtualService } from '../../engine/compile/virtualServices.ts'
import { hostsOverlap } from '../../istio/hostname.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike, requestTo } from '../servers.ts'
import type { ProvedProxy } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'

export const unusedServers: Check = (world) => {
  const { virtualServices } = world.push
  // Without any virtual service, all that is known is that they are elsewhere.
  if (virtualServices.size === 0) return []
  return onceEach(
    world.proxies.flatMap((proxy) =>
      proxy.servers.flatMap(({ server, isServed }) =>
        isServed && usesRules(server) ? unusedHosts(server, virtualServices.get(server.gateway) ?? [], proxy) : [],
      ),
    ),
  )
}

/** What redirects, or passes on by itself, needs no virtual service. */
const usesRules = ({ protocol, tls }: GatewayServer): boolean =>
  protocol !== 'udp' && tls?.httpsRedirect !== true && tls?.mode !== 'AUTO_PASSTHROUGH'

function unusedHosts(
  server: GatewayServer,
  bound: readonly RoutedVirtualService[],
  { prepared }: ProvedProxy,
): readonly ProofFinding[] {
  const unused = server.hosts.flatMap((one) => {
    if (bound.some((virtualService) => uses(virtualService, one.host))) return []
    // Another gateway of the same pods may have rules for it.
    const lost = lostAt(prepared, requestTo(server, namesLike(hostName(one))[0] ?? ''))
    return lost === undefined ? [] : [{ ...one, lost }]
  })
  const [first, ...others] = unused
  if (first === undefined) return []
  const at = unused.length === server.hosts.length ? refAt(server.from, 'hosts') : first.from
  const related = others.map(({ from }) => from)
  const detail = { code: 'RW0138', hosts: unused.map(hostName), lost: first.lost } as const
  return [{ severity: 'info', at, related, detail }]
}

/** One of another namespace than the host is for is meant all the same, and has a finding of its own. */
const uses = ({ hosts }: RoutedVirtualService, host: string): boolean => {
  const name = withoutNamespace(host)
  return hosts.some((own) => hostsOverlap(own, name))
}
