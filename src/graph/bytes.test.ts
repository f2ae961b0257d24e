import { describe, expect, test } from 'vitest'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import type { TestRequest } from '../engine/request.ts'
import { document, gateway } from '../testing/compiled.ts'
import { draw } from '../testing/graphs.ts'
import { serviceAt } from '../testing/sidecar.ts'
import type { Graph, VirtualHostNode } from './graph.ts'
import { livePath } from './livePath.ts'

const cardsOf = ({ nodes }: Graph) => nodes.filter((node): node is VirtualHostNode => node.type === 'virtualHost')

const rulesOf = ({ rows, otherwise }: VirtualHostNode) => [
  ...rows.map(({ alternatives }) =>
    alternatives.map((all) => all.map(({ field, value }) => `${field.type} ${value}`).join(' ')).join(' | '),
  ),
  ...(otherwise === undefined ? [] : [`else ${otherwise.outcome}`]),
]

const DB = serviceAt('db', '10.0.0.7', '{port: 3306, name: mysql}, {port: 3307, name: tcp}')
const SECURE = serviceAt('secure', '10.0.0.8', '{port: 443, name: tls}')

const PASSTHROUGH = '{port: {number: 443, name: tls, protocol: TLS}, tls: {mode: PASSTHROUGH}, hosts: ["*.a.com"]}'
const TCP = '{port: {number: 3306, name: tcp, protocol: TCP}, hosts: ["*"]}'

describe('at a gateway', () => {
  const TLS_ROUTES = document(
    'VirtualService',
    'tls',
    `{gateways: [gw], hosts: ["*.a.com"], tls: [
      {match: [{sniHosts: [x.a.com]}, {sniHosts: [y.a.com], port: 443}], route: [{destination: {host: secure}}]},
      {match: [{sniHosts: ["*.a.com"], destinationSubnets: [10.0.0.0/8]}], route: [{destination: {host: db, port: {number: 3306}}, weight: 60}, {destination: {host: secure}, weight: 40}]}]}`,
  )
  const text = gateway(`[${PASSTHROUGH}, ${TCP}]`) + DB + SECURE + TLS_ROUTES

  test('server names of a passthrough server are rules; what the gateway does not look at is no condition', () => {
    const [card] = cardsOf(draw(text).graph)
    expect(card).toMatchObject({ protocol: 'tls', entry: 'gateway', domains: ['x.a.com', 'y.a.com', '*.a.com'] })
    expect(card && rulesOf(card)).toEqual(['sni x.a.com | sni y.a.com port 443', 'sni *.a.com', 'else closed'])
    expect(
      draw(text)
        .graph.edges.slice(0, 4)
        .map(({ type, percent }) => [type, percent]),
    ).toEqual([
      ['server', undefined],
      ['route', undefined],
      ['route', 60],
      ['route', 40],
    ])
  })

  test('the first entry for bytes takes all of a TCP server', () => {
    const routes = document(
      'VirtualService',
      'tcp',
      '{gateways: [gw], hosts: [db], tcp: [{match: [{port: 3306}], route: [{destination: {host: db}}]}, {route: [{destination: {host: secure}}]}]}',
    )
    const [, card] = cardsOf(draw(text + routes).graph)
    expect(card?.rows.map(({ leftOut }) => leftOut)).toEqual([undefined, 'noProxy'])
  })

  test('an AUTO_PASSTHROUGH server leads to what no virtual service routes', () => {
    const auto = '{port: {number: 15443, name: tls, protocol: TLS}, tls: {mode: AUTO_PASSTHROUGH}, hosts: ["*.local"]}'
    const { graph } = draw(gateway(`[${auto}]`) + DB)
    const node = graph.nodes.find(({ type }) => type === 'unrouted')
    expect(node).toMatchObject({ entry: 'gateway', rows: [{ to: 'serverName' }] })
    const live = lightIn(graph, auto, {
      protocol: 'TLS',
      port: 15443,
      sni: 'outbound_.3306_._.db.default.svc.cluster.local',
      alpn: ['istio'],
    })
    expect(live.nodes).toEqual(['Gateway/default/gw', node?.id, 'to/db.default.svc.cluster.local'])
  })

  const lightIn = (graph: Graph, servers: string, request: Partial<TestRequest>) => {
    const { configs } = draw(gateway(`[${servers}]`) + DB + SECURE)
    return light(graph, configs[0], request)
  }

  test.each([
    ['y.a.com', ['taken', 'refused'], ['to/secure.default.svc.cluster.local']],
    ['z.a.com', ['refused', 'taken'], ['to/db.default.svc.cluster.local', 'to/secure.default.svc.cluster.local']],
  ])('a connection to %s lights the chain that took it', (sni, states, ends) => {
    const { graph, configs } = draw(text)
    const live = light(graph, configs[0], { protocol: 'TLS', port: 443, sni })
    expect(Object.values(live.rules)).toEqual(states)
    expect(live.nodes).toEqual(['Gateway/default/gw', live.virtualHost, ...ends])
    expect(live.rows[0]).toBe('Gateway/default/gw/servers/0')
  })
})

