// The places that requests can be sent from, as far as the files tell.

import { selects } from '../istio/labels.ts'
import { ROOT_NAMESPACE } from '../istio/mesh.ts'
import { compareText } from '../istio/ordering.ts'
import type { Gateway, Resource } from '../istio/resource.ts'
import type { Viewpoint } from './viewpoint.ts'

type Labels = Readonly<Record<string, string>>

/**
 * One viewpoint for each distinct Gateway selector, in the order of the files, then "in the mesh" of each namespace with
 * virtual services, Services, workloads or Sidecars, by name. A Gateway without selector is for every gateway; only where
 * there is no other selector it gets a viewpoint without labels.
 */
export function viewpointsOf(resources: readonly Resource[]): readonly Viewpoint[] {
  const gateways = resources.filter((resource): resource is Gateway => resource.kind === 'Gateway')
  return [
    ...distinctSelectors(gateways).map((labels) => gatewayViewpoint(labels, gateways, resources)),
    ...meshNamespaces(resources).map(meshViewpoint),
  ]
}

function distinctSelectors(gateways: readonly Gateway[]): readonly Labels[] {
  const selectors = new Map(gateways.map(({ spec }) => [labelsText(spec.selector ?? {}), spec.selector ?? {}]))
  if (selectors.size > 1) selectors.delete('')
  return [...selectors.values()]
}

function gatewayViewpoint(labels: Labels, gateways: readonly Gateway[], resources: readonly Resource[]): Viewpoint {
  const known = namespaceOfPods(labels, resources)
  const namespace = known ?? ROOT_NAMESPACE
  return {
    id: `gateway/${namespace}/${labelsText(labels)}`,
    type: 'gateway',
    namespace,
    labels,
    assumed: known === undefined,
    gateways: gateways.filter(({ spec }) => selects(spec.selector, labels)).map(({ ref }) => ref),
    because: [],
  }
}

/** Where the pods with these labels run: the namespace of the first workload that has them or Service that selects them. */
function namespaceOfPods(labels: Labels, resources: readonly Resource[]): string | undefined {
  if (Object.keys(labels).length === 0) return undefined
  const owner = resources.find(
    ({ kind, spec }) =>
      (kind === 'Workload' && selects(labels, spec.podLabels)) ||
      (kind === 'Service' && selects(labels, spec.selector ?? {})),
  )
  return owner?.metadata.namespace
}

const MESH_KINDS: ReadonlySet<Resource['kind']> = new Set(['VirtualService', 'Service', 'Workload', 'Sidecar'])

const meshNamespaces = (resources: readonly Resource[]): readonly string[] =>
  [...new Set(resources.filter(({ kind }) => MESH_KINDS.has(kind)).map(({ metadata }) => metadata.namespace))].sort(
    compareText,
  )

const meshViewpoint = (namespace: string): Viewpoint => ({
  id: `mesh/${namespace}`,
  type: 'sidecar',
  namespace,
  labels: {},
  assumed: false,
  gateways: [],
  because: [],
})

/** Equal for equal labels; keys and values cannot contain the separators. */
const labelsText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort(compareText)
    .join(',')
