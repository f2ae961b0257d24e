// The places that requests can be sent from, as far as the files tell.

import type { SourceRef } from '../base/source.ts'
import { selects } from '../istio/labels.ts'
import { ROOT_NAMESPACE } from '../istio/mesh.ts'
import { compareText } from '../istio/ordering.ts'
import type { Gateway, Resource } from '../istio/resource.ts'
import type { Viewpoint } from './viewpoint.ts'
import { namespacesOfPods, type WorkloadSelector, workloadSelectors } from './workloadSelectors.ts'

type Labels = Readonly<Record<string, string>>

/**
 * One viewpoint for each distinct Gateway selector, in the order of the files; then the sidecars by namespace: one of a
 * workload that nothing selects, and one for each set of labels that a selector asks for or that a known workload brings
 * together. A Gateway without selector is for every gateway; only where there is no other selector it gets a viewpoint
 * without labels.
 */
export function viewpointsOf(resources: readonly Resource[]): readonly Viewpoint[] {
  const gateways = resources.filter((resource): resource is Gateway => resource.kind === 'Gateway')
  return [
    ...distinctSelectors(gateways).map((labels) => gatewayViewpoint(labels, gateways, resources)),
    ...sidecarViewpoints(resources),
  ]
}

function distinctSelectors(gateways: readonly Gateway[]): readonly Labels[] {
  const selectors = new Map(gateways.map(({ spec }) => [labelsText(spec.selector ?? {}), spec.selector ?? {}]))
  if (selectors.size > 1) selectors.delete('')
  return [...selectors.values()]
}

/** Its namespace is that of the first pods known to have the labels. */
function gatewayViewpoint(labels: Labels, gateways: readonly Gateway[], resources: readonly Resource[]): Viewpoint {
  const [known] = namespacesOfPods(resources)(labels)
  const namespace = known ?? ROOT_NAMESPACE
  return {
    id: `gateway/${namespacePart(namespace)}/${labelsText(labels)}`,
    type: 'gateway',
    namespace,
    labels,
    assumed: known === undefined,
    gateways: gateways.filter(({ spec }) => selects(spec.selector, labels)).map(({ ref }) => ref),
    because: [],
  }
}

/** Kinds that something in their own namespace sends requests by, or is sent requests through. */
const MESH_KINDS: ReadonlySet<Resource['kind']> = new Set([
  'VirtualService',
  'Service',
  'ServiceEntry',
  'DestinationRule',
  'Workload',
  'Sidecar',
])

function sidecarViewpoints(resources: readonly Resource[]): readonly Viewpoint[] {
  const found = new Map<string, Viewpoint>()
  const add = (namespace: string, labels: Labels, because: readonly SourceRef[]): void => {
    const text = labelsText(labels)
    const id = text === '' ? `mesh/${namespacePart(namespace)}` : `mesh/${namespacePart(namespace)}/${text}`
    const known = found.get(id)
    const viewpoint = { id, type: 'sidecar', namespace, labels, assumed: false, gateways: [] } as const
    found.set(id, { ...viewpoint, because: [...(known?.because ?? []), ...because] })
  }
  const selectors = workloadSelectors(resources)
  const inMesh = resources.filter(({ kind }) => MESH_KINDS.has(kind)).map(({ metadata }) => metadata.namespace)
  for (const namespace of new Set([...inMesh, ...selectors.map((one) => one.namespace)])) add(namespace, {}, [])
  for (const { namespace, labels, from } of selectors) if (labelsText(labels) !== '') add(namespace, labels, [from])
  for (const [namespace, labels] of broughtTogether(selectors, resources)) add(namespace, labels, [])
  return [...found.values()].sort(
    (a, b) => compareText(a.namespace, b.namespace) || compareText(labelsText(a.labels), labelsText(b.labels)),
  )
}

/** Of each known workload that several selectors select, the labels that those ask for. */
function broughtTogether(
  selectors: readonly WorkloadSelector[],
  resources: readonly Resource[],
): readonly (readonly [namespace: string, labels: Labels])[] {
  const labelled = selectors.filter(({ labels }) => labelsText(labels) !== '')
  if (labelled.length < 2) return []
  return resources.flatMap(({ kind, metadata: { namespace }, spec }) => {
    if (kind !== 'Workload') return []
    const own = labelled.filter((one) => one.namespace === namespace && selects(one.labels, spec.podLabels))
    if (own.length < 2) return []
    return [[namespace, Object.fromEntries(own.flatMap(({ labels }) => Object.entries(labels)))] as const]
  })
}

/** Equal for equal labels, different for different ones. */
const labelsText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([key, value]) => `${idPart(key)}=${idPart(value)}`)
    .sort(compareText)
    .join(',')

/** Names of a cluster have none of these signs, but a file can hold any text. A key's own `/` reads better as it is. */
const idPart = (text: string): string => text.replace(/[%,=]/g, encodeURIComponent)
const namespacePart = (namespace: string): string => idPart(namespace).replaceAll('/', encodeURIComponent)
