// Mirrors whose copies come back to the gateway that made them.

import { isSameRef } from '../../base/source.ts'
import { decideWay } from '../../engine/match/decide.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { Resource } from '../../istio/resource.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'
import { forEachRule } from './eachRule.ts'

const MOST_HOPS = 10

export const mirrorLoops: Check = (world) =>
  onceEach(
    forEachRule(world, ({ route, prepared, proof: { request } }) => {
      const { action, match } = route
      const [mirror] = action.type === 'route' ? action.mirrors : []
      if (mirror === undefined || !isGateway(prepared, world)) return undefined
      const hosts = roundOf(request, prepared, world.resources)
      if (hosts === undefined) return undefined
      const detail = { code: 'RW0167', rule: world.labelOf(match.from), request, hosts } as const
      return { severity: 'warning', at: mirror.from, related: [], detail }
    }),
  )

/** What a sidecar sends out does not come back to it. */
const isGateway = (prepared: PreparedConfig, { proxies }: World): boolean =>
  proxies.some((proxy) => proxy.prepared === prepared && proxy.viewpoint.type === 'gateway')

/** The mirrors that a request goes round through; undefined if it comes to an end. */
function roundOf(
  first: TestRequest,
  prepared: PreparedConfig,
  resources: readonly Resource[],
): readonly string[] | undefined {
  const hosts: string[] = []
  let request = first
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const way = walk(prepared, request)
    const mirrors =
      way.type === 'route' && way.route.route.action.type === 'route' ? way.route.route.action.mirrors : []
    const back = mirrors
      .map(({ cluster }) => prepared.config.clusters.get(cluster))
      .find((cluster) => cluster !== undefined && comesBack(cluster, request, prepared, resources))
    const upstream = decideWay(prepared, way, request, 0).answers[0]?.upstream
    if (back === undefined || upstream === undefined) return undefined
    hosts.push(back.host)
    // A copy is made of the request as it is sent on, its Host included.
    request = { ...request, host: upstream.authority, path: upstream.path }
  }
  return [...new Set(hosts)]
}

type Cluster = NonNullable<ReturnType<PreparedConfig['config']['clusters']['get']>>

/** True for a name that is looked up outside of the mesh, and that this gateway itself serves by name. */
function comesBack(
  { host, port, policy, from }: Cluster,
  request: TestRequest,
  prepared: PreparedConfig,
  resources: readonly Resource[],
): boolean {
  if (policy.type !== 'STRICT_DNS' && policy.type !== 'LOGICAL_DNS') return false
  const entry = resources.find(({ ref }) => isSameRef(ref, from))
  if (entry?.kind !== 'ServiceEntry' || (entry.spec.endpoints ?? []).length > 0 || port !== request.port) return false
  const way = walk(prepared, { ...request, host })
  return 'host' in way && way.domain.kind !== 'any'
}
