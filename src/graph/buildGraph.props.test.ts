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
const bytes = fc.array(
  fc.record({
    match: fc.array(
      fc.record(
        {
          sniHosts: fc.subarray(['a.com', 'b.a.com', 'x']),
          port: fc.constantFrom(443, 3306),
          destinationSubnets: fc.subarray(['10.0.0.0/8']),
          sourceLabels: fc.constantFrom({ app: 'web' }),
        },
        { requiredKeys: ['sniHosts'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    route: fc.array(fc.record({ destination, weight: fc.integer({ min: 0, max: 100 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  { maxLength: 2 },
)
const withoutServerNames = bytes.map((routes) =>
  routes.map(({ match: matches, route }) => ({ route, match: matches.map(({ sniHosts: _, ...rest }) => rest) })),
)
const virtualService = fc.record({
  hosts: fc.uniqueArray(fc.oneof(host, fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 2 }),
  gateways: fc.uniqueArray(fc.constantFrom('gw', 'other', 'mesh', 'gone'), { minLength: 1, maxLength: 2 }),
  http: fc.array(rule, { minLength: 1, maxLength: 4 }),
  tls: bytes,
  tcp: withoutServerNames,
})
const server = fc.record({
  port: fc.constantFrom(
    { number: 80, name: 'http', protocol: 'HTTP' },
    { number: 8080, name: 'http-alt', protocol: 'HTTP' },
    { number: 443, name: 'tls', protocol: 'TLS' },
    { number: 3306, name: 'tcp', protocol: 'TCP' },
  ),
  tls: fc.constantFrom({ mode: 'PASSTHROUGH' }, { mode: 'AUTO_PASSTHROUGH' }, { httpsRedirect: true }, undefined),
  hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 2 }),
})
const serviceWith = fc.record({
  clusterIP: fc.constantFrom('10.0.0.1', '10.0.0.2', 'None'),
  ports: fc.subarray(
    [
      { port: 80, name: 'http' },
      { port: 443, name: 'tls' },
      { port: 3306, name: 'tcp' },
      { port: 9000, name: 'any' },
    ],
    { minLength: 1 },
  ),
})
const sidecar = fc.record({
  egress: fc.array(fc.record({ hosts: fc.subarray(['./*', '*/*', 'shop/*'], { minLength: 1 }) }), { maxLength: 1 }),
  outboundTrafficPolicy: fc.record({ mode: fc.constantFrom('ALLOW_ANY', 'REGISTRY_ONLY') }),
})
const gateway = fc.record({
  selector: fc.constantFrom({ istio: 'a' }, { istio: 'b' }),
  servers: fc.array(server, { minLength: 1, maxLength: 3 }),
})
const rules = fc.record({ host: service, subsets: fc.constant([{ name: 'v1', labels: { version: 'v1' } }]) })

const document = (kind: string, name: string, spec: unknown, namespace = 'shop') =>
  JSON.stringify({
    apiVersion: kind === 'Service' ? 'v1' : 'networking.istio.io/v1',
    kind,
    metadata: { name, namespace },
    spec,
  })

const project = fc
  .tuple(
    gateway,
    gateway,
    fc.array(virtualService, { maxLength: 4 }),
    fc.array(rules, { maxLength: 2 }),
    fc.record({ x: serviceWith, y: serviceWith }),
    fc.option(sidecar, { nil: undefined }),
  )
  .map(([first, second, services, destinationRules, { x, y }, scope]) =>
    [
      document('Service', 'x', x),
      document('Service', 'y', y, 'other'),
      ...(scope === undefined ? [] : [document('Sidecar', 's', scope, 'other')]),

      document('Gateway', 'gw', first),
      document('Gateway', 'other', second),
      ...services.map((spec, index) => document('VirtualService', `vs-${index}`, spec)),
      ...destinationRules.map((spec, index) => document('DestinationRule', `dr-${index}`, spec)),
    ].join('\n---\n'),
  )

function rowsOf(node: GraphNode): readonly Readonly<{ id: string; y: number; height: number }>[] {
  if (node.type === 'gateway') return node.servers
  if (node.type === 'virtualHost') return [...node.rows, ...(node.otherwise === undefined ? [] : [node.otherwise])]
  if (node.type === 'unrouted') return node.rows
  if (node.type === 'mesh') return node.settings
  return node.type === 'destination' ? node.subsets : []
}

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
