// WorkloadEntries and WorkloadGroups: endpoints of a destination that selects them.

import { selects } from '../../istio/labels.ts'
import { mappingOf } from '../../istio/metadata.ts'
import type { OtherResource } from '../../istio/resource.ts'
import type { Asked } from './asked.ts'
import { groupOf, labelsIn } from './asked.ts'

export const WORKLOAD_ENTRY_KINDS: readonly string[] = ['WorkloadEntry', 'WorkloadGroup']

/** Those of a destination's namespace whose labels its selector selects; a Service without selector has no pods of its own. */
export const workloadEntries = ({ others, destinations }: Asked): readonly OtherResource[] =>
  others.filter((resource) => {
    if (!WORKLOAD_ENTRY_KINDS.includes(resource.spec.actualKind) || groupOf(resource) !== 'networking.istio.io')
      return false
    const labels = entryLabels(resource)
    return destinations.some(({ services }) =>
      services.some((service) => {
        const selector = service.kind === 'Service' ? service.spec.selector : service.spec.workloadSelector?.labels
        return (
          selector !== undefined &&
          service.metadata.namespace === resource.metadata.namespace &&
          selects(selector, labels)
        )
      }),
    )
  })

/** Those of the spec, or of its template, go with those of the resource itself. */
const entryLabels = ({ metadata, spec: { written } }: OtherResource): Readonly<Record<string, string>> => ({
  ...metadata.labels,
  ...labelsIn(written.labels),
  ...labelsIn(mappingOf(written.metadata).labels),
  ...labelsIn(mappingOf(written.template).labels),
})
