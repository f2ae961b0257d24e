// What becomes of a plain request that a client in the mesh sends.

import type { RegistryPort } from '../../engine/compile/serviceRegistry.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import { type Way, walk } from '../../engine/match/walk.ts'
import { originalDestination } from '../../engine/originalDestination.ts'
import type { TestRequest } from '../../engine/request.ts'
import { isHttpProtocol } from '../../istio/protocol.ts'
import type { World } from '../world.ts'

export type FromMesh = Readonly<{ prepared: PreparedConfig; request: TestRequest; way: Way }>

/** From a client of this namespace, else of any other; undefined if none is known. */
export function fromMesh(
  { proxies, resources }: World,
  namespace: string,
  host: string,
  port: number,
): FromMesh | undefined {
  const sidecars = proxies.filter(({ viewpoint }) => viewpoint.type === 'sidecar')
  const proxy = sidecars.find(({ viewpoint }) => viewpoint.namespace === namespace) ?? sidecars[0]
  if (proxy === undefined) return undefined
  const { prepared, viewpoint } = proxy
  const { address } = originalDestination(resources, viewpoint, host, port)
  const request: TestRequest = { protocol: 'HTTP', port, address, host, method: 'GET', path: '/', headers: [] }
  return { prepared, request, way: walk(prepared, request) }
}

/** True for a port whose requests routes are asked for. */
export const isHttp = ({ protocol }: RegistryPort): boolean => isHttpProtocol(protocol) || protocol === 'auto'

/** The virtual service of the host that was chosen; an empty name where istiod made the routes by itself, undefined where none was. */
export function ownerOf(way: Way): string | undefined {
  if (!('host' in way)) return undefined
  const { name = '', namespace = '' } = way.host.virtualHost.routes[0]?.virtualService ?? {}
  return name === '' ? '' : `${namespace}/${name}`
}
