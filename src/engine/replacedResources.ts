import type { Finding } from '../istio/finding.ts'
import type { Resource } from '../istio/resource.ts'

/** Keeps the last resource of each identity, as `kubectl apply` of the files in order does, and names the others. */
export function withoutReplaced(
  resources: readonly Resource[],
  identities: readonly string[],
): Readonly<{ resources: readonly Resource[]; findings: readonly Finding[] }> {
  const last = new Map(identities.map((identity, index) => [identity, resources[index]]))
  if (last.size === resources.length) return { resources, findings: [] }
  const first = new Map<string, Resource>()
  const findings = resources.flatMap((resource, index): readonly Finding[] => {
    const identity = identities[index] ?? ''
    const original = first.get(identity)
    if (original === undefined) first.set(identity, resource)
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
  return { resources: resources.filter((resource, index) => last.get(identities[index] ?? '') === resource), findings }
}

/** Kind, namespace and name as text; all served versions of a kind are one kind to the API server. */
export function identityOf(resource: Resource): string {
  const group = resource.apiVersion.split('/').slice(0, -1).join('/')
  return JSON.stringify([group, actualKind(resource), resource.metadata.namespace, resource.metadata.name])
}

function actualKind(resource: Resource): string {
  if (resource.kind === 'Other') return resource.spec.actualKind
  if (resource.kind === 'MeshConfig') return resource.spec.writtenKind
  return resource.kind === 'Workload' ? resource.spec.workloadKind : resource.kind
}
