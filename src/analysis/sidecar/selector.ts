// Workload selectors of Sidecars (istio: pkg/config/analysis/analyzers/sidecar/selector.go).

import { selects } from '../../istio/labels.ts'
import type { Sidecar } from '../../istio/resource.ts'
import { inAmbientNamespace, isAmbientPod } from '../ambient.ts'
import type { Report } from '../analyzer.ts'
import { firstLabel, selectorText } from '../names.ts'
import type { Pod, World } from '../world.ts'

const SELECTOR = ['spec', 'workloadSelector', 'labels']

const labelsOf = ({ spec }: Sidecar): Readonly<Record<string, string>> => spec.workloadSelector?.labels ?? {}

/** IST0101 for a selector without pods, IST0110 for pods selected twice, IST0111 for two Sidecars of a namespace without selector, IST0167 where ambient mode has no sidecars. */
export function* sidecarSelectors(world: World): Iterable<Report> {
  const selecting = world.sidecars.filter((sidecar) => selectorText(labelsOf(sidecar)) !== '')
  const whole = world.sidecars.filter((sidecar) => !selecting.includes(sidecar))
  for (const resource of selecting.filter((sidecar) => !world.pods.some((pod) => selectsPod(sidecar, pod)))) {
    const labels = labelsOf(resource)
    const detail = { code: 'IST0101', thing: 'selector', value: selectorText(labels) } as const
    yield { resource, detail, at: SELECTOR, line: [...SELECTOR, firstLabel(labels)], missing: world.missing('Pod') }
  }
  for (const pod of world.pods) {
    const sidecars = selecting.filter((sidecar) => selectsPod(sidecar, pod))
    if (isAmbientPod(pod)) {
      for (const resource of sidecars)
        yield { resource, detail: { code: 'IST0167', ambient: 'workload' }, at: SELECTOR }
    } else if (sidecars.length > 1) {
      const names = namesOf(sidecars)
      for (const resource of sidecars) {
        const detail = { code: 'IST0110', sidecars: names, namespace: pod.namespace, pod: pod.name } as const
        yield { resource, detail, at: SELECTOR, line: ['metadata', 'name'] }
      }
    }
  }
  for (const namespace of new Set(whole.map(({ metadata }) => metadata.namespace))) {
    const sidecars = whole.filter(({ metadata }) => metadata.namespace === namespace)
    const names = namesOf(sidecars)
    for (const resource of sidecars) {
      const place = { resource, at: ['metadata', 'name'] }
      if (inAmbientNamespace(world, namespace)) yield { ...place, detail: { code: 'IST0167', ambient: 'namespace' } }
      else if (sidecars.length > 1) yield { ...place, detail: { code: 'IST0111', sidecars: names, namespace } }
    }
  }
}

const selectsPod = (sidecar: Sidecar, pod: Pod): boolean =>
  sidecar.metadata.namespace === pod.namespace && selects(labelsOf(sidecar), pod.labels)

const namesOf = (sidecars: readonly Sidecar[]): readonly string[] =>
  sidecars.map(({ metadata }) => metadata.name).sort()
