import { describe, expect, test } from 'vitest'
import { match } from '../engine/match/match.ts'
import { prepare } from '../engine/match/prepare.ts'
import type { TestRequest } from '../engine/request.ts'
import { document } from '../testing/compiled.ts'
import { draw } from '../testing/graphs.ts'
import { serviceAt } from '../testing/sidecar.ts'
import type { Graph, UnroutedNode, VirtualHostNode } from './graph.ts'
import { livePath } from './livePath.ts'

const hostsOf = ({ nodes }: Graph) =>
  nodes.filter((node): node is VirtualHostNode => node.type === 'virtualHost' && node.entry === 'mesh')
const unroutedOf = ({ nodes }: Graph) => nodes.filter((node): node is UnroutedNode => node.type === 'unrouted')
const from = ({ audience }: VirtualHostNode | UnroutedNode) =>
  audience.map(({ namespace, labels, isRest }) =>
    [namespace, ...Object.values(labels), ...(isRest ? ['rest'] : [])].join(' '),
  )

const WEB = serviceAt('web', '10.0.0.1', '{port: 80, name: http}', 'shop')
const OTHERS = ['a', 'b', 'c']
  .map((namespace) => serviceAt('app', '10.0.0.2', '{port: 80, name: http}', namespace))
  .join('')
const routing = (http: string, more = '') =>
  document('VirtualService', 'web', `{hosts: [web]${more}, http: ${http}}`, 'shop')
const TO_WEB = '[{name: all, route: [{destination: {host: web}}]}]'

describe('virtual hosts of sidecars', () => {
  test('those of all namespaces with the same routes are one card, which is for all', () => {
    const hosts = hostsOf(draw(WEB + OTHERS + routing(TO_WEB)).graph)
    expect(hosts.map((host) => [host.domains[0], from(host)])).toEqual([['web.shop.svc.cluster.local', []]])
    // The service's own namespace has the short name too.
    expect(hosts[0]?.members.map(({ viewpoints }) => viewpoints)).toEqual([
      ['mesh/a', 'mesh/b', 'mesh/c'],
      ['mesh/shop'],
    ])
  })

  test('the ports of a service share it', () => {
    const twoPorts = serviceAt('web', '10.0.0.1', '{port: 80, name: http}, {port: 81, name: http-b}', 'shop')
    const [host, ...more] = hostsOf(draw(twoPorts + routing(TO_WEB)).graph)
    expect(more).toEqual([])
    expect(host?.members.map((member) => member.type === 'virtualHost' && member.routeConfiguration)).toEqual([
      '80',
      '81',
    ])
  })

  test('what is exported to some namespaces says to which', () => {
    const hosts = hostsOf(draw(WEB + OTHERS + routing(TO_WEB, ', exportTo: [a, b]')).graph)
    expect(hosts.map(from)).toEqual([['a', 'b']])
  })

  test('rules for some pods are another card than those of the others', () => {
    const http =
      '[{match: [{sourceLabels: {app: new}, uri: {prefix: /a}}], redirect: {uri: /new}}, {route: [{destination: {host: web}}]}]'
    const { graph } = draw(WEB + routing(http))
    expect(hostsOf(graph).map((host) => [host.rows.length, from(host)])).toEqual([
      [1, ['shop rest']],
      [2, ['shop new']],
    ])
    const conditions = hostsOf(graph)[1]?.rows[0]?.alternatives[0] ?? []
    expect(conditions.map(({ field, value }) => `${field.type} ${value}`)).toEqual(['path /a', 'sourceLabels app=new'])
  })

  test('a namespace whose Sidecar does not import the virtual service has no part in it', () => {
    const scope = document('Sidecar', 's', '{egress: [{hosts: ["./*"]}]}', 'a')
    expect(hostsOf(draw(WEB + OTHERS + routing(TO_WEB) + scope).graph).map(from)).toEqual([['b', 'c', 'shop']])
  })

  test('services without a virtual service are destinations only', () => {
    const { graph } = draw(WEB + OTHERS)
    expect(hostsOf(graph)).toEqual([])
    expect(graph.nodes.filter(({ type }) => type === 'destination')).toHaveLength(4)
  })

  test('a virtual service that no port of a service brings in is drawn as one that no proxy has', () => {
    const { graph } = draw(document('VirtualService', 'v', `{hosts: [gone.org], http: ${TO_WEB}}`, 'shop'))
    expect(graph.nodes).toContainEqual(expect.objectContaining({ type: 'virtualHost', entry: 'none', members: [] }))
  })
})

