import { describe, expect, test } from 'vitest'
import { draw } from '../testing/graphs.ts'
import { resourcesOf } from '../testing/resources.ts'
import { SHOP } from '../testing/shop.ts'
import { buildGraph } from './buildGraph.ts'
import type { DestinationNode, Graph, GraphNode, VirtualHostNode } from './graph.ts'

const hostsOf = (graph: Graph) => graph.nodes.filter((node): node is VirtualHostNode => node.type === 'virtualHost')
const destinationsOf = (graph: Graph) =>
  graph.nodes.filter((node): node is DestinationNode => node.type === 'destination')

/** An end as a person would say it. */
function label(graph: Graph, id: string): string {
  const node = graph.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return `missing ${id}`
  return nodeLabel(node)
}

function nodeLabel(node: GraphNode): string {
  switch (node.type) {
    case 'virtualHost':
      return node.entry === 'mesh' ? (node.domains[0] ?? '') : node.domains.join(' ')
    case 'destination':
      return node.name
    case 'pill':
      return `${node.status} ${node.target}`.trim()
    case 'mesh':
    case 'unrouted':
    case 'apart':
    case 'fold':
      return node.type
    default:
      return node.name
  }
}

/** The edges in words, without what sidecars do by themselves. */
const lines = (graph: Graph) => linesOf(graph).filter((line) => !line.includes('unrouted'))

const linesOf = (graph: Graph) =>
  graph.edges.map(({ type, from, to, percent }) => {
    const row = from.row?.split('/').slice(-2).join('/')
    const subset = to.row?.split('/').at(-1)
    const share = percent === undefined ? '' : ` ${percent}%`
    return `${[label(graph, from.node), row].filter(Boolean).join(' ')} ${type} ${[label(graph, to.node), subset].filter(Boolean).join(' ')}${share}`
  })

const gateway = (servers: string, name = 'gw') => `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: ${name}, namespace: shop }
spec: { selector: { istio: ingressgateway }, servers: [${servers}] }
---`
const http = (port: number, host: string, more = '') =>
  `{ port: { number: ${port}, name: http-${port}, protocol: HTTP }, hosts: ["${host}"]${more} }`
