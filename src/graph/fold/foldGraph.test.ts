import { describe, expect, test } from 'vitest'
import { match } from '../../engine/match/match.ts'
import { prepare } from '../../engine/match/prepare.ts'
import { type Drawn, draw } from '../../testing/graphs.ts'
import type { Graph, GraphNode, VirtualHostNode } from '../graph.ts'
import { livePath } from '../livePath.ts'
import { foldGraph, isLarge, NO_CHOICES } from './foldGraph.ts'

const rule = (name: string, path: string, service: string, more = '') =>
  `  - name: ${name}\n    match: [{uri: {prefix: ${path}}${more}}]\n    route: [{destination: {host: ${service}}}]\n`

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** Names that are far from each other, so that none is a near miss of another. */
const word = (n: number) => [n, 7 * n, 11 * n].map((at) => 'abcdefghijklmnopqrstuvwxyz'[at % 26]?.repeat(4)).join('')

/** Rules 1–30 for catalog, 31–60 for orders, of which 45 lacks only a header; then one for every path. */
const RULES = [
  ...numbers(30).map((n) => rule(`catalog-${n}`, `/catalog/${word(n)}/`, 'catalog')),
  ...numbers(30).map((n) =>
    rule(`orders-${n}`, `/orders/${word(n)}/`, 'orders', n === 15 ? ', headers: {x-beta: {exact: "on"}}' : ''),
  ),
  `  - name: rest\n    route: [{destination: {host: rest}}]\n`,
]

const project = (rules: readonly string[]) => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: ["*"]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  gateways: [edge]
  hosts: [shop.example.com]
  http:
${rules.join('')}`

const many = draw(project(RULES))

const hostOf = ({ nodes }: Graph): VirtualHostNode => {
  const host = nodes.find(
    (node): node is VirtualHostNode => node.type === 'virtualHost' && node.virtualServices.length > 0,
  )
  if (host === undefined) throw new Error('no host')
  return host
}

/** The card from top to bottom in words: rules by number, folds by range. */
const stackOf = (graph: Graph): readonly string[] => {
  const { rows, fold } = hostOf(graph)
  const lines = [
    ...rows.map((row) => ({ y: row.y, text: String(row.number) })),
    ...(fold?.rows ?? []).map((of) => ({
      y: of.y,
      text: `${of.isOpen ? '▾' : '▸'} ${of.first}–${of.last} ${of.groups > 0 ? `${of.groups} groups` : of.common}`,
    })),
  ]
  return lines.toSorted((a, b) => a.y - b.y).map(({ text }) => text)
}

function live({ graph, configs: [source] }: Drawn, host: string, path: string) {
  if (source === undefined) throw new Error('no gateway')
  const request = { protocol: 'HTTP', port: 80, host, method: 'GET', path, headers: [] } as const
  const decision = match(prepare(source.config), request)
  return { path: livePath(graph, source.viewpoint.id, decision), decision }
}

const ask = (path: string) => live(many, 'shop.example.com', path)

test('a graph of few things is not large', () => {
  expect(isLarge(draw(project(RULES.slice(0, 39))).graph)).toBe(false)
  expect(isLarge(many.graph)).toBe(true)
})

describe('the rules of a host', () => {
  test('without a request fold by path', () => {
    expect(stackOf(foldGraph(many.graph, undefined, NO_CHOICES))).toEqual([
      '▸ 1–30 /catalog/',
      '▸ 31–60 /orders/',
      '61',
    ])
  })

  test('with one fold by outcome: the matched rule, the nearest and their neighbours are open', () => {
    const picture = foldGraph(many.graph, ask(`/orders/${word(20)}/x`), NO_CHOICES)
    expect(stackOf(picture)).toEqual([
      '▸ 1–30 /catalog/',
      '▸ 31–48 /orders/',
      '49',
      '50',
      '51',
      '▸ 52–60 /orders/',
      '61',
    ])
    expect(hostOf(picture).fold?.rows.map(({ state, failed }) => [state, ...failed])).toEqual([
      ['refused', 'path'],
      ['refused', 'path'],
      ['notTried'],
    ])
  })

  test('that came near is open too, and drawn as a near miss among so many', () => {
    const near = ask(`/orders/${word(15)}/x`)
    expect(stackOf(foldGraph(many.graph, near, NO_CHOICES))).toEqual(expect.arrayContaining(['44', '45', '46']))
    expect(near.path.rules[near.path.nearest ?? '']).toBe('nearMiss')
    expect(hostOf(many.graph).rows.find(({ id }) => id === near.path.nearest)?.number).toBe(45)
  })

  test('destinations of folded rules alone are one line with their number, others stay whole', () => {
    const picture = foldGraph(many.graph, ask(`/orders/${word(20)}/x`), NO_CHOICES)
    const rules = picture.nodes.flatMap((node) => (node.type === 'destination' ? [[node.name, node.foldedRules]] : []))
    expect(Object.fromEntries(rules)).toEqual({ catalog: 30, orders: undefined, rest: undefined })
  })

  test('what was not tried is one fold of groups', () => {
    const first = ask(`/catalog/${word(1)}/`)
    const closed = foldGraph(many.graph, first, NO_CHOICES)
    expect(stackOf(closed)).toEqual(['1', '2', '▸ 3–60 2 groups', '61'])
    const id = hostOf(closed).fold?.rows[0]?.id ?? ''
    expect(stackOf(foldGraph(many.graph, first, { ...NO_CHOICES, open: { [id]: true } }))).toEqual([
      '1',
      '2',
      '▾ 3–60 2 groups',
      '▸ 3–30 /catalog/',
      '▸ 31–60 /orders/',
      '61',
    ])
  })

  test('fold by destination and by file, or not at all', () => {
    const by = (choice: 'destination' | 'file' | 'none') =>
      stackOf(foldGraph(many.graph, undefined, { ...NO_CHOICES, by: { [hostOf(many.graph).id]: choice } }))
    expect(by('destination')[0]).toBe('▸ 1–30 catalog.shop.svc.cluster.local')
    expect(by('file')).toEqual([`▸ 1–61 ${hostOf(many.graph).source?.file}`])
    expect(by('none')).toHaveLength(61)
  })

  test('a pinned rule opens its fold', () => {
    const pinned = hostOf(many.graph).rows[4]?.id ?? ''
    expect(stackOf(foldGraph(many.graph, undefined, { ...NO_CHOICES, pinned: [pinned] })).slice(0, 2)).toEqual([
      '▾ 1–30 /catalog/',
      '1',
    ])
  })
})

test('the edges of folded rules are one bundle for each destination', () => {
  const { edges } = foldGraph(many.graph, undefined, NO_CHOICES)
  expect(edges.filter(({ type }) => type === 'bundle').map(({ count, to }) => `${count} ${to.node}`)).toEqual([
    '30 to/catalog.shop.svc.cluster.local',
    '30 to/orders.shop.svc.cluster.local',
  ])
})

describe('very many hosts', () => {
  const GATEWAYS = {
    public: ['shop.example.com', 'pay.example.com'],
    partners: ['api.example.org'],
    staff: ['desk.example.net'],
    devices: ['iot.example.io'],
  }
  const gateway = ([name, domains]: readonly [string, readonly string[]]) => `---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: ${name}, namespace: apps}
