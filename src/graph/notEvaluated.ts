// Lane 1, last: resources that could change a request's way and that the engine does not evaluate, and those that a cluster refuses.

import type { SourceRef } from '../base/source.ts'
import type { Resource } from '../istio/resource.ts'
import { BORDER, HEADER_HEIGHT, LANES, REFUSAL_HEIGHT } from './geometry.ts'
import type { NotEvaluatedNode, Refusing } from './graph.ts'
import { uniqueIds } from './resourceIndex.ts'

const GROUPS: readonly string[] = [
  'networking.istio.io',
  'security.istio.io',
  'extensions.istio.io',
  'gateway.networking.k8s.io',
]

const kindOf = (resource: Resource): string => (resource.kind === 'Other' ? resource.spec.actualKind : resource.kind)

/** True for kinds that route, filter or secure requests; a ConfigMap does not. */
function concernsRouting(resource: Resource): boolean {
  if (resource.kind !== 'Other') return false
  const [group = ''] = resource.apiVersion.split('/')
  return GROUPS.includes(group) || (group === 'networking.k8s.io' && resource.spec.actualKind === 'Ingress')
}

/** One grey card each, in the order of the files. */
export function notEvaluatedNodes(resources: readonly Resource[]): readonly NotEvaluatedNode[] {
  const unique = uniqueIds()
  return resources.filter(concernsRouting).map((resource) => ({
    type: 'notEvaluated',
    id: unique(`other/${kindOf(resource)}/${resource.metadata.namespace}/${resource.metadata.name}`),
    box: { x: LANES.entry.x, y: 0, width: LANES.entry.width, height: HEADER_HEIGHT + 2 * BORDER },
    source: resource.ref,
    kind: kindOf(resource),
    name: resource.metadata.name,
    namespace: resource.metadata.namespace,
    refusedBy: undefined,
  }))
}

/** A resource that a cluster would not take, and that was not taken before. */
export type RefusedResource = Readonly<{
  kind: string
  name: string
  namespace: string
  by: Refusing
  source: SourceRef
}>

/** One grey card each, in the order of the files. */
export function refusedNodes(refused: readonly RefusedResource[]): readonly NotEvaluatedNode[] {
  const unique = uniqueIds()
  return refused.map(({ kind, name, namespace, by, source }) => ({
    type: 'notEvaluated',
    id: unique(`refused/${kind}/${namespace}/${name}`),
    box: { x: LANES.entry.x, y: 0, width: LANES.entry.width, height: HEADER_HEIGHT + REFUSAL_HEIGHT + 2 * BORDER },
    ...{ source, kind, name, namespace, refusedBy: by },
  }))
}