const virtualService = (name: string, spec: string) => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name}, namespace: shop }
spec: ${spec}
---`

describe('the example of the design', () => {
  const { graph } = draw(SHOP)

  test('has an edge for each server, each destination, the mirror and both pills', () => {
    expect(lines(graph)).toEqual([
      'public-gw servers/0 server *.example.com shop.example.com',
      'public-gw servers/1 server *.example.com shop.example.com',
      '*.example.com shop.example.com http/0 redirect 301 /service/login',
      '*.example.com shop.example.com http/1 route catalog v2',
      '*.example.com shop.example.com http/2 route catalog v1 80%',
      '*.example.com shop.example.com http/2 route catalog v2 20%',
      '*.example.com shop.example.com http/3 route auth',
      '*.example.com shop.example.com http/3 mirror auth-shadow 10%',
      '*.example.com shop.example.com http/4 directResponse 503',
      'mesh server reviews.shop.svc.cluster.local',
      'reviews.shop.svc.cluster.local http/0 route reviews v2',
      'reviews.shop.svc.cluster.local http/1 route reviews v1',
    ])
  })

  test('puts both ports with the same routes on one card', () => {
    const [host] = hostsOf(graph)
    expect(
      host?.members.map((member) =>
        member.type === 'virtualHost' ? `${member.routeConfiguration} ${member.virtualHost}` : member.listener,
      ),
    ).toEqual(['http.80 *.example.com:80', 'https.443.https.public-gw.shop shop.example.com:443'])
  })

  test('numbers the rules as the picture does and keeps what they do', () => {
    const [host] = hostsOf(graph)
    expect(host?.rows.map(({ number, name, badges }) => [number, name, badges.map(({ type }) => type)])).toEqual([
      [1, 'legacy-login', ['redirect']],
      [2, 'canary-opt-in', []],
      [3, 'public-api', ['rewrite', 'headers', 'timeout', 'retries']],
      [4, 'service', ['mirror']],
      [5, 'checkout-freeze', ['directResponse']],
    ])
  })

  test('shows the policies and the mirror-only host', () => {
    const facts = destinationsOf(graph).map(({ name, policies, mirrorOnly, kind }) => [
      name,
      kind,
      policies.map(({ type }) => type),
      mirrorOnly,
    ])
    expect(facts).toEqual([
      ['catalog', 'service', ['loadBalancer', 'connectionPool', 'tls'], false],
      ['auth', 'service', [], false],
      ['auth-shadow', 'service', [], true],
      ['reviews', 'service', [], false],
    ])
  })

  test('draws the virtual service of the mesh as the sidecars have it', () => {
    const host = hostsOf(graph)[1]
    expect(host).toMatchObject({ entry: 'mesh', audience: [], otherwise: { outcome: 'notFound' } })
    expect(graph.nodes).toContainEqual(expect.objectContaining({ type: 'mesh', namespaces: ['shop'] }))
  })
})

describe('rows', () => {
  test('the matches of one entry are alternatives of one row', () => {
    const { graph } = draw(
      gateway(http(80, '*')) +
        virtualService(
          'a',
          '{ gateways: [gw], hosts: ["*"], http: [{ match: [{ uri: { exact: /a } }, { uri: { prefix: /b/ } }], directResponse: { status: 200 } }] }',
        ),
    )
    const [row] = hostsOf(graph)[0]?.rows ?? []
    expect(row?.routeIndexes).toEqual([0, 1])
    expect(row?.alternatives.map((all) => all.map(({ operator, value }) => `${operator} ${value}`))).toEqual([
      ['exact /a'],
      ['prefix /b/'],
    ])
  })

  test('a catch-all of an older virtual service stands below the rules of a newer one, as in Envoy', () => {
    const text =
      gateway(http(80, '*')) +
      virtualService(
        'a',
        '{ gateways: [gw], hosts: [x.com], http: [{ name: all, directResponse: { status: 200 } }] }',
      ) +
      virtualService(
        'b',
        '{ gateways: [gw], hosts: [x.com], http: [{ name: special, match: [{ uri: { prefix: /s } }], directResponse: { status: 201 } }] }',
      )
    expect(hostsOf(draw(text).graph)[0]?.rows.map(({ name }) => name)).toEqual(['special', 'all'])
  })

  test('a destination of weight 0 keeps its edge', () => {
    const { graph } = draw(
      gateway(http(80, '*')) +
        virtualService(
          'a',
          '{ gateways: [gw], hosts: ["*"], http: [{ route: [{ destination: { host: x }, weight: 100 }, { destination: { host: y }, weight: 0 }] }] }',
        ),
    )
    expect(lines(graph).slice(1)).toEqual(['* http/0 unknown x 100%', '* http/0 unknown y 0%'])
  })
})

describe('hosts', () => {
  test('a gateway without virtual services leads to an empty host that answers 404', () => {
    const { graph } = draw(gateway(http(80, 'a.com')))
    expect(hostsOf(graph)).toMatchObject([{ domains: ['*'], rows: [], otherwise: { outcome: 'notFound' } }])
    expect(lines(graph)).toEqual(['gw servers/0 server *'])
  })

  test('a plaintext server that redirects to https shows no rules, its TLS twin does', () => {
    const text =
      gateway(
        `${http(80, 'a.com', ', tls: { httpsRedirect: true }')}, { port: { number: 443, name: https, protocol: HTTPS }, tls: { mode: SIMPLE, credentialName: c }, hosts: [a.com] }`,
      ) + virtualService('a', '{ gateways: [gw], hosts: [a.com], http: [{ directResponse: { status: 200 } }] }')
    expect(hostsOf(draw(text).graph).map(({ rows, otherwise }) => [rows.length, otherwise?.outcome])).toEqual([
      [0, 'redirectToHttps'],
      [1, 'notFound'],
    ])
  })

  test('a server leads only to the hosts that it admits', () => {
    const text =
      gateway(`${http(80, 'a.com')}, ${http(80, 'b.com')}`) +
      virtualService('a', '{ gateways: [gw], hosts: [a.com], http: [{ directResponse: { status: 200 } }] }') +
      virtualService('b', '{ gateways: [gw], hosts: [b.com], http: [{ directResponse: { status: 200 } }] }')
    expect(lines(draw(text).graph).filter((line) => line.includes(' server '))).toEqual([
      'gw servers/0 server a.com',
      'gw servers/1 server b.com',
    ])
  })

  test('a virtual service of a gateway that is not there has no entry', () => {
    const { graph } = draw(
      virtualService('a', '{ gateways: [gone], hosts: [a.com], http: [{ route: [{ destination: { host: x } }] }] }'),
    )
    expect(hostsOf(graph)).toMatchObject([{ entry: 'none', members: [], otherwise: undefined }])
    expect(lines(graph)).toEqual(['a.com http/0 unknown x'])
  })

  test('a TLS passthrough virtual service hangs on its server', () => {
    const text =
      gateway('{ port: { number: 443, name: tls, protocol: TLS }, tls: { mode: PASSTHROUGH }, hosts: [a.com] }') +
      virtualService(
        'a',
        '{ gateways: [gw], hosts: [a.com], tls: [{ match: [{ sniHosts: [a.com], port: 443 }], route: [{ destination: { host: x } }] }] }',
      )
    const { graph } = draw(text)
    expect(lines(graph)).toEqual(['gw servers/0 server a.com', 'a.com tls/0 unknown x'])
    expect(hostsOf(graph)[0]?.rows[0]?.alternatives[0]?.map(({ field, value }) => `${field.type} ${value}`)).toEqual([
      'sni a.com',
      'port 443',
    ])
  })
})

describe('destinations', () => {
  const spec = '{ gateways: [gw], hosts: ["*"], http: [{ route: [{ destination: { host: reviews, subset: v9 } }] }] }'
  const text = gateway(http(80, '*')) + virtualService('a', spec)

  test('a subset that no DestinationRule defines is shown as such', () => {
    expect(destinationsOf(draw(text).graph)[0]?.subsets).toMatchObject([{ name: 'v9', defined: false }])
  })

  test('an assumed host is a Service, marked, and selects the destination that names it', () => {
    const because = { file: 'test.yaml', document: 1, path: ['spec', 'http', 0, 'route', 0, 'destination'] }
    const host = 'reviews.shop.svc.cluster.local'
    const assumptions = [{ host, name: 'reviews', namespace: 'shop', ports: [80], because: [because] }]
    const { configs } = draw(text)
    const graph = buildGraph({ resources: resourcesOf(text), assumptions, configs })
    expect(destinationsOf(graph)).toMatchObject([{ kind: 'service', assumed: true, ports: [80], source: because }])
  })

  test('hosts that no rule names are drawn too, except the Service of the gateway itself', () => {
    const services = `
