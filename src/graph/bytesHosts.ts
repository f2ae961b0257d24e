// Lane 2: the filter chains that pass on bytes for `tls[]` and `tcp[]` entries; those of one virtual service on one
// listener make a card, which equal ones of other proxies and listeners share.

import { isSameRef } from '../base/source.ts'
import type { FilterChain, Listener } from '../envoy/listener.ts'
import { hostsOverlap } from '../istio/hostname.ts'
import type { VirtualService } from '../istio/resource.ts'
import { resolveGatewayName } from '../istio/shortName.ts'
import { audienceOf } from './audience.ts'
import { type ChainRow, chainRows, rowKey } from './chainRows.ts'
import type { Context } from './context.ts'
import type { HostDraft } from './drafts.ts'
import { cardHeight, LANES, OTHERWISE_HEIGHT, RULE_HEIGHT, rowTop } from './geometry.ts'
import type { EdgeEnd, GatewayNode, HostMember, Otherwise } from './graph.ts'
import { groupBy } from './groupBy.ts'
import { MESH_END } from './mesh.ts'
import { type ResourceIndex, resourceKey } from './resourceIndex.ts'
import { chainsOf, listensFor, serversOf, type ViewpointConfig } from './servers.ts'
import { chainTargets } from './targets.ts'

/** What one virtual service has on one listener of one proxy. */
type Place = Readonly<{
  source: ViewpointConfig
  listener: Listener
  service: VirtualService
  rows: readonly ChainRow[]
  otherwise: Otherwise | undefined
  enteredFrom: readonly EdgeEnd[]
}>

/** The cards of TLS and TCP rules, of gateways or of sidecars. */
export function bytesHosts(
  entry: 'gateway' | 'mesh',
  configs: readonly ViewpointConfig[],
  gateways: readonly GatewayNode[],
  { index, unique }: Context,
): readonly HostDraft[] {
  const all = configs.map(({ viewpoint }) => viewpoint)
  const places = configs.flatMap((source) =>
    source.config.listeners.flatMap((listener) =>
      [...chainRows(listener, index)].map(([service, rows]): Place => {
        const enteredFrom = entry === 'mesh' ? [MESH_END] : servingEnds(source, listener, service, rows, gateways)
        return { source, listener, service, rows, otherwise: otherwiseOf(entry, listener, rows, index), enteredFrom }
      }),
    ),
  )
  return [...groupBy(places, placeKey).values()].map((card) => {
    const ids = new Set(card.map(({ source }) => source.viewpoint.id))
    return draftOf(entry, card, entry === 'mesh' ? audienceOf([...ids], all) : [], unique)
  })
}

const placeKey = ({ service, rows, otherwise }: Place): string =>
  `${resourceKey(service)} ${otherwise} ${rows.map(rowKey).join(' ')}`

/** The servers whose connections reach the chains: the one that a chain was made for, else those that pass TLS through. */
function servingEnds(
  { viewpoint }: ViewpointConfig,
  listener: Listener,
  { spec, metadata }: VirtualService,
  rows: readonly ChainRow[],
  gateways: readonly GatewayNode[],
): readonly EdgeEnd[] {
  const chains = rows.flatMap((row) => row.chains.map(({ chain }) => chain))
  const bound = new Set((spec.gateways ?? []).map((name) => resolveGatewayName(name, metadata.namespace)))
  return serversOf(viewpoint, gateways)
    .filter(({ server, gateway }) => {
      if (!listensFor(listener, server)) return false
      if (chains.some(({ from }) => isSameRef(from, server.source))) return true
      return (
        server.tlsMode === 'PASSTHROUGH' &&
        bound.has(`${gateway.namespace}/${gateway.name}`) &&
        server.hosts.some((admitted) => (spec.hosts ?? []).some((host) => hostsOverlap(admitted, host)))
      )
    })
    .map(({ end }) => end)
}

