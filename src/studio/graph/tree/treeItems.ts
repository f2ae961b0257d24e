// The graph in words: gateway > server > virtual host > rules > destinations. Children are made when they are shown.

import type { SourceRef } from '../../../base/source.ts'
import type {
  ApartNode,
  ApartRow,
  GatewayNode,
  Graph,
  GraphEdge,
  GraphNode,
  LivePath,
  RuleRow,
  ServerRow,
  UnroutedNode,
  VirtualHostNode,
} from '../../../graph/graph.ts'
import { percentText, type Texts } from '../../../i18n/index.ts'
import { audienceNames } from '../audienceNames.ts'
import { isMerged } from '../cards/parts.ts'
import { destinationName, pillText, ruleSentence } from './sentences.ts'

export type TreeItem = Readonly<{
  /** Unique in the tree: a host below two servers is two items. */
  id: string
  /** The card or row that it speaks about; undefined for a heading. */
  element: string | undefined
  source: SourceRef | undefined
  /** A whole sentence; made when the item is shown. */
  text: () => string
  isRule: boolean
  childCount: number
  children: () => readonly TreeItem[]
}>

/** A graph, arranged for walking down its edges. */
export type GraphIndex = Readonly<{
  graph: Graph
  nodes: ReadonlyMap<string, GraphNode>
  /** Outgoing edges by the row, or the card without rows, that they leave from. */
  leaving: ReadonlyMap<string, readonly GraphEdge[]>
  reached: ReadonlySet<string>
}>

type Context = GraphIndex & Readonly<{ t: Texts; live: LivePath | undefined }>

const leaf = { isRule: false, childCount: 0, children: () => [] }

/** Arranges a graph; done once for a graph, however many requests are asked. */
export function indexGraph(graph: Graph): GraphIndex {
  const leaving = new Map<string, GraphEdge[]>()
  for (const edge of graph.edges) {
    const key = edge.from.row ?? edge.from.node
    const list = leaving.get(key)
    if (list === undefined) leaving.set(key, [edge])
    else list.push(edge)
  }
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  return { graph, nodes, leaving, reached: new Set(graph.edges.map(({ to }) => to.node)) }
}

/** The top items: gateways, the mesh, hosts without entry, resources that are not evaluated, hosts that no rule names. */
export function treeItems(index: GraphIndex, t: Texts, live: LivePath | undefined): readonly TreeItem[] {
  const { graph, reached } = index
  const context: Context = { ...index, t, live }
  const loose = graph.nodes.filter(
    (node): node is VirtualHostNode => node.type === 'virtualHost' && node.entry === 'none',
  )
  const unreached = groupRows(graph, 'unreached')
  const resting = graph.nodes.filter((node) => node.type === 'destination' && !reached.has(node.id))
  return [
    ...graph.nodes.flatMap((node) => entryItem(context, node)),
    ...heading(
      'loose',
      t.tree.withoutEntry,
      loose.map((host) => () => hostItem(context, host, 'loose')),
    ),
    ...heading('resting', t.tree.other, [
      ...resting.map((node) => () => restingItem(context, node)),
      ...unreached.map((row) => () => rowItem(context, row)),
    ]),
  ]
}

const groupRows = ({ nodes }: Graph, about: ApartNode['about']): readonly ApartRow[] =>
  nodes.flatMap((node) => (node.type === 'apart' && node.about === about ? node.rows : []))

function heading(id: string, words: string, items: readonly (() => TreeItem)[]): readonly TreeItem[] {
  if (items.length === 0) return []
  const children = () => items.map((make) => make())
  return [
    { id, element: undefined, source: undefined, text: () => words, isRule: false, childCount: items.length, children },
  ]
}

function entryItem(context: Context, node: GraphNode): readonly TreeItem[] {
  const { t } = context
  const item = { id: node.id, element: node.id, source: node.source }
  switch (node.type) {
    case 'gateway':
      return [
        {
          ...item,
          text: () => t.tree.gateway(node.name, node.namespace, node.servers.length),
          isRule: false,
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
        ...settings.map((row) => rowItem(context, row)),
      ]
      const text = () => t.tree.mesh(node.namespaces, isLit)
      return [{ ...item, text, isRule: false, childCount: cards.length + settings.length, children }]
    }
    case 'notEvaluated':
      return [{ ...item, ...leaf, text: () => t.tree.notEvaluated(node.kind, node.name, node.namespace) }]
    case 'apart':
      return node.about === 'notEvaluated' ? node.rows.map((row) => rowItem(context, row)) : []
    default:
      return []
  }
}

