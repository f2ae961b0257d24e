import { expect, test } from 'vitest'
import { document, findingsOf, said, service } from '../../testing/analysis.ts'

const to = (...destinations: readonly string[]) =>
  document(
    'VirtualService',
    'v',
    `{hosts: [a.com], http: [{route: [${destinations.map((d) => `{destination: ${d}}`).join(', ')}]}]}`,
  )
const entry = (hosts: string, more = '') =>
  document(
    'ServiceEntry',
    'e',
    `{hosts: ${hosts}, ports: [{number: 443, name: tls, protocol: TLS}], resolution: DNS${more}}`,
  )
const host = ['IST0101 VirtualService default/v spec.http.0.route.0.destination.host']
const port = ['IST0101 VirtualService default/v spec.http.0.route.0.destination.port.number']
const two = '[{name: http, port: 80}, {name: grpc, port: 81}]'

test.each([
  ['a Service of the namespace by its short name', [service('web'), to('{host: web}')], []],
  ['a Service of another namespace by its short name', [service('shop/web'), to('{host: web}')], host],
  ['the same by its full name', [service('shop/web'), to('{host: web.shop.svc.cluster.local}')], []],
  ['half of the full name is no name', [service('web'), to('{host: web.default}')], host],
  ['a ServiceEntry', [entry('[b.com]'), to('{host: b.com}')], []],
  ['a ServiceEntry for other namespaces', [entry('[b.com]', ', exportTo: [shop]'), to('{host: b.com}')], host],
  ['a ServiceEntry for the own namespace', [entry('[b.com]', ', exportTo: ["."]'), to('{host: b.com}')], []],
  ['a wildcard that covers the host', [entry('["*.b.com"]'), to('{host: x.b.com}')], []],
  ['a port that the service has', [service('web'), to('{host: web, port: {number: 80}}')], []],
  ['a port that it does not have', [service('web'), to('{host: web, port: {number: 81}}')], port],
  [
    'no port where there are two',
    [service('web', two), to('{host: web}')],
    ['IST0112 VirtualService default/v spec.http.0.route.0.destination.host'],
  ],
])('%s', (_, documents, expected) => {
  expect(said(['IST0101', 'IST0112'], ...documents)).toEqual(expected)
})

test('a Service that hides itself is not found elsewhere', () => {
  const hidden = document(
    'Service',
    'shop/web',
    '{ports: [{name: http, port: 80}]}',
    'annotations: {networking.istio.io/exportTo: .}',
  )
  expect(said(['IST0101'], hidden, to('{host: web.shop.svc.cluster.local}'))).toEqual(host)
})

test('mirrors are looked up too; those of a list have no line, so equal ones are one', () => {
  const v = document(
    'VirtualService',
    'v',
    '{hosts: [a.com], http: [{mirrors: [{destination: {host: gone}}, {destination: {host: gone}}]}]}',
  )
  expect(findingsOf(v, service('web')).filter(({ detail }) => detail.code === 'IST0101')).toMatchObject([
    { detail: { thing: 'mirrorHost', value: 'gone' }, missing: [] },
  ])
})

test('each place of a missing host counts; without any Service the files prove nothing', () => {
  expect(findingsOf(to('{host: gone}', '{host: gone}')).map(({ missing }) => missing)).toEqual([
    ['Service'],
    ['Service'],
  ])
})

const subsets = document(
  'VirtualService',
  'mesh',
  '{hosts: [web], http: [{route: [{destination: {host: web, subset: v1}}]}]}',
)
const ingress = (destination: string) =>
  document('VirtualService', 'v', `{hosts: [a.com], gateways: [gw], http: [{route: [{destination: ${destination}}]}]}`)

test.each([
  [
    'a host whose subset rules stand elsewhere',
    '{host: web}',
    ['IST0140 VirtualService default/v spec.http.0.route.0.destination.host'],
  ],
  ['the same host written in full', '{host: web.default.svc.cluster.local}', []],
  ['a subset of its own', '{host: web, subset: v1}', []],
])('from a gateway to %s', (_, destination, expected) => {
  expect(said(['IST0140'], subsets, ingress(destination))).toEqual(expected)
})