spec:
  selector: {istio: ingressgateway}
  servers: [${domains.map((domain) => `{port: {number: 80, name: ${domain.replaceAll('.', '-')}, protocol: HTTP}, hosts: ["*.${domain}"]}`).join(', ')}]
`
  const application = (name: string, gateway: string, domain: string) => `---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: ${name}, namespace: apps}
spec:
  gateways: [${gateway}]
  hosts: [${name}.${domain}]
  http:
  - {match: [{uri: {prefix: /v1/}}], route: [{destination: {host: ${name}}}]}
  - {route: [{destination: {host: ${name}, subset: old}}]}
`
  const large = draw(
    Object.entries(GATEWAYS)
      .flatMap((entry) => [
        gateway(entry),
        ...entry[1].flatMap((domain, at) =>
          numbers(10).map((n) => application(`${entry[0]}-${at}-${n}`, entry[0], domain)),
        ),
      ])
      .join(''),
  )
  const folds = ({ nodes }: Graph) => nodes.filter((node) => node.type === 'fold')
  const words = (node: GraphNode) =>
    node.type === 'fold' ? `${node.of} ${node.entries.join()} ${node.suffix} ${node.count}` : node.id

  test('fold by gateway and domain, destinations into one card', () => {
    const picture = foldGraph(large.graph, undefined, NO_CHOICES)
    expect(folds(picture).map(words)).toEqual(
      expect.arrayContaining([
        'hosts public shop.example.com 10',
        'hosts partners api.example.org 10',
        'gateways devices  1',
        'destinations   50',
      ]),
    )
    expect(picture.nodes.filter(({ type }) => type === 'virtualHost')).toEqual([])
  })

  test('the host of the request is open, with all that the request lights up', () => {
    const request = live(large, 'public-1-3.pay.example.com', '/v1/orders/1')
    const { path } = request
    const picture = foldGraph(large.graph, request, NO_CHOICES)
    const shown = new Set(picture.nodes.map(({ id }) => id))
    expect(path.nodes.length).toBeGreaterThan(2)
    expect(path.nodes.filter((id) => !shown.has(id))).toEqual([])
    const edges = new Set(picture.edges.map(({ id }) => id))
    expect(Object.keys(path.edges).filter((id) => !edges.has(id))).toEqual([])
    expect(folds(picture).map(words)).toContain('hosts public pay.example.com 9')
  })

  test('an open fold keeps its card above its hosts', () => {
    const closed = foldGraph(large.graph, undefined, NO_CHOICES)
    const [first] = folds(closed).filter(({ of }) => of === 'hosts')
    const picture = foldGraph(large.graph, undefined, { ...NO_CHOICES, open: { [first?.id ?? '']: true } })
    const lane = picture.nodes.filter(({ box }) => box.x === first?.box.x).toSorted((a, b) => a.box.y - b.box.y)
    expect(lane.slice(0, 12).map(({ type }) => type)).toEqual(['fold', ...Array(10).fill('virtualHost'), 'fold'])
  })

  test('every edge of the graph is in the picture, alone or in a bundle, and its ends are there', () => {
    const { nodes, edges } = foldGraph(large.graph, undefined, NO_CHOICES)
    expect(edges.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(large.graph.edges.length)
    const shown = new Set(nodes.map(({ id }) => id))
    expect(edges.filter(({ from, to }) => !shown.has(from.node) || !shown.has(to.node))).toEqual([])
  })
})
