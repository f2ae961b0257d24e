// The graph in words: gateway > server > virtual host > rules > destinations. Children are made when they are shown.

import type {
  ApartNode,
  ApartRow,
  GatewayNode,
  Graph,
  GraphNode,
  LivePath,
  RuleRow,
  ServerRow,
  UnroutedNode,
  VirtualHostNode,
} from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import { audienceNames } from '../audienceNames.ts'
import { isMerged } from '../cards/parts.ts'
import { endItems, restingItems } from './ends.ts'
import { ruleSentence } from './sentences.ts'
import { type Context, type GraphIndex, leaf, type Stage, type TreeItem } from './treeItem.ts'

/** The top items: gateways, the mesh, hosts without entry, resources that are not evaluated, hosts that no rule names. */
export function treeItems(index: GraphIndex, t: Texts, live: LivePath | undefined): readonly TreeItem[] {
  const { graph } = index
  const context: Context = { ...index, t, live }
  const loose = graph.nodes.filter(
    (node): node is VirtualHostNode => node.type === 'virtualHost' && node.entry === 'none',
  )
  const unreached = groupRows(graph, 'unreached')
  return [
    ...graph.nodes.flatMap((node) => entryItem(context, node)),
    ...heading(
      'loose',
      t.tree.withoutEntry,
      loose.map((host) => () => hostItem(context, host, 'loose')),
    ),
    ...heading('resting', t.tree.other, [
      ...restingItems(context, graph),
      ...unreached.map((row) => () => rowItem(context, row, 4)),
    ]),
  ]
}

const groupRows = ({ nodes }: Graph, about: ApartNode['about']): readonly ApartRow[] =>
  nodes.flatMap((node) => (node.type === 'apart' && node.about === about ? node.rows : []))

function heading(id: string, words: string, items: readonly (() => TreeItem)[]): readonly TreeItem[] {
  if (items.length === 0) return []
  const children = () => items.map((make) => make())
  return [
    {
      ...leaf,
      id,
      element: undefined,
      source: undefined,
      stage: undefined,
      text: () => words,
      childCount: items.length,
      children,
    },
  ]
}

function entryItem(context: Context, node: GraphNode): readonly TreeItem[] {
  const { t } = context
  const item = { ...leaf, id: node.id, element: node.id, source: node.source, stage: 1 } as const
  switch (node.type) {
    case 'gateway':
      return [
        {
          ...item,
          text: () => t.tree.gateway(node.name, node.namespace, node.servers.length),
          childCount: node.servers.length,
          children: () => serverItems(context, node),
        },
      ]
    case 'mesh': {
      const cards = cardsFrom(context, node.id)
      const isLit = context.live?.nodes.includes(node.id) === true
      const settings = [...node.settings, ...groupRows(context.graph, 'meshSettings')]
      const children = () => [
        ...cards.map((card) => cardItem(context, card, node.id)),
        ...settings.map((row) => rowItem(context, row, 1)),
      ]
      const text = () => t.tree.mesh(node.namespaces, isLit)
      return [{ ...item, text, childCount: cards.length + settings.length, children }]
    }
    case 'notEvaluated':
      return [
        {
          ...item,
          text: () => {
            const { kind, name, namespace, refusedBy } = node
            return refusedBy === undefined
              ? t.tree.notEvaluated(kind, name, namespace)
              : t.tree.refused(kind, name, namespace, t.graph.refusedBy[refusedBy])
          },
        },
      ]
    case 'apart':
      return node.about === 'notEvaluated' || node.about === 'refused'
        ? node.rows.map((row) => rowItem(context, row, 1))
        : []
    default:
      return []
  }
}

/** One of a list. */
const rowItem = (
  { t }: Context,
  { id, kind, name, namespace, source }: Omit<ApartRow, 'y' | 'height'>,
  stage: Stage,
): TreeItem => ({
  ...leaf,
  id: `listed > ${id}`,
  element: id,
  source,
  stage,
  text: () => t.tree.listed(kind, name, namespace),
})

type Card = VirtualHostNode | UnroutedNode

function cardsFrom({ leaving, nodes }: Context, from: string): readonly Card[] {
  return (leaving.get(from) ?? []).flatMap(({ to }) => {
    const node = nodes.get(to.node)
    return node?.type === 'virtualHost' || node?.type === 'unrouted' ? [node] : []
  })
}

const cardItem = (context: Context, card: Card, parent: string): TreeItem =>
  card.type === 'unrouted' ? unroutedItem(context, card, parent) : hostItem(context, card, parent)

