// How istioctl names resources and selectors.

import { ROOT_NAMESPACE } from '../istio/mesh.ts'
import type { Metadata, Resource } from '../istio/resource.ts'

const CLUSTER_SCOPED: readonly string[] = ['Namespace', 'CustomResourceDefinition']

/** `namespace/name` (istio: pkg/config/resource/name.go FullName.String). */
export const fullName = ({ name, namespace }: Pick<Metadata, 'name' | 'namespace'>): string => `${namespace}/${name}`

/** The kind as it is written, `Deployment` rather than `Workload`. */
export function kindOf(resource: Resource): string {
  switch (resource.kind) {
    case 'Other':
      return resource.spec.actualKind
    case 'Workload':
      return resource.spec.workloadKind
    case 'MeshConfig':
      return resource.spec.writtenKind
    default:
      return resource.kind
  }
}

/** `Kind namespace/name`, or `Kind name` for what has no namespace (istio: pkg/config/analysis/legacy/source/kube/origin.go FriendlyName). */
export function friendlyName(resource: Resource): string {
  const kind = kindOf(resource)
  return `${kind} ${CLUSTER_SCOPED.includes(kind) ? resource.metadata.name : fullName(resource.metadata)}`
}

/** A reference that may leave the namespace out (istio: pkg/config/resource/name.go NewShortOrFullName). */
export const shortOrFullName = (namespace: string, name: string): string =>
  name.includes('/') ? name : `${namespace}/${name}`

/** `a=1,b=2`, sorted by key (k8s: labels.SelectorFromSet(…).String()). */
export const selectorText = (labels: Readonly<Record<string, string>> | undefined): string =>
  Object.keys(labels ?? {})
    .sort()
    .map((key) => `${key}=${labels?.[key] ?? ''}`)
    .join(',')

/** The path of the label that istioctl points at: the first one of a selector's text (istio: util.ExtractLabelFromSelectorString). */
export const firstLabel = (labels: Readonly<Record<string, string>> | undefined): string =>
  Object.keys(labels ?? {}).sort()[0] ?? ''

/** True for what belongs to the control plane itself (istio: analyzers/util/config.go IsIstioControlPlane). */
export const isControlPlane = ({ labels }: Metadata): boolean => 'istio' in labels || labels.release === 'istio'

export const isRootNamespace = (namespace: string): boolean => namespace === ROOT_NAMESPACE
