// The lines of the picture: server → virtual host, rule → destination, rule → pill.

import { refAt } from '../base/source.ts'
import { destinationId, subsetId } from './destinationId.ts'
import type { HostDraft, RuleDraft } from './drafts.ts'
import { LANES } from './geometry.ts'
import type { EdgeEnd, GraphEdge, GraphNode, PillNode } from './graph.ts'
import { PILL_CARD_HEIGHT } from './pill.ts'
import type { Target } from './targets.ts'

const endOf = ({ host, subset }: Target): EdgeEnd =>
  subset === '' ? { node: destinationId(host) } : { node: destinationId(host), row: subsetId(host, subset) }

const edgeId = (from: EdgeEnd, type: GraphEdge['type'], to: EdgeEnd): string =>
  `${from.row ?? from.node}→${type}→${to.row ?? to.node}`

/** A rule that names a destination twice has one edge with the sum of the shares. */
function merged(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const byId = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const known = byId.get(edge.id)
    const percent = known?.percent === undefined ? edge.percent : known.percent + (edge.percent ?? 0)
    byId.set(edge.id, { ...edge, percent })
  }
  return [...byId.values()]
}

const pillId = ({ action, status, target }: NonNullable<RuleDraft['pill']>): string => `${action}/${status}/${target}`

/** The pills that the rules end in; equal ones are one. */
export function pillNodes(hosts: readonly HostDraft[]): readonly PillNode[] {
  const pills = new Map<string, PillNode>()
  for (const { row, pill } of hosts.flatMap(({ rules }) => rules)) {
    if (pill === undefined || pills.has(pillId(pill))) continue
    pills.set(pillId(pill), {
      type: 'pill',
      id: pillId(pill),
      box: { x: LANES.destination.x, y: 0, width: LANES.destination.width, height: PILL_CARD_HEIGHT },
      source: refAt(row.source, pill.field),
      action: pill.action,
      status: pill.status,
      target: pill.target,
    })
  }
  return [...pills.values()]
}

function ruleEdges(
  host: string,
  { row, targets, pill }: RuleDraft,
  unknown: ReadonlySet<string>,
): readonly GraphEdge[] {
  const from: EdgeEnd = { node: host, row: row.id }
  const edge = (type: GraphEdge['type'], to: EdgeEnd, percent: number | undefined): GraphEdge => ({
    id: edgeId(from, type, to),
    type,
    from,
    to,
    percent,
  })
  const routeType = (to: EdgeEnd): GraphEdge['type'] => (unknown.has(to.node) ? 'unknown' : 'route')
  return merged([
    ...(pill === undefined ? [] : [edge(pill.action, { node: pillId(pill) }, undefined)]),
    ...targets.destinations.map((target) => edge(routeType(endOf(target)), endOf(target), target.percent)),
    ...targets.mirrors.map((target) => edge('mirror', endOf(target), target.percent)),
  ])
}

/** All edges, in the order of the cards and rows that they leave from. */
export function edgesOf(hosts: readonly HostDraft[], nodes: readonly GraphNode[]): readonly GraphEdge[] {
  const unknown = new Set(
    nodes.filter((node) => node.type === 'destination' && node.kind === 'unknown').map(({ id }) => id),
  )
  return hosts.flatMap(({ node, rules, enteredFrom }) => {
    const to: EdgeEnd = { node: node.id }
    const entered = enteredFrom.map(
      (from): GraphEdge => ({ id: edgeId(from, 'server', to), type: 'server', from, to, percent: undefined }),
    )
    return [...merged(entered), ...rules.flatMap((rule) => ruleEdges(node.id, rule, unknown))]
  })
}
