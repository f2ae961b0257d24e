// Virtual services of the mesh that share a host.
// istio: pkg/config/analysis/analyzers/virtualservice/conflictingmeshgatewayhosts.go

import { hostsOverlap } from '../../istio/hostname.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { exportScopes, scopeAndFqdn, scopedFqdn } from '../hosts.ts'
import { fullName } from '../names.ts'
import type { World } from '../world.ts'

/**
 * IST0109, once for each virtual service: it has a host in the same scope as another one, or, exported to some namespaces
 * only, one that overlaps a host of another that is exported to all.
 */
export function* conflictingMeshGatewayHosts({ virtualServices }: World): Iterable<Report> {
  const owners = ownersByHost(virtualServices)
  const reported = new Set<VirtualService>()
  for (const [scoped, own] of owners) {
    const { scope, fqdn } = scopeAndFqdn(scoped)
    const sharing = scope === '*' ? own : [...own, ...exportedToAll(owners, fqdn)]
    if (sharing.length < 2) continue
    const names = sharing.map(({ metadata }) => fullName(metadata)).sort()
    for (const resource of sharing.filter((each) => !reported.has(each))) {
      reported.add(resource)
      const detail = { code: 'IST0109', virtualServices: names, host: scoped } as const
      yield { resource, detail, at: hostPath(resource, fqdn), line: ['metadata', 'name'] }
    }
  }
}

type Owners = ReadonlyMap<string, readonly VirtualService[]>

function ownersByHost(virtualServices: readonly VirtualService[]): Owners {
  const owners = new Map<string, VirtualService[]>()
  for (const resource of virtualServices) {
    const { spec, metadata } = resource
    const { hosts = [], gateways = [], exportTo } = spec
    if (gateways.length > 0 && !gateways.includes(MESH_GATEWAY)) continue
    for (const scope of exportScopes(exportTo, metadata.namespace)) {
      for (const host of hosts) {
        const key = scopedFqdn(scope, metadata.namespace, host)
        owners.set(key, [...(owners.get(key) ?? []), resource])
      }
    }
  }
  return owners
}

const exportedToAll = (owners: Owners, host: string): readonly VirtualService[] =>
  [...owners].flatMap(([scoped, resources]) => {
    const { scope, fqdn } = scopeAndFqdn(scoped)
    return scope === '*' && hostsOverlap(host, fqdn) ? resources : []
  })

/** The host that takes part in the conflict. */
function hostPath({ spec, metadata }: VirtualService, fqdn: string): readonly (string | number)[] {
  const own = (spec.hosts ?? []).map((host) => scopeAndFqdn(scopedFqdn('', metadata.namespace, host)).fqdn)
  const index = own.includes(fqdn) ? own.indexOf(fqdn) : own.findIndex((host) => hostsOverlap(host, fqdn))
  return ['spec', 'hosts', Math.max(index, 0)]
}
