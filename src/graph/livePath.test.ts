import { describe, expect, test } from 'vitest'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import type { TestRequest } from '../engine/request.ts'
import { draw } from '../testing/graphs.ts'
import { SHOP } from '../testing/shop.ts'
import { livePath } from './livePath.ts'

const get = (path: string, more: Partial<TestRequest> = {}): TestRequest => ({
  protocol: 'HTTP',
  port: 80,
  host: 'shop.example.com',
  method: 'GET',
  path,
  headers: [],
  ...more,
})

function light(text: string, request: TestRequest, viewpoint?: string) {
  const { graph, configs } = draw(text)
  const [source] = configs
  if (source === undefined) throw new Error('the text has no gateway')
  const decision = match(prepare(source.config), request)
  return { graph, live: livePath(graph, viewpoint ?? source.viewpoint.id, decision), decision }
}

const short = (id: string) => id.split('/').slice(-2).join('/')
const states = (rules: Readonly<Record<string, string>>) => Object.values(rules)

describe('a request that a rule takes', () => {
  const { live, graph } = light(SHOP, get('/service/api/public/items'))

  test('marks the rules on the rail', () => {
    expect(states(live.rules)).toEqual(['refused', 'refused', 'taken', 'notTried', 'notTried'])
    expect(short(live.rule ?? '')).toBe('http/2')
    expect(live.otherwise).toBeUndefined()
  })

  test('lights the plaintext server and both subsets with their probabilities', () => {
    expect(live.rows.map((id) => id.split('/').at(-1))).toEqual(['0', 'v1', 'v2'])
    const lit = graph.edges.flatMap(({ id, type }) => {
      const probability = live.edges[id]
      return probability === undefined ? [] : [[type, probability]]
    })
    expect(lit).toEqual([
      ['server', 1],
      ['route', 0.8],
      ['route', 0.2],
    ])
  })
})

test('a TLS request lights the TLS server of the shared card', () => {
  const { live } = light(SHOP, get('/login', { protocol: 'HTTPS', port: 443, sni: 'shop.example.com' }))
  expect(live.rows.map(short)).toEqual(['servers/1'])
})

test('a redirect lights its pill', () => {
  const { live } = light(SHOP, get('/login'))
  expect(live.nodes.at(-1)).toBe('redirect/301//service/login')
  expect(Object.values(live.edges)).toEqual([1, 1])
})

test('a mirrored rule lights the copy with its share', () => {
  const { live, graph } = light(SHOP, get('/service/x'))
  const mirror = graph.edges.find(({ type }) => type === 'mirror')
  expect(live.edges[mirror?.id ?? '']).toBeCloseTo(0.1)
})

test('a request that no rule takes lights the otherwise row and the near miss', () => {
  const { live, decision } = light(SHOP, get('/service'))
  expect(states(live.rules)).toEqual(['refused', 'refused', 'refused', 'nearMiss', 'refused'])
  expect(live.otherwise).toBe(live.virtualHost)
  expect(Object.values(live.candidates)).toEqual([0, 1, 2, 3, 4])
  expect(decision.nearMiss?.candidate).toBe(3)
})

test('a host that no virtual host takes lights the server alone', () => {
  const { live } = light(SHOP, get('/', { host: 'elsewhere.org' }))
  expect(live).toMatchObject({ nodes: ['Gateway/shop/public-gw'], virtualHost: undefined, rules: {}, edges: {} })
  expect(live.rows.map(short)).toEqual(['servers/0'])
})

test('a port without listener lights nothing', () => {
  expect(light(SHOP, get('/', { port: 81 })).live).toMatchObject({ nodes: [], rows: [], edges: {} })
})

test('a broken handshake lights nothing', () => {
  const tls = get('/', { protocol: 'HTTPS', sni: 'shop.example.com' })
  expect(light(SHOP, tls).live).toMatchObject({ nodes: [], rows: [], edges: {} })
})

test('a viewpoint that is not drawn lights no virtual host', () => {
  expect(light(SHOP, get('/login'), 'another').live.virtualHost).toBeUndefined()
})

const TWO = (spec: string) => `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: gw, namespace: shop }
spec: { selector: { istio: ingressgateway }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ["*"] }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: a, namespace: shop }
spec: { gateways: [gw], hosts: ["*"], http: [${spec}] }
`

describe('a near miss beside a rule that matched', () => {
  const near = (match: string) =>
    TWO(`{ match: [${match}], directResponse: { status: 201 } }, { directResponse: { status: 200 } }`)

  test('is shown if a value is nearly equal', () => {
    expect(states(light(near('{ uri: { exact: /cart } }'), get('/carts')).live.rules)).toEqual(['nearMiss', 'taken'])
  })

  test('is a plain refusal if one of several conditions is missing', () => {
    const canary = near('{ uri: { prefix: /cart }, headers: { x-canary: { exact: always } } }')
    expect(states(light(canary, get('/cart')).live.rules)).toEqual(['refused', 'taken'])
  })
})

test('of a row with two matches the one that holds counts', () => {
  const { live } = light(
    TWO('{ match: [{ uri: { exact: /a } }, { uri: { exact: /b } }], directResponse: { status: 200 } }'),
    get('/b'),
  )
  expect(states(live.rules)).toEqual(['taken'])
  expect(Object.values(live.candidates)).toEqual([1])
})

test('a destination that no file defines is lit as far as the request would go', () => {
  const { live, graph } = light(TWO('{ route: [{ destination: { host: gone } }] }'), get('/'))
  const edge = graph.edges.find(({ type }) => type === 'unknown')
  expect(live.edges[edge?.id ?? '']).toBe(1)
})

test('an aborted request lights the abort, and no destination', () => {
  const abort = 'fault: { abort: { httpStatus: 500, percentage: { value: 100 } } }'
  const { live } = light(TWO(`{ ${abort}, route: [{ destination: { host: gone } }] }`), get('/'))
  expect(states(live.rules)).toEqual(['taken'])
  expect(live.nodes.at(-1)).toBe('abort/500/')
  expect(Object.values(live.edges)).toEqual([1, 1])
})
