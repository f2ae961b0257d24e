// Subsets that none of the known workloads of their host is in.

import { refAt } from '../../base/source.ts'
import { selects } from '../../istio/labels.ts'
import type { DestinationRule, Resource, Service } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'

type Workload = Extract<Resource, { kind: 'Workload' }>

export const emptySubsets: Check = ({ resources }) =>
  resources.flatMap((rule) => {
    if (rule.kind !== 'DestinationRule') return []
    const host = resolveHost(rule.spec.host ?? '', rule.metadata.namespace)
    const workloads = workloadsOf(host, resources)
    // Without any, it is not known that there are none.
    return workloads.length === 0 ? [] : emptyOf(rule, host, workloads)
  })

function workloadsOf(host: string, resources: readonly Resource[]): readonly Workload[] {
  const service = resources.find(
    (resource): resource is Service =>
      resource.kind === 'Service' && serviceHostname(resource.metadata.name, resource.metadata.namespace) === host,
  )
  const selector = service?.spec.selector
  if (service === undefined || selector === undefined || Object.keys(selector).length === 0) return []
  return resources.filter(
    (resource): resource is Workload =>
      resource.kind === 'Workload' &&
      resource.metadata.namespace === service.metadata.namespace &&
      selects(selector, resource.spec.podLabels),
  )
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
