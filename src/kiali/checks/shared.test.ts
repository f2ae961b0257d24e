// What several resources state of one thing.

import { describe, expect, test } from 'vitest'
import { document } from '../../testing/analysis.ts'
import { destinationRule, kialiFindings, kialiSays } from '../../testing/kiali.ts'

const v1 = 'subsets: [{name: v1, labels: {version: v1}}]'
const v2 = 'subsets: [{name: v2, labels: {version: v2}}]'
const policy = 'trafficPolicy: {connectionPool: {tcp: {maxConnections: 1}}}'
const rule = (name: string, spec: string): string => destinationRule(name, `{${spec}}`)
const both = (severity: string): readonly string[] => [0, 1].map((at) => `KIA0201 ${severity} ${at} spec.host`)

describe('destination rules for one host', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['with one subset', [rule('a', `host: web, ${v1}`), rule('b', `host: web, ${v1}`)], both('warning')],
    ['with different subsets', [rule('a', `host: web, ${v1}`), rule('b', `host: web, ${v2}`)], []],
    ['of which one has no subset', [rule('a', `host: web, ${v1}`), rule('b', `host: web, ${policy}`)], both('info')],
    [
      'with two policies',
      [rule('a', `host: web, ${policy}, ${v1}`), rule('b', `host: web, ${policy}`)],
      both('warning'),
    ],
    ['written in full', [rule('a', 'host: web'), rule('b', 'host: web.default.svc.cluster.local')], both('info')],
    ['of two namespaces', [rule('one/a', 'host: a.com'), rule('two/b', 'host: a.com')], both('warning')],
    [
      'of two namespaces, one for itself',
      [rule('one/a', 'host: a.com'), rule('two/b', 'host: a.com, exportTo: ["."]')],
      [],
    ],
    [
      'that nobody sees both',
      [rule('one/a', 'host: a.com, exportTo: [one]'), rule('two/b', 'host: a.com, exportTo: [two]')],
      [],
    ],
    [
      'for some workloads',
      [rule('a', 'host: a.com, workloadSelector: {matchLabels: {app: a}}'), rule('b', 'host: a.com')],
      [],
    ],
    ['for two hosts', [rule('one/a', 'host: web'), rule('two/b', 'host: web')], []],
    ['and for a wildcard', [rule('a', 'host: a.b.com'), rule('b', 'host: "*.b.com"')], ['KIA0201 info 0 spec.host']],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })

  test('the other rules are named, and where they are', () => {
    const [finding] = kialiFindings(...['c', 'b', 'a'].map((name) => rule(name, `host: web, ${v1}`)))
    expect(finding?.detail).toMatchObject({ rules: ['default/a', 'default/b'], how: 'lost' })
    expect(finding?.related.map(({ document: at }) => at)).toEqual([1, 2])
  })

  test('one that turns mutual TLS on for a namespace is meant to stand beside others', () => {
    const wide = rule('all', 'host: "*.default.svc.cluster.local", trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}')
    expect(kialiSays(wide, rule('web', 'host: web')).filter((line) => line.includes('KIA0201'))).toEqual([])
  })
})

const gateway = (name: string, hosts: string, more = '', selector = '{istio: ingressgateway}'): string =>
  document(
    'Gateway',
    name,
    `{selector: ${selector}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: [${hosts}]}${more}]}`,
  )
const HOST = 'spec.servers.0.hosts.0'

