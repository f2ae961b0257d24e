// Subsets that none of the known workloads of their host is in.

import { refAt, type SourceRef } from '../../base/source.ts'
import { selects } from '../../istio/labels.ts'
import { mappingOf, readMetadata } from '../../istio/metadata.ts'
import type { DestinationRule, Resource } from '../../istio/resource.ts'
import { resolveHost, serviceHostname } from '../../istio/shortName.ts'
import type { ProofFinding } from '../finding.ts'
import type { Check } from './check.ts'

type Labels = Readonly<Record<string, string>>

/** A pod, or an endpoint that a file states. */
type Workload = Readonly<{ name: string; labels: Labels; ref: SourceRef }>

export const emptySubsets: Check = ({ resources }) => {
  const rules = resources.filter(
    (one): one is DestinationRule => one.kind === 'DestinationRule' && (one.spec.subsets ?? []).length > 0,
  )
  if (rules.length === 0) return []
  const workloadsOf = knownWorkloads(resources)
  return rules.flatMap((rule) => {
    const host = resolveHost(rule.spec.host ?? '', rule.metadata.namespace)
    const workloads = workloadsOf.get(host)?.() ?? []
    // Without any, it is not known that there are none.
    return workloads.length === 0 ? [] : emptyOf(rule, host, workloads)
  })
}

/** By host, those that its Service or ServiceEntry selects or states. */
function knownWorkloads(resources: readonly Resource[]): ReadonlyMap<string, () => readonly Workload[]> {
  const byNamespace = new Map<string, Workload[]>()
  for (const resource of resources) {
    const workload = workloadOf(resource)
    if (workload === undefined) continue
    const { namespace } = resource.metadata
    byNamespace.set(namespace, [...(byNamespace.get(namespace) ?? []), workload])
  }
  const selected = (namespace: string, selector: Labels | undefined): readonly Workload[] =>
    selector === undefined || Object.keys(selector).length === 0
      ? []
      : (byNamespace.get(namespace) ?? []).filter(({ labels }) => selects(selector, labels))
  const known = new Map<string, () => readonly Workload[]>()
  for (const { kind, metadata, spec, ref } of resources) {
    const { name, namespace } = metadata
    if (kind === 'Service') known.set(serviceHostname(name, namespace), () => selected(namespace, spec.selector))
    // The proxy looks up those of the other resolutions by itself: it has no cluster for a subset without any.
    if (kind !== 'ServiceEntry' || spec.resolution !== 'STATIC') continue
    for (const host of spec.hosts ?? []) {
      known.set(host, () => [
        ...selected(namespace, spec.workloadSelector?.labels),
        ...(spec.endpoints ?? []).map(({ address = '', labels = {} }, index) => ({
          ...{ name: address, labels, ref: refAt(ref, 'spec', 'endpoints', index) },
        })),
      ])
    }
  }
  return known
}

function workloadOf({ kind, metadata, spec, ref }: Resource): Workload | undefined {
  const { name } = metadata
  if (kind === 'Workload') return { name, labels: spec.podLabels, ref }
  if (kind !== 'Other') return undefined
  const { actualKind, written } = spec
  if (actualKind === 'WorkloadEntry') {
    return { name, labels: { ...metadata.labels, ...readMetadata({ labels: written.labels }).labels }, ref }
  }
  if (actualKind !== 'WorkloadGroup') return undefined
  const template = readMetadata({ labels: mappingOf(written.template).labels })
  return { name, labels: { ...readMetadata(written.metadata).labels, ...template.labels }, ref }
}

const emptyOf = (
  { spec, ref }: DestinationRule,
  host: string,
  workloads: readonly Workload[],
): readonly ProofFinding[] =>
  (spec.subsets ?? []).flatMap(({ name = '', labels = {} }, index) => {
    if (Object.keys(labels).some(isOfNode)) return []
    if (workloads.some((workload) => selects(labels, workload.labels))) return []
    const names = workloads.map((workload) => workload.name)
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

/** Labels that an endpoint gets from its node, its network and its cluster. */
const isOfNode = (label: string): boolean => label.startsWith('topology.') || label === 'kubernetes.io/hostname'
