// The rules for what is not HTTP, each with the filter chains that were made for it.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import type { RoutedVirtualService } from '../../engine/compile/virtualServices.ts'
import type { L4MatchAttributes } from '../../istio/virtualService.ts'
import type { RuleLabel } from '../finding.ts'
import type { ProvedProxy, World } from '../world.ts'
import type { ProvedChain } from './proveChains.ts'

/** A chain with the proxy that has it. */
export type PlacedChain = ProvedChain & Readonly<{ at: ProvedProxy }>

/** A `match[]` entry of a `tls[]` rule, or a `tcp[]` rule. */
export type OpaqueEntry = Readonly<{
  owner: RoutedVirtualService
  kind: 'tls' | 'tcp'
  at: SourceRef
  label: RuleLabel
  serverNames: readonly string[]
  /** One of these has to hold; none: all connections will do. */
  matches: readonly L4MatchAttributes[]
  /** None if istiod makes nothing of it. */
  chains: readonly PlacedChain[]
}>

/** All entries with a destination, of virtual services with hosts. */
export function opaqueEntries({ push, proxies, labelOf }: World): readonly OpaqueEntry[] {
  const made = new Map<string, PlacedChain[]>()
  for (const at of proxies) {
    for (const chain of at.chains) {
      const key = refKey(chain.rule)
      made.set(key, [...(made.get(key) ?? []), { ...chain, at }])
    }
  }
  const owners = [...new Set([...push.virtualServices.values()].flat())]
  return owners.flatMap((owner) => {
    const entry = (
      kind: 'tls' | 'tcp',
      at: SourceRef,
      matches: OpaqueEntry['matches'],
      names: readonly string[] = [],
    ) => ({
      ...{ owner, kind, at, matches, label: labelOf(at), serverNames: names },
      chains: made.get(refKey(at)) ?? [],
    })
    const tls = owner.tls.flatMap(({ match = [], route = [] }, number) =>
      (route.length === 0 ? [] : match).map((one, index) =>
        entry('tls', refAt(owner.from, 'spec', 'tls', number, 'match', index), [one], one.sniHosts),
      ),
    )
    const tcp = owner.tcp.flatMap(({ match = [], route = [] }, number) =>
      route.length === 0 ? [] : [entry('tcp', refAt(owner.from, 'spec', 'tcp', number), match)],
    )
    return [...tls, ...tcp]
  })
}

/** The matches of an entry that hold at a gateway, or in the mesh: those that name it or none. */
export const matchesAt = ({ matches }: OpaqueEntry, gateway: string): readonly L4MatchAttributes[] =>
  matches.filter(({ gateways = [] }) => gateways.length === 0 || gateways.includes(gateway))

/** True if one of these matches is for the port, or there never was any. */
export const fitsPort = (entry: OpaqueEntry, matches: readonly L4MatchAttributes[], port: number): boolean =>
  entry.matches.length === 0 || matches.some((match) => !match.port || match.port === port)
