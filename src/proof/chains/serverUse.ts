// What a server of a gateway has to do with the rules of a virtual service.

import type { GatewayServer } from '../../engine/compile/gatewayServers.ts'
import { hostsForNamespace, isHttpServer, isPassthroughServer } from '../../engine/compile/gatewayServers.ts'
import type { RoutedVirtualService } from '../../engine/compile/virtualServices.ts'
import { hostsOverlap } from '../../istio/hostname.ts'
import type { RuleKind } from '../details/opaque.ts'

/** The hosts of the server that a virtual service may use, if one of them is its own. */
export function admittingHosts(server: GatewayServer, { namespace, hosts }: RoutedVirtualService): readonly string[] {
  const open = hostsForNamespace(server.hosts, namespace)
  return open.some((host) => hosts.some((own) => hostsOverlap(host, own))) ? open : []
}

/** The kind of rules that the server has a use for. */
export function takesOf(server: GatewayServer): RuleKind {
  if (!isPassthroughServer(server)) return isHttpServer(server) ? 'http' : 'tcp'
  return server.tls?.mode === 'AUTO_PASSTHROUGH' ? 'none' : 'tls'
}
