import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw } from '../testing/graphs.ts'
import type { Graph, GraphNode } from './graph.ts'

const host = fc.constantFrom('*', 'a.com', '*.a.com', 'b.a.com', 'c.com')
const service = fc.constantFrom('x', 'y', 'z.other.svc.cluster.local', 'example.org')
const destination = fc.record({ host: service, subset: fc.option(fc.constantFrom('v1', 'v2'), { nil: undefined }) })
const match = fc.record({ uri: fc.record({ prefix: fc.constantFrom('/', '/a', '/a/b') }) })
const action = fc.oneof(
  fc.record({
    route: fc.array(fc.record({ destination, weight: fc.integer({ min: 0, max: 100 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    mirror: fc.option(destination, { nil: undefined }),
  }),
  fc.record({ redirect: fc.record({ uri: fc.constantFrom('/r', '/q') }) }),
  fc.record({ directResponse: fc.record({ status: fc.constantFrom(200, 503) }) }),
)
const rule = fc
  .tuple(fc.array(match, { maxLength: 2 }), action)
  .map(([matches, what]) => (matches.length === 0 ? what : { match: matches, ...what }))
const virtualService = fc.record({
  hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 2 }),
  gateways: fc.uniqueArray(fc.constantFrom('gw', 'other', 'mesh', 'gone'), { minLength: 1, maxLength: 2 }),
  http: fc.array(rule, { minLength: 1, maxLength: 4 }),
})
const server = fc.record({
  port: fc.constantFrom(
    { number: 80, name: 'http', protocol: 'HTTP' },
    { number: 8080, name: 'http-alt', protocol: 'HTTP' },
  ),
  hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 2 }),
})
const gateway = fc.record({
  selector: fc.constantFrom({ istio: 'a' }, { istio: 'b' }),
  servers: fc.array(server, { minLength: 1, maxLength: 3 }),
})
const rules = fc.record({ host: service, subsets: fc.constant([{ name: 'v1', labels: { version: 'v1' } }]) })

const document = (kind: string, name: string, spec: unknown) =>
  JSON.stringify({ apiVersion: 'networking.istio.io/v1', kind, metadata: { name, namespace: 'shop' }, spec })

const project = fc
  .tuple(gateway, gateway, fc.array(virtualService, { maxLength: 4 }), fc.array(rules, { maxLength: 2 }))
  .map(([first, second, services, destinationRules]) =>
    [
      document('Gateway', 'gw', first),
      document('Gateway', 'other', second),
      ...services.map((spec, index) => document('VirtualService', `vs-${index}`, spec)),
      ...destinationRules.map((spec, index) => document('DestinationRule', `dr-${index}`, spec)),
    ].join('\n---\n'),
  )

const rowsOf = (node: GraphNode): readonly Readonly<{ id: string; y: number; height: number }>[] =>
  node.type === 'gateway'
    ? node.servers
    : node.type === 'virtualHost'
      ? node.rows
      : node.type === 'destination'
        ? node.subsets
        : []

const overlap = (a: GraphNode, b: GraphNode): boolean =>
  a.box.x < b.box.x + b.box.width &&
  b.box.x < a.box.x + a.box.width &&
  a.box.y < b.box.y + b.box.height &&
  b.box.y < a.box.y + a.box.height

const pairs = (nodes: Graph['nodes']) => nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => [a, b] as const))

test('the ends of every edge exist, ids are unique, cards do not overlap and hold their rows', () => {
  fc.assert(
    fc.property(project, (text) => {
      const { graph } = draw(text)
      const ids = graph.nodes.flatMap((node) => [node.id, ...rowsOf(node).map(({ id }) => id)])
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length)
      const rowsByNode = new Map(graph.nodes.map((node) => [node.id, new Set(rowsOf(node).map(({ id }) => id))]))
      for (const end of graph.edges.flatMap(({ from, to }) => [from, to])) {
        expect(rowsByNode.has(end.node)).toBe(true)
        if (end.row !== undefined) expect(rowsByNode.get(end.node)?.has(end.row)).toBe(true)
      }
      for (const [a, b] of pairs(graph.nodes)) expect(overlap(a, b)).toBe(false)
      for (const node of graph.nodes) {
        expect(node.box.y + node.box.height).toBeLessThanOrEqual(graph.height)
        for (const { y, height } of rowsOf(node)) expect(y + height).toBeLessThan(node.box.height)
      }
    }),
  )
})

test('the same text gives the same picture', () => {
  fc.assert(
    fc.property(project, (text) => {
      expect(draw(text).graph).toEqual(draw(text).graph)
    }),
    { numRuns: 30 },
  )
})

test('a comment above changes no id', () => {
  fc.assert(
    fc.property(project, (text) => {
      const ids = (of: string) => draw(of).graph.nodes.map(({ id }) => id)
      expect(ids(`# a comment\n---\n${text}`)).toEqual(ids(text))
    }),
    { numRuns: 30 },
  )
})
