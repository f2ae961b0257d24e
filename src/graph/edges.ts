// The lines of the picture: server → virtual host, rule → destination, rule → pill.

import type { SourceRef } from '../base/source.ts'
import type { HostDraft, RuleDraft, UnroutedDraft } from './drafts.ts'
import type { EdgeEnd, GraphEdge, GraphNode, RuleRow } from './graph.ts'
import { destinationId, shortIds, subsetId } from './ids.ts'
import { pillId } from './pill.ts'
import type { Target } from './targets.ts'

/** Makes the ends of edges; equal ones are one object, which is sent to the page once. */
function targetEnds(): (target: Target) => EdgeEnd {
  const known = new Map<string, EdgeEnd>()
  return ({ host, subset }) => {
    const key = subset === '' ? destinationId(host) : subsetId(host, subset)
    const end = known.get(key) ?? (subset === '' ? { node: key } : { node: destinationId(host), row: key })
    known.set(key, end)
    return end
  }
}

type Lead = Readonly<{ type: GraphEdge['type']; to: EdgeEnd; percent: number | undefined; source?: SourceRef }>

/** Edges from one row; a destination that is named twice has one edge with the sum of the shares. */
function edgesFrom(
  from: EdgeEnd,
  leads: readonly Lead[],
  idOf: (text: string) => string,
  isUnused = false,
): readonly GraphEdge[] {
  const merged = new Map<string, Lead>()
  for (const lead of leads) {
    const key = `${lead.type} ${lead.to.row ?? lead.to.node}`
    const known = merged.get(key)
    merged.set(key, known?.percent === undefined ? lead : { ...known, percent: known.percent + (lead.percent ?? 0) })
  }
  return [...merged.values()].map((lead, index) => ({
    id: idOf(`${from.row}>${index}`),
    from,
    ...lead,
    ...(isUnused && { unused: true }),
  }))
}

/** One edge from each entry, however many virtual hosts of the card it leads to. */
function entered(to: EdgeEnd, from: readonly EdgeEnd[], idOf: (text: string) => string): readonly GraphEdge[] {
  const ends = new Map(from.map((end) => [end.row ?? end.node, end]))
  return [...ends].map(([key, end]) => ({
    id: idOf(`${key}>${to.node}`),
    type: 'server',
    from: end,
    to,
    percent: undefined,
  }))
}

/** To the card of the virtual service that an entry is delegated to, where that has one: a rule that is delegated stands on its root's. */
function delegateOf({ delegate }: RuleRow, cards: ReadonlySet<string>): readonly Lead[] {
  const node = delegate && `VirtualService/${delegate.namespace}/${delegate.name}`
  return node !== undefined && cards.has(node) ? [{ type: 'delegate', to: { node }, percent: undefined }] : []
}

/** All edges, in the order of the cards and rows that they leave from. */
export function edgesOf(
  hosts: readonly HostDraft[],
  unrouted: readonly UnroutedDraft[],
  nodes: readonly GraphNode[],
): readonly GraphEdge[] {
  const unknown = new Set(
    nodes.filter((node) => node.type === 'destination' && node.kind === 'unknown').map(({ id }) => id),
  )
  const cards = new Set(hosts.map(({ node }) => node.id))
  const endOf = targetEnds()
  const idOf = shortIds()
  const routed = (target: Target): Lead => {
    const to = endOf(target)
    return { type: unknown.has(to.node) ? 'unknown' : 'route', to, percent: target.percent, source: target.from }
  }
  const ruleEdges = (
    { id: node, entry }: HostDraft['node'],
    { row, targets, pills }: RuleDraft,
  ): readonly GraphEdge[] =>
    edgesFrom(
      { node, row: row.id },
      [
        ...pills.map((pill): Lead => ({ type: pill.action, to: { node: pillId(pill) }, percent: pill.percent })),
        ...targets.destinations.map(routed),
        ...delegateOf(row, cards),
        ...targets.mirrors.map(
          (target): Lead => ({ type: 'mirror', to: endOf(target), percent: target.percent, source: target.from }),
        ),
      ],
      idOf,
      entry === 'none' || row.leftOut !== undefined,
    )
  return [
    ...hosts.flatMap(({ node, rules, enteredFrom }) => [
      ...entered({ node: node.id }, enteredFrom, idOf),
      ...rules.flatMap((rule) => ruleEdges(node, rule)),
    ]),
    ...unrouted.flatMap(({ node: { id }, enteredFrom, leads }) => [
      ...entered({ node: id }, enteredFrom, idOf),
      ...[...leads].flatMap(([row, lead]) =>
        edgesFrom(
          { node: id, row },
          [typeof lead === 'string' ? { type: 'route', to: { node: lead }, percent: undefined } : routed(lead)],
          idOf,
        ),
      ),
    ]),
  ]
}
