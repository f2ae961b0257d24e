// Lane 4: one card for each host that rules name, with its subsets and policies, then the hosts that no rule names.

import { refAt, type SourceRef } from '../base/source.ts'
import { isWildcardHost } from '../istio/hostname.ts'
import { selects } from '../istio/labels.ts'
import type { DestinationRule, Resource } from '../istio/resource.ts'
import { cardHeight, LANES, rowTop, SUBSET_HEIGHT } from './geometry.ts'
import type { DestinationNode, SubsetRow } from './graph.ts'
import type { HostCatalog, HostEntry } from './hostCatalog.ts'
import { destinationId, subsetId } from './ids.ts'
import { policiesOf } from './policies.ts'
import type { Target } from './targets.ts'

/** What the rules say about one host. */
type Named = { subsets: Map<string, SourceRef>; from: SourceRef | undefined; routed: boolean }

type SubsetDraft = Readonly<{
  name: string
  labels: Readonly<Record<string, string>>
  source: SourceRef
  defined: boolean
}>

/** The defined subsets in the order of their rules, then those that only routes name. */
function subsetsOf(rules: readonly DestinationRule[], named: ReadonlyMap<string, SourceRef>): readonly SubsetDraft[] {
  const found = new Map<string, SubsetDraft>()
  for (const rule of rules) {
    rule.spec.subsets?.forEach(({ name, labels = {} }, index) => {
      if (found.has(name)) return
      found.set(name, { name, labels, source: refAt(rule.ref, 'spec', 'subsets', index), defined: true })
    })
  }
  for (const [name, source] of named)
    if (!found.has(name)) found.set(name, { name, labels: {}, source, defined: false })
  return [...found.values()]
}

const SERVICE_HOST = /^([^.]+)\.([^.]+)\.svc(\..*)?$/

function node(host: string, named: Named, catalog: HostCatalog): DestinationNode {
  const entry = catalog.find(host)
  const rules = catalog.rulesOf(host)
  const selector = entry?.selector
  const count = (labels: Readonly<Record<string, string>>) =>
    entry === undefined || selector === undefined ? 0 : catalog.workloads(entry.namespace, { ...selector, ...labels })
  const subsets = subsetsOf(rules, named.subsets).map(
    (subset, index): SubsetRow => ({
      ...subset,
      id: subsetId(host, subset.name),
      workloads: subset.defined ? count(subset.labels) : 0,
      y: rowTop(index, SUBSET_HEIGHT),
      height: SUBSET_HEIGHT,
    }),
  )
  // A rule that names no host at all goes by its own name.
  const own = host === '' ? rules[0]?.metadata : undefined
  const [, name = entry?.name ?? own?.name ?? host, namespace = own?.namespace ?? ''] = SERVICE_HOST.exec(host) ?? []
  return {
    type: 'destination',
    id: destinationId(host),
    box: {
      x: LANES.destination.x,
      y: 0,
      width: LANES.destination.width,
      height: cardHeight(subsets.length, SUBSET_HEIGHT),
    },
    source: entry?.source ?? named.from ?? rules[0]?.ref,
    kind: entry?.kind ?? 'unknown',
    host,
    name,
    namespace: entry?.namespace ?? namespace,
    ports: entry?.ports ?? [],
    assumed: entry?.assumed ?? false,
    outsideMesh: entry?.outsideMesh ?? false,
    subsets,
    workloads: count({}),
    policies: policiesOf(rules),
    isReached: named.from !== undefined,
    mirrorOnly: !named.routed && named.from !== undefined,
  }
}

/** Hosts of the files that no rule names, without the gateways' own Services. */
function restingHosts(catalog: HostCatalog, resources: readonly Resource[]): readonly string[] {
  const gateways = resources.flatMap((resource) => (resource.kind === 'Gateway' ? [resource.spec.selector ?? {}] : []))
  const isGateway = ({ kind, selector }: HostEntry) =>
    kind === 'service' && selector !== undefined && gateways.some((labels) => selects(labels, selector))
  const defined = [...catalog.hosts].filter(([, entry]) => !entry.assumed && !isGateway(entry)).map(([host]) => host)
  return [...defined, ...catalog.ruleHosts.filter((host) => !isWildcardHost(host))]
}

/** The destination cards; `routed` hosts get requests, `mirrored` ones copies. */
export function destinationNodes(
  routed: readonly Target[],
  mirrored: readonly Target[],
  catalog: HostCatalog,
  resources: readonly Resource[],
): readonly DestinationNode[] {
  const hosts = new Map<string, Named>()
  const name = (host: string): Named => {
    const known = hosts.get(host)
    if (known !== undefined) return known
    const created: Named = { subsets: new Map(), from: undefined, routed: false }
    hosts.set(host, created)
    return created
  }
  const read = (target: Target, isRouted: boolean) => {
    const named = name(target.host)
    named.from ??= target.from
    named.routed ||= isRouted
    if (target.subset !== '' && !named.subsets.has(target.subset)) named.subsets.set(target.subset, target.from)
  }
  for (const target of routed) read(target, true)
  for (const target of mirrored) read(target, false)
  for (const host of restingHosts(catalog, resources)) name(host)
  // A rule for many hosts stands for itself if it is the rule of none.
  const used = new Set([...hosts.keys()].flatMap(catalog.rulesOf))
  for (const host of catalog.ruleHosts) if (catalog.rulesOf(host).every((rule) => !used.has(rule))) name(host)
  return [...hosts].map(([host, named]) => node(host, named, catalog))
}