describe('in the mesh', () => {
  const ROUTES = document(
    'VirtualService',
    'db',
    `{hosts: [db], tcp: [
      {match: [{destinationSubnets: [10.0.0.0/24]}], route: [{destination: {host: db}, weight: 90}, {destination: {host: secure}, weight: 10}]}]}`,
  )
  const text = DB + SECURE + ROUTES

  test('the listeners of a service share a card; other addresses are those of the service', () => {
    const [card, ...more] = cardsOf(draw(text).graph)
    expect(more).toEqual([])
    expect(card).toMatchObject({ protocol: 'tcp', entry: 'mesh', domains: ['db'] })
    expect(card && rulesOf(card)).toEqual(['address 10.0.0.0/24', 'else service'])
    expect(card?.members.map((member) => member.type === 'filterChains' && member.listener)).toEqual([
      '10.0.0.7_3306',
      '10.0.0.7_3307',
    ])
  })

  test('a server name has a rule; others pass through', () => {
    const external = document(
      'ServiceEntry',
      'e',
      '{hosts: [x.org], resolution: NONE, ports: [{number: 443, name: tls, protocol: TLS}]}',
    )
    const routes = document(
      'VirtualService',
      'x',
      '{hosts: [x.org], tls: [{match: [{sniHosts: [x.org], port: 443}], route: [{destination: {host: secure}}]}]}',
    )
    const { graph, configs } = draw(SECURE + external + routes)
    expect(cardsOf(graph).map(rulesOf)).toEqual([['sni x.org port 443', 'else passthrough']])
    const asked = (sni: string) => light(graph, configs[0], { protocol: 'TLS', port: 443, address: '10.11.12.13', sni })
    expect(asked('x.org').nodes.at(-1)).toBe('to/secure.default.svc.cluster.local')
    expect(asked('y.org')).toMatchObject({ otherwise: asked('x.org').virtualHost, rule: undefined })
    expect(asked('y.org').nodes.at(-1)).toBe('passthrough')
  })

  test('bytes that no rule takes go on to the service', () => {
    const { graph, configs } = draw(text.replace('10.0.0.0/24', '10.9.0.0/24'))
    const live = light(graph, configs[0], { protocol: 'TCP', port: 3306, address: '10.0.0.7' })
    expect(live).toMatchObject({ otherwise: 'mesh/tcp/default/db', rule: undefined })
    expect(live.direct).toMatchObject({ to: { node: 'to/db.default.svc.cluster.local' } })
  })
})

function light(
  graph: Graph,
  source: ReturnType<typeof draw>['configs'][number] | undefined,
  request: Partial<TestRequest>,
) {
  if (source === undefined) throw new Error('the text has no proxy')
  const asked = { protocol: 'TCP', port: 80, host: '', method: 'GET', path: '/', headers: [], ...request } as const
  return livePath(graph, source.viewpoint.id, match(prepare(source.config), asked))
}
