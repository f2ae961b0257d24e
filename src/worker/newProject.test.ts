// What a new large project shows while the rest of it is still being made.

import { expect, test } from 'vitest'
import type { Graph } from '../graph/graph.ts'
import { startSession } from '../testing/session.ts'

const service = (n: number, more = ''): string => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: app-${n}, namespace: shop}
spec:
  gateways: [edge]
  hosts: [app-${n}.${n % 2 === 0 ? 'shop' : 'pay'}.example.com]
  http:
  - match: [{uri: {prefix: /v1}}]
    route: [{destination: {host: app-${n}}}]
${more}`

const gateway = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers:
  - {port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}
`
const open = (version: number, ...more: readonly string[]) => {
  const text = [gateway, ...Array.from({ length: 60 }, (_, n) => service(n)), ...more].join('---\n')
  return { type: 'open', version, files: [{ name: 'a.yaml', text }] } as const
}

/** Cards up to the hosts, with their places, and what leads to those. */
const untilHosts = ({ nodes, edges }: Graph) => ({
  nodes: nodes.filter((node) => node.type !== 'destination' && !(node.type === 'fold' && node.of === 'destinations')),
  edges: edges.filter(({ type }) => type === 'server'),
})

test('its hosts stand first where they will stand with their rules', async () => {
  const session = startSession()
  await session.send(open(1))
  const types = session.posted.map(({ type }) => type).filter((type) => type !== 'progress')
  expect(types.slice(0, 3)).toEqual(['picture', 'picture', 'snapshot'])
  const [outline, whole] = session.posted.flatMap((message) => (message.type === 'picture' ? [message.picture] : []))
  if (outline === undefined || whole === undefined) throw new Error('no pictures')
  expect(untilHosts(outline).nodes.map(({ type }) => type)).toContain('fold')
  expect(untilHosts(outline)).toEqual(untilHosts(whole))
  expect(outline.nodes).toHaveLength(untilHosts(outline).nodes.length)
  expect(whole.nodes.length).toBeGreaterThan(outline.nodes.length)
})

test('what a cluster refuses of it is in no answer, and gone from the picture that stays', async () => {
  const session = startSession()
  const refused = service(60, '    timeout: nonsense\n')
  const request = { protocol: 'HTTP', port: 80, host: 'app-60.shop.example.com', method: 'GET', path: '/v1' } as const
  const question = {
    viewpoint: 'gateway/istio-system/istio=ingressgateway',
    random: 0,
    request: { ...request, headers: [] },
  }
  await session.send(open(1, refused), { type: 'ask', request: 1, question })
  const answers = session.posted.flatMap((message) => (message.type === 'answer' ? [message.answer] : []))
  expect(answers.map(({ decision }) => decision.answers.map(({ cluster }) => cluster))).toEqual([[undefined]])
  const hosts = (graph: Graph) =>
    graph.nodes.flatMap((node) => (node.type === 'fold' && node.of === 'hosts' ? [node.count] : []))
  const pictures = session.posted.flatMap((message) => (message.type === 'picture' ? [hosts(message.picture)] : []))
  expect(pictures[0]?.reduce((sum, count) => sum + count, 0)).toBe(61)
  expect(pictures.at(-1)?.reduce((sum, count) => sum + count, 0)).toBe(60)
})
