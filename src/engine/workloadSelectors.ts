// The workload selectors of the files that can give two sidecars of one namespace different configurations.

import type { FieldPath, SourceRef } from '../base/source.ts'
import { refAt } from '../base/source.ts'
import { selects } from '../istio/labels.ts'
import { MESH_GATEWAY } from '../istio/mesh.ts'
import type { Resource, VirtualService } from '../istio/resource.ts'

type Labels = Readonly<Record<string, string>>

/** Labels that workloads of a namespace may have and that matter; without labels it is about all of the namespace. */
export type WorkloadSelector = Readonly<{ namespace: string; labels: Labels; from: SourceRef }>

/**
 * The selectors of Sidecars, DestinationRules and virtual services for the mesh, in the order of the resources. The
 * `sourceLabels` of a virtual service hold in every namespace; those that the files tell are meant: `sourceNamespace`
 * where it is stated, else its own namespace and those with pods that have the labels.
 */
export function workloadSelectors(resources: readonly Resource[]): readonly WorkloadSelector[] {
  const podsIn = namespacesOfPods(resources)
  return resources.flatMap((resource): readonly WorkloadSelector[] => {
    const { namespace } = resource.metadata
    switch (resource.kind) {
      case 'Sidecar':
        return selector(namespace, resource.spec.workloadSelector?.labels, resource.ref, ['workloadSelector'])
      case 'DestinationRule':
        return selector(namespace, resource.spec.workloadSelector?.matchLabels, resource.ref, ['workloadSelector'])
      case 'VirtualService':
        return sources(resource, podsIn)
      default:
        return []
    }
  })
}

const selector = (
  namespace: string,
  labels: Labels | undefined,
  ref: SourceRef,
  path: FieldPath,
): readonly WorkloadSelector[] =>
  labels === undefined ? [] : [{ namespace, labels, from: refAt(ref, 'spec', ...path) }]

/** The sources that the matches of a virtual service name. One without `gateways` may be a delegate or for the mesh. */
function sources({ metadata, spec, ref }: VirtualService, podsIn: PodNamespaces): readonly WorkloadSelector[] {
  if (!isForMesh(spec.gateways)) return []
  return (['http', 'tls', 'tcp'] as const).flatMap((field) =>
    (spec[field] ?? []).flatMap(({ match = [] }, route) =>
      match.flatMap(({ sourceLabels = {}, sourceNamespace, gateways }, index) => {
        if (!isForMesh(gateways)) return []
        const isLabelled = Object.keys(sourceLabels).length > 0
        if (!sourceNamespace && !isLabelled) return []
        const namespaces = sourceNamespace ? [sourceNamespace] : new Set([metadata.namespace, ...podsIn(sourceLabels)])
        return [...namespaces].flatMap((namespace) =>
          selector(namespace, sourceLabels, ref, [field, route, 'match', index]),
        )
      }),
    ),
  )
}

const isForMesh = (gateways: readonly string[] = []): boolean =>
  gateways.length === 0 || gateways.includes(MESH_GATEWAY)

type PodNamespaces = (labels: Labels) => readonly string[]

/** Tells where pods with given labels run: the namespaces of the workloads that have them and of the Services that select them. */
export function namespacesOfPods(resources: readonly Resource[]): PodNamespaces {
  const pods = resources.flatMap(({ kind, metadata: { namespace }, spec }) => {
    if (kind === 'Workload') return [{ namespace, labels: spec.podLabels }]
    return kind === 'Service' ? [{ namespace, labels: spec.selector ?? {} }] : []
  })
  return (labels) =>
    Object.keys(labels).length === 0
      ? []
      : pods.filter((pod) => selects(labels, pod.labels)).map(({ namespace }) => namespace)
}