/** What becomes of other connections; undefined if there are none, or if another virtual service takes them. */
function otherwiseOf(
  entry: 'gateway' | 'mesh',
  listener: Listener,
  rows: readonly ChainRow[],
  index: ResourceIndex,
): Otherwise | undefined {
  const own = new Set(rows.flatMap((row) => row.chains.map(({ chain }) => chain)))
  const open = chainsOf(listener).filter(takesAll).at(-1)
  if (open === undefined) return entry === 'gateway' ? 'closed' : undefined
  if (own.has(open) || open.target.type === 'http') return undefined
  const [first] = open.target.clusters
  if (first?.cluster === 'PassthroughCluster') return 'passthrough'
  if (first?.cluster === 'BlackHoleCluster') return 'blackHole'
  const owner = open.from && index.resourceAt(open.from)
  return owner?.kind === 'Service' || owner?.kind === 'ServiceEntry' ? 'service' : undefined
}

const takesAll = ({ match }: FilterChain): boolean =>
  match.serverNames.length === 0 &&
  match.prefixRanges.length === 0 &&
  match.applicationProtocols.length === 0 &&
  match.destinationPort === undefined

function draftOf(
  entry: 'gateway' | 'mesh',
  card: readonly Place[],
  audience: HostDraft['node']['audience'],
  unique: (id: string) => string,
): HostDraft {
  const [first] = card
  if (first === undefined) throw new Error('a card stands for at least one place')
  const { service, rows, otherwise } = first
  const { name, namespace } = service.metadata
  const protocol = rows.some(({ field }) => field === 'tls') ? 'tls' : 'tcp'
  const id = unique(`${entry === 'mesh' ? 'mesh' : 'host'}/${protocol}/${namespace}/${name}`)
  const rules = rows.map((row, position) => ({
    row: {
      id: `${id}/${row.field}/${row.index}`,
      number: position + 1,
      name: '',
      alternatives: row.chains.map(({ conditions }) => conditions),
      badges: [],
      routeIndexes: [],
      virtualService: { name, namespace },
      source: row.source,
      y: rowTop(position, RULE_HEIGHT),
      height: RULE_HEIGHT,
    },
    targets: { destinations: chainTargets(row.target, row.source), mirrors: [] },
    pills: [],
  }))
  const names = rows.flatMap((row) => row.chains.flatMap(({ chain }) => chain.match.serverNames))
  return {
    node: {
      type: 'virtualHost',
      protocol,
      id,
      box: {
        x: LANES.host.x,
        y: 0,
        width: LANES.host.width,
        height: cardHeight(rules.length, RULE_HEIGHT) + (otherwise === undefined ? 0 : OTHERWISE_HEIGHT),
      },
      source: service.ref,
      entry,
      audience,
      members: membersOf(card),
      domains: [...new Set(names.length > 0 ? names : (service.spec.hosts ?? []))],
      virtualServices: [name],
      rows: rules.map(({ row }) => row),
      otherwise: otherwise && {
        id: `${id}/otherwise`,
        outcome: otherwise,
        y: rowTop(rules.length, RULE_HEIGHT),
        height: OTHERWISE_HEIGHT,
      },
    },
    rules,
    enteredFrom: card.flatMap(({ enteredFrom }) => enteredFrom),
    made: rules.map(({ row }) => ({ from: row.source, virtualService: row.virtualService })),
  }
}

/** One member for each listener; proxies that have it with the same chains in the same places are its viewpoints. */
function membersOf(card: readonly Place[]): readonly HostMember[] {
  const chains = ({ rows }: Place) => rows.map((row) => row.chains.map(({ position }) => position))
  const members = groupBy(card, (place) => `${place.listener.name} ${JSON.stringify(chains(place))}`)
  return [...members.values()].flatMap((places) =>
    places.slice(0, 1).map((place) => ({
      type: 'filterChains',
      listener: place.listener.name,
      port: place.listener.port,
      chains: chains(place),
      viewpoints: places.map(({ source }) => source.viewpoint.id),
    })),
  )
}
