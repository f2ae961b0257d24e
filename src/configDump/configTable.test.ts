import { expect, test } from 'vitest'
import type { Proxy as MeshProxy } from '../engine/proxy.ts'
import { compiled, document, gateway, service } from '../testing/compiled.ts'
import { resourcesOf } from '../testing/resources.ts'
import { configJson, configRows } from './configTable.ts'
import type { ConfigKind } from './table.ts'

const rows = (text: string, kind: ConfigKind, proxy?: MeshProxy) =>
  configRows(compiled(text, proxy), kind, resourcesOf(text))

const texts = (...given: Parameters<typeof rows>) => rows(...given).map(({ cells }) => cells.map(({ text }) => text))

const SERVERS = `[
  {port: {number: 443, name: https, protocol: HTTPS}, tls: {mode: SIMPLE, credentialName: c}, hosts: [b.com, c.com]},
  {port: {number: 443, name: pass, protocol: TLS}, tls: {mode: PASSTHROUGH}, hosts: [a.com]},
  {port: {number: 80, name: http, protocol: HTTP}, hosts: ["*.com"]},
  {port: {number: 3306, name: db, protocol: TCP}, hosts: ["*"]}]`
const SPLIT = '{destination: {host: web, subset: v1}, weight: 30}, {destination: {host: db}, weight: 70}'
const GATEWAY =
  gateway(SERVERS) +
  document(
    'VirtualService',
    'pass',
    `{hosts: [a.com], gateways: [gw], tls: [{match: [{sniHosts: [a.com]}], route: [{destination: {host: web}}]}]}`,
  ) +
  document(
    'VirtualService',
    'db',
    `{hosts: ["*"], gateways: [gw], tcp: [{match: [{port: 3306}], route: [${SPLIT}]}]}`,
  ) +
  document(
    'VirtualService',
    'web',
    `{hosts: [b.com, x.com], gateways: [gw], http: [
    {match: [{uri: {prefix: /a/}, headers: {x-canary: {exact: always}}, queryParams: {q: {exact: "1"}}}, {uri: {exact: /b}}], route: [{destination: {host: web, subset: v1}}]},
    {match: [{uri: {regex: "/c.*"}, withoutHeaders: {x-bot: {}}}], redirect: {uri: /d}},
    {route: [{destination: {host: web}}]}]}`,
  ) +
  service('web', [80]) +
  service('db', [3306]) +
  document('DestinationRule', 'web-rule', '{host: web, subsets: [{name: v1, labels: {version: v1}}]}')

test('listeners stand by port, their chains by destination', () => {
  expect(texts(GATEWAY, 'listeners')).toEqual([
    ['0.0.0.0', '80', 'ALL', 'Route: http.80'],
    ['0.0.0.0', '443', 'SNI: b.com,c.com', 'Route: https.443.https.gw.default'],
    ['0.0.0.0', '443', 'SNI: a.com', 'Cluster: outbound|80||web.default.svc.cluster.local'],
    [
      '0.0.0.0',
      '3306',
      'ALL',
      'Cluster: outbound|80|v1|web.default.svc.cluster.local (30), outbound|3306||db.default.svc.cluster.local (70)',
    ],
  ])
})

test('a listener row is where its server is written, a chain of a TLS route where its match is', () => {
  expect(rows(GATEWAY, 'listeners').map(({ from }) => [from?.document, ...(from?.path ?? [])].join(' '))).toEqual([
    '0 spec servers 2',
    '0 spec servers 0',
    '1 spec tls 0 match 0',
    '0 spec servers 3',
  ])
  expect(rows(GATEWAY, 'listeners')[3]?.cells[3]?.from?.path.slice(0, 3)).toEqual(['spec', 'tcp', 0])
})