describe('what no virtual service routes', () => {
  test('is one card for all sidecars with the same policy', () => {
    const blocked = document('Sidecar', 's', '{outboundTrafficPolicy: {mode: REGISTRY_ONLY}}', 'a')
    const { graph } = draw(OTHERS + blocked)
    expect(unroutedOf(graph).map((node) => [node.rows.map(({ to }) => to), from(node)])).toEqual([
      [['service', 'blackHole'], ['a']],
      [
        ['service', 'passthrough'],
        ['b', 'c'],
      ],
    ])
  })

  test('an egress proxy is a destination', () => {
    const proxied = '{outboundTrafficPolicy: {mode: ALLOW_ANY, egressProxy: {host: out.org, port: {number: 3128}}}}'
    const { graph } = draw(WEB + document('Sidecar', 's', proxied, 'shop'))
    expect(unroutedOf(graph)[0]?.rows.map(({ to }) => to)).toEqual(['service', 'egressProxy'])
    expect(graph.edges).toContainEqual(expect.objectContaining({ to: { node: 'to/out.org' } }))
  })
})

describe('a request from a sidecar', () => {
  const ask = (text: string, request: Partial<TestRequest>, viewpoint = 'mesh/shop') => {
    const { graph, configs } = draw(text)
    const source = configs.find((one) => one.viewpoint.id === viewpoint)
    if (source === undefined) throw new Error(`no viewpoint ${viewpoint}`)
    const asked = {
      protocol: 'HTTP',
      port: 80,
      host: 'web',
      method: 'GET',
      path: '/',
      headers: [],
      ...request,
    } as const
    return { graph, live: livePath(graph, viewpoint, match(prepare(source.config), asked)) }
  }

  test('that a rule takes lights the mesh, the rule and the service', () => {
    const { live } = ask(WEB + routing(TO_WEB), { address: '10.0.0.1' })
    expect(live.nodes).toEqual(['mesh', 'mesh/web.shop.svc.cluster.local:80', 'to/web.shop.svc.cluster.local'])
    expect(live.rule).toBe('mesh/web.shop.svc.cluster.local:80/web/http/0')
    expect(Object.values(live.edges)).toEqual([1, 1])
  })

  test('comes to the card of its own proxies', () => {
    const http = '[{match: [{sourceLabels: {app: new}}], redirect: {uri: /new}}, {route: [{destination: {host: web}}]}]'
    const { graph, live } = ask(WEB + routing(http), { address: '10.0.0.1' }, 'mesh/shop/app=new')
    expect(graph.nodes.find(({ id }) => id === live.virtualHost)).toMatchObject({
      audience: [{ labels: { app: 'new' } }],
    })
    expect(live.nodes.at(-1)).toBe('redirect/301//new')
  })

  test('to a service without rules has a line of its own', () => {
    const { live } = ask(WEB, { address: '10.0.0.1' })
    expect(live).toMatchObject({ virtualHost: undefined, rows: ['unrouted/service'] })
    expect(live.direct).toMatchObject({
      from: { row: 'unrouted/service' },
      to: { node: 'to/web.shop.svc.cluster.local' },
    })
    expect(live.edges[live.direct?.id ?? '']).toBe(1)
  })

  test.each([
    ['is passed through', '', 'passthrough'],
    ['is blocked', document('Sidecar', 's', '{outboundTrafficPolicy: {mode: REGISTRY_ONLY}}', 'shop'), 'blackHole'],
  ])('to an unknown host %s', (_, more, end) => {
    for (const request of [{ host: 'x.org' }, { host: 'x.org', port: 8443, protocol: 'TLS', sni: 'x.org' } as const]) {
      const { live } = ask(WEB + more, { address: '10.11.12.13', ...request })
      expect(live.nodes).toEqual(['mesh', 'unrouted', end])
      expect(live.rows).toEqual(['unrouted/other'])
    }
  })
})
