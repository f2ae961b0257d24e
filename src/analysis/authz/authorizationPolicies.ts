// Workloads and namespaces that authorization policies name.
// istio: pkg/config/analysis/analyzers/authz/authorizationpolicies.go

import type { FieldPath } from '../../base/source.ts'
import { selects } from '../../istio/labels.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import { isAmbientPod } from '../ambient.ts'
import type { Report } from '../analyzer.ts'
import { isRootNamespace, selectorText } from '../names.ts'
import { isInMesh } from '../pods.ts'
import { matchLabels } from '../selector.ts'
import type { World } from '../world.ts'

/** IST0127 for a policy without pods of the mesh, IST0101 for a source namespace that is not there. */
export function* authorizationPolicies(world: World): Iterable<Report> {
  const pods = world.pods.filter((pod) => isInMesh(world, pod) || isAmbientPod(pod))
  const namespaces = world.others('Namespace', '').map(({ metadata }) => metadata.name)
  for (const resource of world.others('AuthorizationPolicy')) {
    const { namespace } = resource.metadata
    const labels = matchLabels(resource)
    const everywhere = isRootNamespace(namespace)
    const reached = pods.filter((pod) => (everywhere || pod.namespace === namespace) && selects(labels, pod.labels))
    if (reached.length === 0 && !(everywhere && labels === undefined)) {
      const at = labels === undefined ? ['metadata', 'name'] : ['spec', 'selector', 'matchLabels']
      yield { resource, detail: { code: 'IST0127', labels: selectorText(labels) }, at, missing: world.missing('Pod') }
    }
    for (const { value, at, line } of sourceNamespaces(resource)) {
      if (namespaces.some((name) => matchesNamespace(name, value))) continue
      const detail = { code: 'IST0101', thing: 'namespace', value } as const
      yield { resource, detail, at, line, missing: world.missing('Namespace') }
    }
  }
}

type Named = Readonly<{ value: string; at: FieldPath; line: FieldPath }>

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function sourceNamespaces({ spec }: OtherResource): readonly Named[] {
  return listOf(spec.written.rules).flatMap((rule, i) =>
    listOf(mappingOf(rule).from).flatMap((from, j) => {
      const source = mappingOf(mappingOf(from).source)
      return ['namespaces', 'notNamespaces'].flatMap((field) =>
        listOf(source[field]).flatMap((value, k): readonly Named[] => {
          const place = ['spec', 'rules', i, 'from', j, 'source']
          // Istio prints the line of `namespaces` for both.
          const line = [...place, 'namespaces', k]
          return typeof value === 'string' ? [{ value, at: [...place, field, k], line }] : []
        }),
      )
    }),
  )
}

/** `*`, `*suffix`, `prefix*`, or the name in any letter case. */
function matchesNamespace(name: string, pattern: string): boolean {
  if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1))
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1))
  return name.toLowerCase() === pattern.toLowerCase()
}