describe('gateways', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'one host',
      [gateway('a', 'x.com'), gateway('b', 'X.com')],
      [`KIA0301 warning 0 ${HOST}`, `KIA0301 warning 1 ${HOST}`],
    ],
    ['one host at two ports', [gateway('a', 'x.com').replace('80', '81'), gateway('b', 'x.com')], []],
    ['one host on two workloads', [gateway('a', 'x.com', '', '{app: a}'), gateway('b', 'x.com')], []],
    ['one host of two namespaces', [gateway('a', 'one/x.com'), gateway('b', 'two/x.com')], []],
    [
      'one host of one namespace and all',
      [gateway('one/a', './x.com'), gateway('b', 'one/x.com')],
      [`KIA0301 warning 0 ${HOST}`, `KIA0301 warning 1 ${HOST}`],
    ],
    ['a host under a wildcard', [gateway('a', 'x.b.com'), gateway('b', '"*.b.com"')], [`KIA0301 info 0 ${HOST}`]],
    ['a host under everything', [gateway('a', 'x.b.com'), gateway('b', '"*"')], [`KIA0301 info 0 ${HOST}`]],
    ['a wildcard under another one', [gateway('a', '"*.a.b.com"'), gateway('b', '"*.b.com"')], []],
    [
      'within one gateway',
      [gateway('a', 'x.com', ', {port: {number: 80, name: http2, protocol: HTTP}, hosts: [x.com]}')],
      [`KIA0301 warning 0 ${HOST}`, 'KIA0301 warning 0 spec.servers.1.hosts.0'],
    ],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })
})

const at = (name: string, host: string, gateways: string): string =>
  document(
    'VirtualService',
    name,
    `{hosts: [${host}], gateways: [${gateways}], http: [{route: [{destination: {host: web}}]}]}`,
  )

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'at one gateway',
    [at('a', 'x.com', 'gw'), at('b', 'x.com', 'default/gw')],
    ['KIA1106 info 0 spec.hosts.0', 'KIA1106 info 1 spec.hosts.0'],
  ],
  ['at two gateways', [at('a', 'x.com', 'gw'), at('b', 'x.com', 'other')], []],
  ['in the mesh, of which istioctl speaks', [at('a', 'x.com', 'mesh'), at('b', 'x.com', 'mesh')], []],
  ['with two hosts', [at('a', 'x.com', 'gw'), at('b', 'y.com', 'gw')], []],
])('virtual services %s', (_, documents, expected) => {
  expect(kialiSays(...documents)).toEqual(expected)
})

const entry = (name: string, port: number, more = '', protocol = 'TLS'): string =>
  document(
    'ServiceEntry',
    name,
    `{hosts: [x.com], ports: [{number: ${port}, name: p, protocol: ${protocol}}], resolution: DNS${more}}`,
  )
const entries = ['KIA1211 warning 0 spec.ports.0', 'KIA1211 warning 1 spec.ports.0']

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['one port', [entry('a', 443), entry('b', 443, '', 'tls')], entries],
  ['two ports', [entry('a', 443), entry('b', 444)], []],
  ['two protocols, of which istioctl speaks', [entry('a', 443), entry('b', 443, '', 'HTTP')], []],
  ['two scopes', [entry('a', 443, ', exportTo: [one]'), entry('b', 443, ', exportTo: [two]')], []],
  ['one scope and all', [entry('a', 443, ', exportTo: [one]'), entry('b', 443)], entries],
])('service entries with one host and %s', (_, documents, expected) => {
  expect(kialiSays(...documents)).toEqual(expected)
})

const group = (name: string, labels: string): string =>
  document('WorkloadGroup', name, `{metadata: {labels: ${labels}}, template: {serviceAccount: x}}`)

test.each<readonly [string, readonly string[], number]>([
  ['the same labels', [group('a', '{a: b, c: d}'), group('b', '{c: d, a: b}')], 2],
  ['the same labels in two namespaces', [group('one/a', '{a: b}'), group('two/b', '{a: b}')], 0],
  ['other labels', [group('a', '{a: b}'), group('b', '{a: b, c: d}')], 0],
  ['no labels', [group('a', '{}'), group('b', '{}')], 0],
])('workload groups with %s', (_, documents, count) => {
  expect(kialiSays(...documents).filter((line) => line.startsWith('KIA1702'))).toHaveLength(count)
})
