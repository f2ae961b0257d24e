// Subsets that none of the known workloads of their host is in.

import { refAt } from '../../base/source.ts'
import { selects } from '../../istio/labels.ts'
import type { DestinationRule, Resource, Service } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'

type Workload = Extract<Resource, { kind: 'Workload' }>

export const emptySubsets: Check = ({ resources }) => {
  const services = new Map<string, Service>()
  const workloads = new Map<string, Workload[]>()
  for (const resource of resources) {
    const { name, namespace } = resource.metadata
    if (resource.kind === 'Service') services.set(serviceHostname(name, namespace), resource)
    if (resource.kind === 'Workload') workloads.set(namespace, [...(workloads.get(namespace) ?? []), resource])
  }
  return resources.flatMap((rule) => {
    if (rule.kind !== 'DestinationRule') return []
    const host = resolveHost(rule.spec.host ?? '', rule.metadata.namespace)
    const service = services.get(host)
    const selector = service?.spec.selector ?? {}
    if (service === undefined || Object.keys(selector).length === 0) return []
    const selected = workloads.get(service.metadata.namespace)?.filter(({ spec }) => selects(selector, spec.podLabels))
    // Without any, it is not known that there are none.
    return selected === undefined || selected.length === 0 ? [] : emptyOf(rule, host, selected)
  })
}

const emptyOf = (
  { spec, ref }: DestinationRule,
  host: string,
  workloads: readonly Workload[],
): readonly ProofFinding[] =>
  (spec.subsets ?? []).flatMap(({ name = '', labels }, index) => {
    if (workloads.some((workload) => selects(labels, workload.spec.podLabels))) return []
    const names = workloads.map(({ metadata }) => metadata.name)
    const detail = { code: 'RW0115', subset: name, host, workloads: names } as const
    return [
      {
        severity: 'warning',
        at: refAt(ref, 'spec', 'subsets', index),
        related: workloads.map((one) => one.ref),
        detail,
      },
    ]
  })