test('a route row for each match, and one for a virtual host without routes', () => {
  expect(texts(GATEWAY, 'routes')).toEqual([
    ['http.80', 'b.com:80', 'b.com, x.com', '/a/*', 'web.default'],
    ['http.80', 'b.com:80', 'b.com, x.com', '/b', 'web.default'],
    ['http.80', 'b.com:80', 'b.com, x.com', 'regex /c.*', 'web.default'],
    ['http.80', 'b.com:80', 'b.com, x.com', '/*', 'web.default'],
    ['https.443.https.gw.default', 'b.com:443', 'b.com', '/a/*', 'web.default'],
    ['https.443.https.gw.default', 'b.com:443', 'b.com', '/b', 'web.default'],
    ['https.443.https.gw.default', 'b.com:443', 'b.com', 'regex /c.*', 'web.default'],
    ['https.443.https.gw.default', 'b.com:443', 'b.com', '/*', 'web.default'],
  ])
  expect(texts(gateway('[{port: {number: 80, name: http, protocol: HTTP}, hosts: [a.com]}]'), 'routes')).toEqual([
    ['http.80', 'blackhole:80', '*', '/*', '404'],
  ])
})

test('what istioctl leaves out of a match is beside it; the row leads to the match, its virtual service to the entry', () => {
  const [first, second, third] = rows(GATEWAY, 'routes')
  expect([first, second, third].map((row) => row?.cells[3]?.more)).toEqual([
    'x-canary: always, ?q: 1',
    undefined,
    'not x-bot',
  ])
  expect(second?.from?.path).toEqual(['spec', 'http', 0, 'match', 1])
  expect(second?.cells[4]?.from?.path).toEqual(['spec', 'http', 0])
})

test('clusters stand by host, subset and port, with the rule that decides them', () => {
  const clusters = rows(GATEWAY, 'clusters')
  expect(clusters.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['BlackHoleCluster', '-', '-', '-', 'STATIC', ''],
    ['db.default.svc.cluster.local', '3306', '-', 'outbound', 'EDS', ''],
    ['web.default.svc.cluster.local', '80', '-', 'outbound', 'EDS', 'web-rule.default'],
    ['web.default.svc.cluster.local', '80', 'v1', 'outbound', 'EDS', 'web-rule.default'],
  ])
  const [blackHole, , , subset] = clusters
  expect(blackHole?.from).toBeUndefined()
  expect(subset?.cells[2]?.from?.path).toEqual(['spec', 'subsets', 0])
})

test('a sidecar shows its own clusters and route tables by port; what no file states leads nowhere', () => {
  const client: MeshProxy = { type: 'sidecar', namespace: 'default', labels: {} }
  const text = service('web', [9080]) + service('api', [80])
  const routes = rows(text, 'routes', client)
  expect(routes.map(({ cells, from }) => [...cells.map(({ text: cell }) => cell), from?.file])).toEqual([
    [
      '80',
      'api.default.svc.cluster.local:80',
      'api.default.svc.cluster.local., api + 1 more...',
      '/*',
      '',
      'test.yaml',
    ],
    ['80', 'allow_any', '*', '/*', '', undefined],
    [
      '9080',
      'web.default.svc.cluster.local:9080',
      'web.default.svc.cluster.local., web + 1 more...',
      '/*',
      '',
      'test.yaml',
    ],
    ['9080', 'allow_any', '*', '/*', '', undefined],
  ])
  const listeners = texts(text, 'listeners', client)
  expect(listeners.filter(([, port]) => port === '15001')).toEqual([
    ['0.0.0.0', '15001', 'ALL', 'PassthroughCluster'],
    ['0.0.0.0', '15001', 'Addr: *:15001', 'Non-HTTP/Non-TCP'],
  ])
})

test('no two rows have one id', () => {
  for (const kind of ['listeners', 'routes', 'clusters'] as const) {
    const ids = rows(GATEWAY, kind).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('the JSON stands in the order of the table', () => {
  const config = compiled(GATEWAY)
  const names = (kind: ConfigKind) => configJson(config, kind).map(({ name }) => name)
  expect(names('listeners')).toEqual(['0.0.0.0_80', '0.0.0.0_443', '0.0.0.0_3306'])
  expect(names('routes')).toEqual(['http.80', 'https.443.https.gw.default'])
  expect(names('clusters')).toHaveLength(4)
})
