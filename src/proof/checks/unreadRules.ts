// HTTP rules whose servers read no HTTP.

import { refAt } from '../../base/source.ts'
import { type GatewayServer, isHttpServer, isPassthroughServer } from '../../engine/compile/gatewayServers.ts'
import { sharedHosts } from '../../engine/compile/selectVirtualServices.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { ProofFinding } from '../finding.ts'
import { lostAt, namesLike, requestTo, serversOf } from '../servers.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'

export const unreadRules: Check = (world) =>
  [...world.servers.values()].flat().every(isHttpServer)
    ? []
    : world.virtualServices.flatMap((one) => (one.spec.http?.length ? unread(one, world) : []))

function unread(virtualService: VirtualService, { servers, proxies }: World): readonly ProofFinding[] {
  const { hosts, metadata, ref: from } = virtualService
  const all = serversOf(virtualService, servers)
  if (all === undefined || all.some((server) => isHttpServer(server) && admits(server))) return []
  const own = all.filter((server) => server.protocol !== 'udp' && admits(server))
  const [server] = own
  if (server === undefined) return []
  const [host = ''] = namesLike(sharedHosts(server, { hosts, namespace: metadata.namespace, from })[0]?.host ?? '')
  const proxy = proxies.find((one) => one.servers.some((other) => other.server.gateway === server.gateway))
  const lost = proxy && lostAt(proxy.prepared, requestTo(server, host))
  if (lost === undefined) return []
  const detail = {
    code: 'RW0132',
    ...{ virtualService: `${metadata.namespace}/${metadata.name}`, protocol: server.protocolText },
    ...{ mode: isPassthroughServer(server) ? (server.tls?.mode ?? '') : undefined, lost },
  } as const
  return [{ severity: 'error', at: refAt(from, 'spec', 'http'), related: own.map((one) => one.from), detail }]

  function admits(one: GatewayServer): boolean {
    return sharedHosts(one, { hosts, namespace: metadata.namespace, from }).length > 0
  }
}
