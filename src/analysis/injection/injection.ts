// Namespaces and pods without sidecar injection (istio: pkg/config/analysis/analyzers/injection/injection.go).

import { ROOT_NAMESPACE } from '../../istio/mesh.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { fullName } from '../names.ts'
import { hasProxy } from '../pods.ts'
import type { World } from '../world.ts'
import { podOf } from '../world.ts'

const INJECTION = 'istio-injection'
const REVISION = 'istio.io/rev'
const DATAPLANE_MODE = 'istio.io/dataplane-mode'
const INJECT = 'sidecar.istio.io/inject'

/** IST0123 for a namespace with several injection labels, IST0102 for one without any, IST0103 for a pod that missed its sidecar. */
export function* injection(world: World): Iterable<Report> {
  const namespaces = world.others('Namespace', '').filter(({ metadata }) => metadata.name !== ROOT_NAMESPACE)
  const isInjected = (name: string): boolean =>
    namespaces.some(({ metadata }) => metadata.name === name && metadata.labels[INJECTION] === 'enabled')
  for (const resource of namespaces) yield* checkNamespace(resource)
  for (const resource of world.workloads) {
    const { metadata, spec } = resource
    if (spec.workloadKind !== 'Pod' || !isInjected(metadata.namespace)) continue
    const asked = metadata.labels[INJECT] ?? metadata.annotations[INJECT] ?? ''
    const pod = podOf(resource)
    if (asked.toLowerCase() === 'false' || pod.spec.hostNetwork === true || hasProxy(pod)) continue
    yield { resource, detail: { code: 'IST0103', pod: fullName(metadata) }, at: ['metadata', 'name'] }
  }
}

function* checkNamespace(resource: OtherResource): Iterable<Report> {
  const { name, labels } = resource.metadata
  const own = labels[INJECTION]
  // Next to a refused injection the other labels say nothing.
  const others = own === undefined || own === 'enabled' ? [REVISION, DATAPLANE_MODE] : []
  const stated = [INJECTION, ...others].flatMap((key) => (key in labels ? [`${key}=${labels[key]}`] : []))
  const at = ['metadata', 'labels']
  if (stated.length > 1) yield { resource, detail: { code: 'IST0123', labels: stated }, at }
  if (labels[DATAPLANE_MODE] === 'ambient' || own || REVISION in labels) return
  yield { resource, detail: { code: 'IST0102', namespace: name }, at: ['metadata', 'name'], line: ['metadata', 'name'] }
}
