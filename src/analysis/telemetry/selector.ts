// Workload selectors of Telemetry resources.
// istio: pkg/config/analysis/analyzers/telemetry/selector.go, default_selector.go

import { selects } from '../../istio/labels.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { firstLabel, selectorText } from '../names.ts'
import { matchLabels } from '../selector.ts'
import type { Pod, World } from '../world.ts'

const SELECTOR = ['spec', 'selector', 'matchLabels']

/** IST0101 for a selector without pods, IST0159 for pods selected twice, IST0160 for several resources of a namespace without selector. */
export function* telemetrySelectors(world: World): Iterable<Report> {
  const all = world.others('Telemetry')
  const selecting = all.filter((each) => selectorText(matchLabels(each)) !== '')
  for (const resource of selecting.filter((each) => !world.pods.some((pod) => selectsPod(each, pod)))) {
    const labels = matchLabels(resource)
    const detail = { code: 'IST0101', thing: 'selector', value: selectorText(labels) } as const
    yield { resource, detail, at: SELECTOR, line: [...SELECTOR, firstLabel(labels)], missing: world.missing('Pod') }
  }
  for (const pod of world.pods) {
    const same = selecting.filter((each) => selectsPod(each, pod))
    const telemetries = namesOf(same)
    for (const resource of same.length > 1 ? same : []) {
      const detail = { code: 'IST0159', telemetries, namespace: pod.namespace, pod: pod.name } as const
      yield { resource, detail, at: SELECTOR, line: ['metadata', 'name'] }
    }
  }
  const whole = all.filter((each) => matchLabels(each) === undefined)
  for (const resource of whole) {
    const { namespace } = resource.metadata
    const same = whole.filter(({ metadata }) => metadata.namespace === namespace)
    if (same.length < 2) continue
    yield { resource, detail: { code: 'IST0160', telemetries: namesOf(same), namespace }, at: ['metadata', 'name'] }
  }
}

const selectsPod = (resource: OtherResource, pod: Pod): boolean =>
  resource.metadata.namespace === pod.namespace && selects(matchLabels(resource), pod.labels)

const namesOf = (resources: readonly OtherResource[]): readonly string[] =>
  resources.map(({ metadata }) => metadata.name).sort()
