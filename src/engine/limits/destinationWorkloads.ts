// The pods that a request could end at, as far as the files tell.

import { selects } from '../../istio/labels.ts'
import type { Service } from '../../istio/resource.ts'
import type { Asked, ReachedDestination } from './asked.ts'
import type { Workload } from './attachment.ts'

/** One for each Service, or ServiceEntry that selects pods, of the destinations; what is outside of the mesh has none. */
export const destinationWorkloads = ({ destinations, resources }: Asked): readonly Workload[] =>
  destinations.flatMap((destination) =>
    destination.services.flatMap((service): readonly Workload[] => {
      const selector = service.kind === 'Service' ? serviceSelector(service) : service.spec.workloadSelector?.labels
      if (selector === undefined) return []
      const { namespace } = service.metadata
      const labels = { ...selector, ...subsetLabels(destination) }
      const pods = resources.flatMap(({ kind, metadata, spec }) =>
        kind === 'Workload' && metadata.namespace === namespace && selects(labels, spec.podLabels)
          ? [spec.podLabels]
          : [],
      )
      const mayHave: Workload['mayHave'] = (wanted, owner) => {
        if (pods.length > 0) return pods.some((pod) => selects(wanted, pod))
        const entries = Object.entries(wanted)
        const knownOnes = entries.filter(([key]) => labels[key] !== undefined)
        // A selector of the root namespace is rarely about pods of which it names no known label: gateways have theirs there.
        const mayBeMeant = entries.length === 0 || owner === namespace || knownOnes.length > 0
        return mayBeMeant && knownOnes.every(([key, value]) => labels[key] === value)
      }
      return [{ namespace, labels, mayHave }]
    }),
  )

/** Of a Service that states no selector the usual one is meant; an ExternalName is in front of no pods. */
const serviceSelector = ({ metadata, spec }: Service): Readonly<Record<string, string>> | undefined =>
  spec.type === 'ExternalName' ? undefined : (spec.selector ?? { app: metadata.name })

const subsetLabels = ({ subset, rules }: ReachedDestination): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...rules
      .flatMap(({ spec }) => (spec.subsets ?? []).filter(({ name }) => name === subset))
      .map(({ labels }) => labels ?? {}),
  )
