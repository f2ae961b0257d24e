// Which hosts the files define, and which DestinationRules speak about a host.

import type { SourceRef } from '../base/source.ts'
import type { Assumption } from '../engine/assumption.ts'
import { compareBySpecificity, isHostSubsetOf, isWildcardHost } from '../istio/hostname.ts'
import { selects } from '../istio/labels.ts'
import type { DestinationRule, Resource, Workload } from '../istio/resource.ts'
import { resolveHost, serviceHostname } from '../istio/shortName.ts'
import { groupBy } from './groupBy.ts'

type Labels = Readonly<Record<string, string>>

export type HostEntry = Readonly<{
  kind: 'service' | 'serviceEntry'
  name: string
  namespace: string
  ports: readonly number[]
  assumed: boolean
  /** True for a ServiceEntry that is not `MESH_INTERNAL`. */
  outsideMesh: boolean
  selector: Labels | undefined
  source: SourceRef | undefined
}>

export type HostCatalog = Readonly<{
  /** By full host name, in the order of the files. */
  hosts: ReadonlyMap<string, HostEntry>
  /** The entry of the host, else of the most specific wildcard that covers it. */
  find(host: string): HostEntry | undefined
  rulesOf(host: string): readonly DestinationRule[]
  /** Hosts that DestinationRules name; '' where one names none. */
  ruleHosts: readonly string[]
  /** Workloads of the namespace that have all the labels. */
  workloads(namespace: string, labels: Labels): number
}>

function hostEntries(resource: Resource): readonly (readonly [string, HostEntry])[] {
  const { name, namespace } = resource.metadata
  const common = { namespace, assumed: false, outsideMesh: false, source: resource.ref }
  if (resource.kind === 'Service') {
    const ports = (resource.spec.ports ?? []).map(({ port }) => port)
    return [
      [serviceHostname(name, namespace), { ...common, kind: 'service', name, ports, selector: resource.spec.selector }],
    ]
  }
  if (resource.kind !== 'ServiceEntry') return []
  const ports = (resource.spec.ports ?? []).map(({ number }) => number)
  const selector = resource.spec.workloadSelector?.labels
  const outsideMesh = resource.spec.location !== 'MESH_INTERNAL'
  return (resource.spec.hosts ?? []).map((host) => [
    host,
    { ...common, outsideMesh, kind: 'serviceEntry', name: host, ports, selector },
  ])
}

const assumedEntry = ({ name, namespace, ports, because }: Assumption): HostEntry => ({
  kind: 'service',
  name,
  namespace,
  ports,
  assumed: true,
  outsideMesh: false,
  selector: undefined,
  source: because[0],
})

/** Reads the catalogue; of two definitions of a host the first counts. */
export function hostCatalog(resources: readonly Resource[], assumptions: readonly Assumption[]): HostCatalog {
  const assumed = new Set(assumptions.map(({ host }) => host))
  const entries = [
    ...resources.flatMap(hostEntries).filter(([host]) => !assumed.has(host)),
    ...assumptions.map((assumption) => [assumption.host, assumedEntry(assumption)] as const),
  ]
  const hosts = new Map<string, HostEntry>()
  for (const [host, entry] of entries) if (!hosts.has(host)) hosts.set(host, entry)
  const wildcards = [...hosts.keys()].filter(isWildcardHost).sort(compareBySpecificity)

  const rules = resources.filter((resource): resource is DestinationRule => resource.kind === 'DestinationRule')
  const ruleHost = ({ spec, metadata }: DestinationRule) => resolveHost(spec.host ?? '', metadata.namespace)
  const byHost = groupBy(rules, ruleHost)
  const ruleWildcards = [...byHost.keys()].filter(isWildcardHost).sort(compareBySpecificity)

  const workloads = groupBy(
    resources.filter((resource): resource is Workload => resource.kind === 'Workload'),
    ({ metadata }) => metadata.namespace,
  )
  const covering = (host: string, patterns: readonly string[]) => patterns.find((other) => isHostSubsetOf(host, other))
  return {
    hosts,
    find: (host) => hosts.get(host) ?? hosts.get(covering(host, wildcards) ?? ''),
    rulesOf: (host) => byHost.get(host) ?? byHost.get(covering(host, ruleWildcards) ?? '') ?? [],
    ruleHosts: [...byHost.keys()],
    workloads: (namespace, labels) =>
      (workloads.get(namespace) ?? []).filter(({ spec }) => selects(labels, spec.podLabels)).length,
  }
}
