// Namespaces that resources are exported to.
// kiali: business/checkers/common/export_to_namespace_checker.go

import type { Report } from '../check.ts'
import type { World } from '../world.ts'

/** KIA0005 for a namespace that no document has, where the files define namespaces; not of resources in ambient mode, as in Kiali. */
export function* exportTo(world: World): Iterable<Report> {
  const defined = world.others('Namespace', '')
  if (defined.length === 0) return
  const exported = [...world.virtualServices, ...world.destinationRules, ...world.serviceEntries]
  const inUse = [...exported, ...world.services, ...world.gateways, ...world.sidecars, ...world.workloads]
  const known = new Set([
    ...defined.map(({ metadata }) => metadata.name),
    ...inUse.map(({ metadata }) => metadata.namespace),
  ])
  for (const resource of exported) {
    if (world.ambient.has(resource.metadata.namespace)) continue
    for (const [i, namespace] of (resource.spec.exportTo ?? []).entries()) {
      if (namespace === '*' || namespace === '.' || namespace === '~' || known.has(namespace)) continue
      yield { resource, severity: 'error', detail: { code: 'KIA0005', namespace }, at: ['spec', 'exportTo', i] }
    }
  }
}