/** One of a list. */
const rowItem = ({ t }: Context, { id, kind, name, namespace, source }: Omit<ApartRow, 'y' | 'height'>): TreeItem => ({
  ...leaf,
  id: `listed > ${id}`,
  element: id,
  source,
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
      id: server.id,
      element: server.id,
      source: server.source,
      text: () =>
        t.tree.server(
          server.port,
          server.protocol,
          server.hosts,
          tlsText(t, server),
          live?.rows.includes(server.id) === true,
        ),
      isRule: false,
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
    const item = { id: `${id} > ${row.id}`, element: row.id, source: row.source, text, isRule: false }
    return {
      ...item,
      childCount: edges.length,
      children: () => edges.flatMap((edge) => endItem(context, edge, item.id)),
    }
  })
  const text = () => [t.graph.unroutedTitle, t.graph.unroutedSubtitle[node.entry], audience].filter(Boolean).join(', ')
  return {
    id,
    element: node.id,
    source: node.source,
    text,
    isRule: false,
    childCount: rows.length,
    children: () => rows,
  }
}

const audienceText = (t: Texts, { audience }: Card): string =>
  audience.length === 0 ? '' : t.graph.audienceTitle(audienceNames(t, audience))

function hostItem(context: Context, host: VirtualHostNode, parent: string): TreeItem {
  const id = `${parent} > ${host.id}`
  const otherwise = host.otherwise === undefined ? [] : [otherwiseItem(context, host, id)]
  return {
    id,
    element: host.id,
    source: host.source,
    text: () => hostText(context.t, host),
    isRule: false,
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

function otherwiseItem({ t, live }: Context, host: VirtualHostNode, parent: string): TreeItem {
  const text = () => {
    const sentence = t.tree.otherwise[host.otherwise?.outcome ?? 'notFound']
    return live?.otherwise === host.id ? t.tree.endsHere(sentence) : sentence
  }
  return { ...leaf, id: `${parent} > otherwise`, element: host.id, source: host.source, text }
}

function ruleItem(context: Context, row: RuleRow, parent: string, host: VirtualHostNode): TreeItem {
  const { live, leaving } = context
  const id = `${parent} > ${row.id}`
  const state = live?.virtualHost === host.id ? live.rules[row.id] : undefined
  const edges = leaving.get(row.id) ?? []
  return {
    id,
    element: row.id,
    source: row.source,
    text: () => ruleSentence(context, row, edges, state),
    isRule: true,
    childCount: edges.length,
    children: () => edges.flatMap((edge) => endItem(context, edge, id)),
  }
}

function endItem(context: Context, edge: GraphEdge, parent: string): readonly TreeItem[] {
  const { t, nodes } = context
  const node = nodes.get(edge.to.node)
  const item = { ...leaf, id: `${parent} > ${edge.id}`, element: edge.to.row ?? edge.to.node }
  const share = edge.percent === undefined ? '' : percentText(edge.percent)
  if (node?.type === 'pill') return [{ ...item, source: node.source, text: () => pillText(t, node, share) }]
  if (node?.type !== 'destination') return []
  const source = node.subsets.find(({ id }) => id === edge.to.row)?.source ?? node.source
  const name = destinationName(nodes, edge)
  const text = () =>
    edge.type === 'mirror'
      ? t.tree.mirrored(name, share)
      : t.tree.destination(name, share, node.kind === 'unknown', node.assumed)
  return [{ ...item, source, text }]
}

function restingItem({ t }: Context, node: GraphNode): TreeItem {
  const text = () =>
    node.type === 'destination' ? t.tree.destination(node.name, '', node.kind === 'unknown', node.assumed) : node.id
  return { ...leaf, id: `resting > ${node.id}`, element: node.id, source: node.source, text }
}
