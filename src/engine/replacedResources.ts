import type { Finding } from '../istio/finding.ts'
import type { Resource } from '../istio/resource.ts'

/** Keeps the last resource of each kind, namespace and name, as `kubectl apply` of the files in order does, and names the others. */
export function withoutReplaced(
  resources: readonly Resource[],
): Readonly<{ resources: readonly Resource[]; findings: readonly Finding[] }> {
  const last = new Map<string, Resource>()
  const first = new Map<string, Resource>()
  for (const resource of resources) {
    const key = identity(resource)
    if (!first.has(key)) first.set(key, resource)
    last.set(key, resource)
  }
  if (last.size === resources.length) return { resources, findings: [] }
  const findings = resources.flatMap((resource): readonly Finding[] => {
    const original = first.get(identity(resource))
    if (original === undefined || original === resource) return []
    const { name, namespace } = resource.metadata
    const detail = {
      code: 'duplicateResource',
      kind: actualKind(resource),
      name,
      namespace,
      first: original.ref,
    } as const
    return [{ severity: 'warning', detail, at: resource.ref }]
  })
  return { resources: resources.filter((resource) => last.get(identity(resource)) === resource), findings }
}

// All served versions of a kind are one kind to the API server.
function identity(resource: Resource): string {
  const group = resource.apiVersion.split('/').slice(0, -1).join('/')
  return JSON.stringify([group, actualKind(resource), resource.metadata.namespace, resource.metadata.name])
}

function actualKind(resource: Resource): string {
  if (resource.kind === 'Other') return resource.spec.actualKind
  if (resource.kind === 'MeshConfig') return resource.spec.writtenKind
  return resource.kind === 'Workload' ? resource.spec.workloadKind : resource.kind
}
