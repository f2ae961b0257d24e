import type { Gateway, VirtualService } from '../istio/resource.ts'
import type { GatewayServer } from './compile/gatewayServers.ts'
import { gatewayServers } from './compile/gatewayServers.ts'
import { sharedHosts } from './compile/selectVirtualServices.ts'

/** Tells through which declared gateway ports a virtual service is served: a delegate through those of its roots. */
export function servedPorts(
  gateways: readonly Gateway[],
  virtualServices: readonly VirtualService[],
): (virtualService: VirtualService) => ReadonlySet<number> {
  const servers = new Map<string, GatewayServer[]>()
  for (const server of gateways.flatMap(gatewayServers)) {
    servers.set(server.gateway, [...(servers.get(server.gateway) ?? []), server])
  }
  const ports = new Map<VirtualService, ReadonlySet<number>>()
  const byName = new Map<string, VirtualService>()
  for (const virtualService of virtualServices) {
    const { hosts, gateways: bound, ref: from } = virtualService
    const { name, namespace } = virtualService.metadata
    const own = bound
      .flatMap((gateway) => servers.get(gateway) ?? [])
      .filter((server) => sharedHosts(server, { hosts, namespace, from }).length > 0)
    ports.set(virtualService, new Set(own.map(({ port }) => port)))
    byName.set(`${namespace}/${name}`, virtualService)
  }
  for (const root of virtualServices) {
    for (const { delegate } of root.spec.http ?? []) {
      const target = byName.get(`${delegate?.namespace || root.metadata.namespace}/${delegate?.name ?? ''}`)
      if (delegate === undefined || target === undefined) continue
      ports.set(target, new Set([...(ports.get(target) ?? []), ...(ports.get(root) ?? [])]))
    }
  }
  return (virtualService) => ports.get(virtualService) ?? new Set()
}