apiVersion: v1
kind: Service
metadata: { name: lonely, namespace: shop }
spec: { ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: istio-ingressgateway, namespace: istio-system }
spec: { selector: { istio: ingressgateway, app: gw }, ports: [{ port: 80 }] }
`
    const names = destinationsOf(draw(text + services).graph).map(({ name, isReached }) => [name, isReached])
    expect(names).toEqual([
      ['reviews', true],
      ['lonely', false],
    ])
  })
})

test('kinds that are not evaluated get a card if they concern routing', () => {
  const other = (kind: string, apiVersion: string) => ({
    kind: 'Other' as const,
    apiVersion,
    metadata: { name: 'x', namespace: 'shop', labels: {}, annotations: {} },
    spec: { actualKind: kind, written: {} },
    ref: { file: 'test.yaml', document: 0, path: [kind] },
  })
  const resources = [other('EnvoyFilter', 'networking.istio.io/v1alpha3'), other('ConfigMap', 'v1')]
  const graph = buildGraph({ resources, assumptions: [], configs: [] })
  expect(graph.nodes).toMatchObject([
    { type: 'apart', about: 'notEvaluated', counts: [{ kind: 'EnvoyFilter', count: 1 }] },
    { type: 'notEvaluated', kind: 'EnvoyFilter' },
  ])
})

test('what a cluster refuses is a grey card of its own, with who refuses it', () => {
  const source = { file: 'a.yaml', document: 3, path: [] }
  const refused = [{ kind: 'VirtualService', name: 'web', namespace: 'shop', by: 'webhook', source } as const]
  const { nodes } = buildGraph({ resources: [], assumptions: [], configs: [], refused })
  expect(nodes).toMatchObject([
    { type: 'apart', about: 'refused', counts: [{ kind: 'VirtualService', count: 1 }] },
    { type: 'notEvaluated', id: 'refused/VirtualService/shop/web', name: 'web', refusedBy: 'webhook', source },
  ])
})