function serverItems(context: Context, { servers }: GatewayNode): readonly TreeItem[] {
  const { t, live } = context
  return servers.map((server) => {
    const cards = cardsFrom(context, server.id)
    return {
      ...leaf,
      id: server.id,
      element: server.id,
      source: server.source,
      stage: 1,
      text: () =>
        t.tree.server(
          server.port,
          server.protocol,
          server.hosts,
          tlsText(t, server),
          live?.rows.includes(server.id) === true,
        ),
      childCount: cards.length,
      children: () => cards.map((card) => cardItem(context, card, server.id)),
    }
  })
}

const tlsText = (t: Texts, { tlsMode, httpsRedirect }: ServerRow): string =>
  tlsMode !== undefined ? t.graph.tlsTitle[tlsMode] : httpsRedirect ? t.graph.httpsRedirect : ''

/** The service that a request goes to by itself stands below the row only while the request does. */
function unroutedItem(context: Context, node: UnroutedNode, parent: string): TreeItem {
  const { t, live, leaving } = context
  const id = `${parent} > ${node.id}`
  const audience = audienceText(t, node)
  const rows = node.rows.map((row): TreeItem => {
    const direct = live?.direct?.from.row === row.id ? [live.direct] : []
    const edges = [...(leaving.get(row.id) ?? []), ...direct]
    const text = () => t.tree.unrouted(t.graph.unrouted[row.to], live?.rows.includes(row.id) === true)
    const own = `${id} > ${row.id}`
    const item = { ...leaf, id: own, element: row.id, source: row.source, stage: 3, text } as const
    return { ...item, childCount: edges.length, children: () => endItems(context, edges, own) }
  })
  const text = () => [t.graph.unroutedTitle, t.graph.unroutedSubtitle[node.entry], audience].filter(Boolean).join(', ')
  const item = { ...leaf, id, element: node.id, source: node.source, stage: 2, text } as const
  return { ...item, childCount: rows.length, children: () => rows }
}

const audienceText = (t: Texts, { audience }: Card): string =>
  audience.length === 0 ? '' : t.graph.audienceTitle(audienceNames(t, audience))

function hostItem(context: Context, host: VirtualHostNode, parent: string): TreeItem {
  const id = `${parent} > ${host.id}`
  const otherwise = host.otherwise === undefined ? [] : [otherwiseItem(context, host, id)]
  return {
    ...leaf,
    id,
    element: host.id,
    source: host.source,
    stage: 2,
    text: () => hostText(context.t, host),
    childCount: host.rows.length + otherwise.length,
    children: () => [...host.rows.map((row) => ruleItem(context, row, id, host)), ...otherwise],
  }
}

function hostText(t: Texts, host: VirtualHostNode): string {
  const { protocol, domains, rows } = host
  const audience = audienceText(t, host)
  if (isMerged(host)) return `${t.tree.host(domains, rows.length, audience)}${t.fold.orderAside}`
  return protocol === 'http'
    ? t.tree.host(domains, rows.length, audience)
    : t.tree.bytes(protocol, domains, rows.length, audience)
}

/** Bytes that no rule takes go on all the same, in the mesh: where to is known while a request does. */
function otherwiseItem(context: Context, host: VirtualHostNode, parent: string): TreeItem {
  const { t, live } = context
  const id = `${parent} > otherwise`
  const { direct } = live ?? {}
  const edges = direct !== undefined && direct.from.row === host.otherwise?.id ? [direct] : []
  const text = () => {
    const sentence = t.tree.otherwise[host.otherwise?.outcome ?? 'notFound']
    return live?.otherwise === host.id && edges.length === 0 ? t.tree.endsHere(sentence) : sentence
  }
  const item = { ...leaf, id, element: host.id, source: host.source, stage: 3, text } as const
  return { ...item, childCount: edges.length, children: () => endItems(context, edges, id) }
}

function ruleItem(context: Context, row: RuleRow, parent: string, host: VirtualHostNode): TreeItem {
  const { live, leaving } = context
  const id = `${parent} > ${row.id}`
  const state = live?.virtualHost === host.id ? live.rules[row.id] : undefined
  const edges = leaving.get(row.id) ?? []
  return {
    ...leaf,
    id,
    element: row.id,
    source: row.source,
    stage: 3,
    text: () => ruleSentence(context, row, edges, state),
    isRule: true,
    // What happens otherwise is no rule.
    setSize: host.rows.length,
    childCount: edges.length,
    children: () => endItems(context, edges, id),
  }
}
