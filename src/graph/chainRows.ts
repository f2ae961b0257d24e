// The `tls[]` and `tcp[]` entries that a listener's filter chains were made from, each with its chains.

import type { SourceRef } from '../base/source.ts'
import { refAt } from '../base/source.ts'
import type { FilterChain, FilterChainTarget, Listener } from '../envoy/listener.ts'
import type { VirtualService } from '../istio/resource.ts'
import { chainConditions } from './conditions.ts'
import type { ConditionSummary } from './graph.ts'
import type { BytesRoute, ResourceIndex } from './resourceIndex.ts'
import { chainsOf } from './servers.ts'
import { withoutPort } from './targets.ts'

type PlacedChain = Readonly<{
  chain: FilterChain
  /** Its place in the listener. */
  position: number
  conditions: readonly ConditionSummary[]
}>

export type ChainRow = Readonly<{
  field: 'tls' | 'tcp'
  index: number
  source: SourceRef
  chains: readonly PlacedChain[]
  /** That of its first chain; chains of one entry lead to the same clusters. */
  target: Extract<FilterChainTarget, { type: 'tcp' }>
}>

/** By virtual service, rows in the order of its entries; Envoy takes the most specific chain, not the first. */
export function chainRows(listener: Listener, index: ResourceIndex): ReadonlyMap<VirtualService, readonly ChainRow[]> {
  const services = new Map<VirtualService, Map<string, ChainRow>>()
  chainsOf(listener).forEach((chain, position) => {
    if (chain.target.type !== 'tcp') return
    const entry = entryOf(chain, index)
    if (entry === undefined) return
    const { service, field, index: place } = entry
    const rows = services.get(service) ?? new Map<string, ChainRow>()
    services.set(service, rows)
    const row = rows.get(`${field}/${place}`)
    const placed = { chain, position, conditions: chainConditions(chain, matchesOf(chain, entry), listener) }
    rows.set(`${field}/${place}`, {
      field,
      index: place,
      source: row?.source ?? refAt(service.ref, 'spec', field, place),
      chains: [...(row?.chains ?? []), placed],
      target: row?.target ?? chain.target,
    })
  })
  return new Map([...services].map(([service, rows]) => [service, [...rows.values()].sort(inOrder)]))
}

const inOrder = (a: ChainRow, b: ChainRow): number =>
  a.field === b.field ? a.index - b.index : a.field === 'tls' ? -1 : 1

/** Rows with equal keys ask for the same and lead to the same hosts and subsets. */
export const rowKey = ({ field, index, chains, target }: ChainRow): string =>
  `${field}/${index}?${chains.map(({ conditions }) => JSON.stringify(conditions)).join('|')}>${target.clusters
    .map(({ cluster, weight }) => `${weight} ${withoutPort(cluster)}`)
    .join()}`

/** A chain of a gateway's TCP server names that server; its destinations name the entry. */
function entryOf({ from, target }: FilterChain, index: ResourceIndex): BytesRoute | undefined {
  const own = from && index.bytesRouteAt(from)
  if (own !== undefined || target.type !== 'tcp') return own
  const destination = target.clusters.find((cluster) => cluster.from !== undefined)?.from
  return destination && index.bytesRouteAt(destination)
}

/** The matches that a chain stands for: one of a `tls[]` entry, all of a `tcp[]` entry. */
function matchesOf({ from }: FilterChain, { service, route, field }: BytesRoute): BytesRoute['route']['match'] {
  if (field === 'tcp') return route.match
  const [match, position] = from?.path.slice(service.ref.path.length + 3) ?? []
  return match === 'match' && typeof position === 'number' ? route.match?.slice(position, position + 1) : route.match
}
