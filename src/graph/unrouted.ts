// Lane 2: what a proxy does with requests that no virtual service routes. Sidecars send them to the service that was
// called; an AUTO_PASSTHROUGH server to the service that the server name says.

import { refKey } from '../base/source.ts'
import type { FilterChain } from '../envoy/listener.ts'
import { audienceOf } from './audience.ts'
import type { UnroutedDraft } from './drafts.ts'
import { cardHeight, LANES, rowTop, UNROUTED_HEIGHT } from './geometry.ts'
import type { GatewayNode, UnroutedNode, UnroutedRow } from './graph.ts'
import { groupBy } from './groupBy.ts'
import { MESH_END } from './mesh.ts'
import { chainsOf, serversOf, type ViewpointConfig } from './servers.ts'
import { clusterTarget } from './targets.ts'

type OwnRow = Omit<UnroutedRow, 'y' | 'height'>

const nodeOf = (
  node: Omit<UnroutedNode, 'type' | 'box' | 'rows' | 'source'>,
  rows: readonly OwnRow[],
): UnroutedNode => ({
  ...node,
  type: 'unrouted',
  source: rows.at(-1)?.source,
  box: { x: LANES.host.x, y: 0, width: LANES.host.width, height: cardHeight(rows.length, UNROUTED_HEIGHT) },
  rows: rows.map((row, index) => ({ ...row, y: rowTop(index, UNROUTED_HEIGHT), height: UNROUTED_HEIGHT })),
})

/** The chain of the listener for all redirected connections that takes what is not for the proxy itself. */
const catchAllChain = ({ config }: ViewpointConfig): FilterChain | undefined =>
  config.listeners.find(({ useOriginalDst }) => useOriginalDst)?.filterChains.at(-1)

/** One card for all sidecars with the same outbound traffic policy. */
export function unroutedInMesh(sidecars: readonly ViewpointConfig[]): readonly UnroutedDraft[] {
  const all = sidecars.map(({ viewpoint }) => viewpoint)
  const policies = groupBy(sidecars, (source) => {
    const chain = catchAllChain(source)
    return `${chain?.from && refKey(chain.from)} ${JSON.stringify(chain?.target)}`
  })
  return [...policies.values()].flatMap((sources, place) =>
    sources.slice(0, 1).map((source): UnroutedDraft => {
      const id = place === 0 ? 'unrouted' : `unrouted/${place}`
      const viewpoints = sources.map(({ viewpoint }) => viewpoint.id)
      const chain = catchAllChain(source)
      const [share] = chain?.target.type === 'tcp' ? chain.target.clusters : []
      const to = share === undefined ? 'blackHole' : policyOf(share.cluster)
      const other = `${id}/other`
      const node = nodeOf({ id, entry: 'mesh', audience: audienceOf(viewpoints, all), viewpoints }, [
        { id: `${id}/service`, to: 'service', source: undefined },
        { id: other, to, source: chain?.from },
      ])
      const lead =
        to === 'egressProxy' && share?.from !== undefined
          ? clusterTarget(share.cluster, undefined, share.from)
          : to === 'passthrough'
            ? to
            : 'blackHole'
      return { node, enteredFrom: [MESH_END], leads: new Map([[other, lead]]) }
    }),
  )
}

const policyOf = (cluster: string): 'passthrough' | 'blackHole' | 'egressProxy' =>
  cluster === 'PassthroughCluster' ? 'passthrough' : cluster === 'BlackHoleCluster' ? 'blackHole' : 'egressProxy'

/** One card for each AUTO_PASSTHROUGH server that some proxy has. */
export function autoPassthrough(
  configs: readonly ViewpointConfig[],
  gateways: readonly GatewayNode[],
): readonly UnroutedDraft[] {
  const serving = configs.flatMap((source) => {
    const made = new Set(source.config.listeners.flatMap(chainsOf).map(({ from }) => from && refKey(from)))
    return serversOf(source.viewpoint, gateways)
      .filter(({ server }) => server.tlsMode === 'AUTO_PASSTHROUGH' && made.has(refKey(server.source)))
      .map((serverEnd) => ({ ...serverEnd, viewpoint: source.viewpoint.id }))
  })
  return [...groupBy(serving, ({ server }) => server.id).values()].flatMap((servings) =>
    servings.slice(0, 1).map(({ server, end }) => {
      const id = `${server.id}/auto`
      const viewpoints = servings.map(({ viewpoint }) => viewpoint)
      const row: OwnRow = { id: `${id}/serverName`, to: 'serverName', source: server.source }
      const node = nodeOf({ id, entry: 'gateway', audience: [], viewpoints }, [row])
      return { node, enteredFrom: [end], leads: new Map() }
    }),
  )
}
