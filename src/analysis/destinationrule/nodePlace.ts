// Where pods run, as labels that subsets can select by.

import type { OtherResource } from '../../istio/resource.ts'
import type { Pod } from '../world.ts'

const PLACES: readonly string[] = [
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
  'topology.istio.io/subzone',
]

/** A pod that says its node has the node's name, and its place if the files hold the node, among its labels (istio: serviceregistry/util/label AugmentLabels). */
export function withPlace(pod: Pod, nodes: readonly OtherResource[]): Pod {
  const { nodeName } = pod.spec
  if (typeof nodeName !== 'string' || nodeName === '') return pod
  const node = nodes.find(({ metadata }) => metadata.name === nodeName)?.metadata.labels ?? {}
  const place = Object.fromEntries(PLACES.flatMap((key) => (node[key] ? [[key, node[key]]] : [])))
  return { ...pod, labels: { ...pod.labels, ...place, 'kubernetes.io/hostname': nodeName } }
}
