// What can be found in a graph, whether it is on screen or not: each card and each row with everything that it says.

import type { Badge, Graph, GraphEdge, GraphNode, RuleRow } from '../../../graph/graph.ts'

export type SearchEntry = Readonly<{
  /** Of the card or row. */
  id: string
  /** The card that it is, or that it stands in. */
  card: string
  /** In small letters. */
  words: string
  /** Of a row: the words of its card. */
  around: string
}>

/** Cards and rows from the left lane to the right, in each from top to bottom. */
export function searchIndex(graph: Graph): readonly SearchEntry[] {
  const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]))
  const leaving = new Map<string, GraphEdge[]>()
  for (const edge of graph.edges) {
    const from = edge.from.row ?? edge.from.node
    const known = leaving.get(from)
    if (known === undefined) leaving.set(from, [edge])
    else known.push(edge)
  }
  // The last step of a subset's id is its name.
  const endOf = ({ to }: GraphEdge) => [names.get(to.node) ?? '', to.row?.slice(to.node.length + 1) ?? '']
  return graph.nodes
    .toSorted((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)
    .flatMap((node) => {
      const around = wordsOf(cardParts(node))
      const rows = rowParts(node, (row) => (leaving.get(row) ?? []).flatMap(endOf))
      return [
        { id: node.id, card: node.id, words: around, around: '' },
        ...rows.map(({ id, parts }) => ({ id, card: node.id, words: wordsOf(parts), around })),
      ]
    })
    .filter(({ words }) => words !== '')
}

/** The entries that have all the words of a query, a row some of them by its card; none for an empty query. */
export function hitsOf(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  return entries.filter(
    ({ words, around }) =>
      wanted.some((word) => words.includes(word)) &&
      wanted.every((word) => words.includes(word) || around.includes(word)),
  )
}

const wordsOf = (parts: readonly (string | number | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .toLowerCase()

function nameOf(node: GraphNode): string {
  switch (node.type) {
    case 'destination':
      return `${node.name} ${node.host}`
    case 'pill':
      return `${node.status || ''} ${node.target}`
    default:
      return ''
  }
}

type Parts = readonly (string | number | undefined)[]

function cardParts(node: GraphNode): Parts {
  switch (node.type) {
    case 'gateway':
      return [node.name, node.namespace]
    case 'mesh':
      return node.namespaces
    case 'virtualHost':
      return [...node.domains, ...node.virtualServices]
    case 'destination':
      return [
        nameOf(node),
        node.namespace,
        ...node.ports,
        ...node.policies.flatMap(({ settings }) => settings.map(({ value }) => value)),
      ]
    case 'pill':
      return [nameOf(node)]
    case 'notEvaluated':
      return [node.kind, node.name, node.namespace]
    default:
      return []
  }
}

function rowParts(
  node: GraphNode,
  endsOf: (row: string) => readonly string[],
): readonly Readonly<{ id: string; parts: Parts }>[] {
  switch (node.type) {
    case 'gateway':
      return node.servers.map(({ id, port, protocol, tlsMode, hosts }) => ({
        id,
        parts: [`:${port}`, protocol, tlsMode, ...hosts],
      }))
    case 'virtualHost':
      return node.rows.map((row) => ({ id: row.id, parts: [...ruleParts(row), ...endsOf(row.id)] }))
    case 'destination':
      return node.subsets.map(({ id, name, labels }) => ({ id, parts: [node.name, name, ...Object.values(labels)] }))
    case 'mesh':
    case 'apart': {
      const rows = node.type === 'mesh' ? node.settings : node.rows
      return rows.map(({ id, kind, name, namespace }) => ({ id, parts: [kind, name, namespace] }))
    }
    default:
      return []
  }
}

const ruleParts = ({ name, alternatives, badges, virtualService, delegate }: RuleRow): Parts => [
  name,
  ...alternatives.flat().flatMap(({ field, value }) => ['name' in field ? field.name : undefined, value]),
  ...badges.flatMap(badgeParts),
  virtualService.name,
  delegate?.name,
]

function badgeParts(badge: Badge): Parts {
  switch (badge.type) {
    case 'rewrite':
      return [badge.to]
    case 'redirect':
    case 'directResponse':
    case 'abort':
      return [badge.status]
    case 'timeout':
    case 'delay':
      return [badge.duration]
    default:
      return []
  }
}
