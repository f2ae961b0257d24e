// Rules for what is not HTTP: `tls[]` and `tcp[]` entries that no proxy has a filter chain for, and destinations without cluster.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import type { FilterChain } from '../../envoy/listener.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { ProofFinding, RuleLabel } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { missingPart, ofMissing, onceEach } from './destinations.ts'

export const opaqueRules: Check = (world) => {
  const chains = world.proxies.flatMap(({ prepared }) => chainsOf(prepared.config.listeners))
  const made = new Set(
    chains
      .flatMap(({ from, target }) => [from, ...clustersOf(target).map((one) => one.from)])
      .flatMap((ref) => (ref ? [refKey(ref)] : [])),
  )
  const entries = world.virtualServices.flatMap((owner) => entriesOf(owner, made))
  return [...entries.flatMap((entry) => unusedFinding(entry, entries, world)), ...missingClusters(world)]
}

/** A `match[]` entry of a `tls[]` rule, or a `tcp[]` rule. */
type Entry = Readonly<{
  owner: VirtualService
  kind: 'tls' | 'tcp'
  at: SourceRef
  label: RuleLabel
  serverNames: readonly string[]
  isMade: boolean
}>

function entriesOf(owner: VirtualService, made: ReadonlySet<string>): readonly Entry[] {
  const { ref, spec, metadata } = owner
  const label = (number: number, match: number | undefined): RuleLabel => ({
    ...{ virtualService: `${metadata.namespace}/${metadata.name}`, number: number + 1, match, name: '' },
  })
  const tls = (spec.tls ?? []).flatMap(({ match = [] }, number) =>
    match.map(({ sniHosts = [] }, index): Entry => {
      const at = refAt(ref, 'spec', 'tls', number, 'match', index)
      const isMade = made.has(refKey(at))
      return {
        owner,
        kind: 'tls',
        at,
        label: label(number, match.length > 1 ? index + 1 : undefined),
        serverNames: sniHosts,
        isMade,
      }
    }),
  )
  const tcp = (spec.tcp ?? []).map(({ route = [] }, number): Entry => {
    const at = refAt(ref, 'spec', 'tcp', number)
    const isMade = route.some((_, index) => made.has(refKey(refAt(at, 'route', index))))
    return { owner, kind: 'tcp', at, label: label(number, undefined), serverNames: [], isMade }
  })
  return [...tls, ...tcp]
}

function unusedFinding(entry: Entry, all: readonly Entry[], world: World): readonly ProofFinding[] {
  const { owner, kind, at, label, isMade, serverNames } = entry
  if (isMade || !world.isComplete) return []
  const others = all.filter((other) => other !== entry && other.kind === kind && other.isMade)
  const serverName = serverNames.find((name) => others.some((other) => other.serverNames.includes(name)))
  const by = others.find((other) =>
    kind === 'tls'
      ? serverName !== undefined && other.serverNames.includes(serverName)
      : sharesGateway(owner, other.owner),
  )
  // Whether the mesh has a port for it, the files need not tell.
  if (by === undefined && !others.some((other) => other.owner === owner) && !isBoundToKnown(owner, world)) return []
  const detail = { code: 'RW0121', kind, rule: label, by: by?.label, serverName } as const
  return [{ severity: 'error', at, related: by === undefined ? [] : [by.at], detail }]
}

const sharesGateway = (a: VirtualService, b: VirtualService): boolean =>
  a.gateways.some((one) => b.gateways.includes(one))

/** True if it is for gateways alone, and the files have all of them. */
function isBoundToKnown({ gateways }: VirtualService, { resources }: World): boolean {
  const known = new Set(
    resources.flatMap(({ kind, metadata }) => (kind === 'Gateway' ? [`${metadata.namespace}/${metadata.name}`] : [])),
  )
  return gateways.every((name) => known.has(name))
}

const chainsOf = (listeners: World['proxies'][number]['prepared']['config']['listeners']): readonly FilterChain[] =>
  listeners.flatMap(({ filterChains, defaultFilterChain }) =>
    defaultFilterChain === undefined ? filterChains : [...filterChains, defaultFilterChain],
  )

const clustersOf = (target: FilterChain['target']) => (target.type === 'tcp' ? target.clusters : [])

function missingClusters(world: World): readonly ProofFinding[] {
  const severity = ofMissing(world)
  return onceEach(
    world.proxies.flatMap(({ prepared }) =>
      chainsOf(prepared.config.listeners).flatMap(({ target }) => {
        const clusters = clustersOf(target)
        const total = clusters.reduce((sum, { weight }) => sum + weight, 0)
        return clusters.flatMap(({ cluster, weight, from }): readonly ProofFinding[] => {
          const found = from && missingPart(cluster, prepared, world)
          if (from === undefined || found === undefined || !from.path.includes('route')) return []
          const spec = from.path.indexOf('spec')
          const rule = { ...world.labelOf(from), number: Number(from.path[spec + 2]) + 1, match: undefined, name: '' }
          const percent = Math.round((weight / total) * 1000) / 10
          const { related, ...missing } = found
          const detail = { code: 'RW0114', rule, ...missing, percent } as const
          return [{ severity: severity(missing.missing), at: from, related, detail }]
        })
      }),
    ),
  )
}
