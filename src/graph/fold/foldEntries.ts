// Very many gateways, and very many servers of one gateway.

import { BORDER, cardHeight, FOLD_HEIGHT, LANES, rowTop, SERVER_HEIGHT } from '../geometry.ts'
import type { GatewayNode, GraphNode } from '../graph.ts'
import type { CardFolding, FoldedLane } from './foldHosts.ts'

const MANY_GATEWAYS = 4
const MANY_SERVERS = 6
/** So many are open if nothing asks for others. */
const OPEN = 3

export const GATEWAYS_FOLD = 'fold/gateways'

/** The gateways, where there are many one card for those that the request did not come in by. */
export function foldGateways(nodes: readonly GraphNode[], { isOpen, kept }: CardFolding): FoldedLane {
  const gateways = nodes.filter((node): node is GatewayNode => node.type === 'gateway')
  const wanted = gateways.filter(({ id }) => kept.has(id))
  const shown = new Set((wanted.length > 0 ? wanted : gateways.slice(0, OPEN)).map(({ id }) => id))
  const others = gateways.filter(({ id }) => !shown.has(id))
  const last = gateways.at(-1)
  if (gateways.length < MANY_GATEWAYS || last === undefined) return { nodes, hidden: new Map() }
  const open = isOpen(GATEWAYS_FOLD)
  const box = { x: LANES.entry.x, y: 0, width: LANES.entry.width, height: FOLD_HEIGHT + 2 * BORDER }
  const fold: GraphNode = {
    type: 'fold',
    id: GATEWAYS_FOLD,
    box,
    source: undefined,
    of: 'gateways',
    count: others.length,
    isOpen: open,
    suffix: '',
    entries: others.map(({ name }) => name),
    worst: undefined,
    inside: others.map(({ id }) => id),
  }
  // Those that are open first: the fold heads the others.
  const rest = nodes.filter(({ type }) => type !== 'gateway')
  const kin = gateways.filter(({ id }) => shown.has(id))
  return {
    nodes: [...kin, fold, ...(open ? others : []), ...rest],
    hidden: new Map(open ? [] : others.map(({ id }) => [id, GATEWAYS_FOLD])),
  }
}

/** A gateway card with a row for the servers that the request did not come in by; `hidden` by the ids of their rows. */
export function foldServers(
  gateway: GatewayNode,
  isOpen: (id: string) => boolean,
  kept: ReadonlySet<string>,
): Readonly<{ node: GatewayNode; hidden: ReadonlyMap<string, string> }> {
  const { servers, box } = gateway
  if (servers.length < MANY_SERVERS) return { node: gateway, hidden: new Map() }
  const id = `${gateway.id}/fold`
  const wanted = servers.filter((server) => kept.has(server.id))
  const shown = new Set(wanted.length > 0 ? wanted : servers.slice(0, OPEN))
  const others = servers.filter((server) => !shown.has(server))
  if (others.length === 0) return { node: gateway, hidden: new Map() }
  const open = isOpen(id)
  const top = [...shown].map((server, index) => ({ ...server, y: rowTop(index, SERVER_HEIGHT) }))
  const more = { id, count: others.length, isOpen: open, y: rowTop(top.length, SERVER_HEIGHT), height: FOLD_HEIGHT }
  const below = open
    ? others.map((server, index) => ({ ...server, y: more.y + FOLD_HEIGHT + index * SERVER_HEIGHT }))
    : []
  const height = cardHeight(top.length + below.length, SERVER_HEIGHT) + FOLD_HEIGHT
  return {
    node: { ...gateway, box: { ...box, height }, servers: [...top, ...below], more },
    hidden: new Map(open ? [] : others.map((server) => [server.id, id])),
  }
}
