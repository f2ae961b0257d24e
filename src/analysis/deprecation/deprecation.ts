// Deprecated fields and kinds (istio: pkg/config/analysis/analyzers/deprecation/deprecation.go).

import { mappingOf } from '../../istio/metadata.ts'
import type { Report } from '../analyzer.ts'
import type { World } from '../world.ts'

const REMOVED_KINDS = ['ClusterRbacConfig', 'RbacConfig', 'ServiceRole', 'ServiceRoleBinding']

/** IST0002. */
export function* deprecated(world: World): Iterable<Report> {
  for (const resource of world.virtualServices) {
    for (const [i, { fault }] of (resource.spec.http ?? []).entries()) {
      if ((fault?.delay?.percent ?? 0) <= 0) continue
      const field = 'HTTPRoute.fault.delay.percent'
      const detail = { code: 'IST0002', field, replacement: 'HTTPRoute.fault.delay.percentage' } as const
      yield { resource, detail, at: ['spec', 'http', i, 'fault', 'delay', 'percent'] }
    }
  }
  for (const resource of world.sidecars) {
    if (resource.spec.outboundTrafficPolicy?.egressProxy === undefined) continue
    const detail = { code: 'IST0002', field: 'OutboundTrafficPolicy.EgressProxy', replacement: undefined } as const
    yield { resource, detail, at: ['spec', 'outboundTrafficPolicy', 'egressProxy'] }
  }
  for (const resource of world.others('CustomResourceDefinition', '')) {
    const { group, names } = resource.spec.written
    const { kind } = mappingOf(names)
    if (group !== 'rbac.istio.io' || typeof kind !== 'string' || !REMOVED_KINDS.includes(kind)) continue
    const detail = { code: 'IST0002', field: `rbac.istio.io ${kind}`, replacement: undefined } as const
    yield { resource, detail, at: ['spec', 'names', 'kind'] }
  }
}
