import { describe, expect, test } from 'vitest'
import { document, service } from '../../testing/analysis.ts'
import { destinationRule, kialiSays, peers } from '../../testing/kiali.ts'

const policy = (rule: string, spec = ''): string =>
  document('AuthorizationPolicy', 'shop/p', `{${spec}rules: [${rule}]}`)
const operation = (what: string): string => policy(`{to: [{operation: {${what}}}]}`)
const WEB = service('shop/web')

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['a method that is none', ['FETCH'], ['KIA0102 warning 0 spec.rules.0.to.0.operation.methods.0']],
  ['the beginning of one that is none', ['FE*'], ['KIA0102 warning 0 spec.rules.0.to.0.operation.methods.0']],
  ['methods in any letter case, their beginning, their end, and all', ['GET', 'post', 'P*', '*T', '"*"'], []],
])('%s', (_, methods, expected) => {
  expect(kialiSays(operation(`methods: [${methods.join().replaceAll(/(?<!")\*T/g, '"*T"')}]`))).toEqual(expected)
})

const HOST = ['KIA0104 warning 0 spec.rules.0.to.0.operation.hosts.0']

test.each<readonly [string, string, readonly string[]]>([
  ['a short name that is unknown', 'wbe', HOST],
  ['a name with its namespace that is unknown', 'wbe.shop', HOST],
  ['a short name with a port', 'web:8080', []],
  ['a name with its namespace', 'web.shop', []],
  ['a namespace of which nothing is known', 'web.other', []],
  ['a domain', 'example.com', []],
  ['a full name, which Kiali takes for a domain', 'wbe.shop.svc.cluster.local', []],
  ['a wildcard', '"*.shop"', []],
])('a host: %s', (_, host, expected) => {
  expect(kialiSays(operation(`hosts: [${host}]`), WEB)).toEqual(expected)
})

test('a host, where the files hold no Service of that namespace', () => {
  expect(kialiSays(operation('hosts: [wbe]'))).toEqual([])
  expect(kialiSays(operation('hosts: [wbe]'), service('other/web'))).toEqual([])
})

const from = '{from: [{source: {principals: [a]}}]}'
const principals = policy(from)
const ofWeb = policy(from, 'selector: {matchLabels: {app: web, v: "1"}}, ')
const FIELD = ['KIA0105 error 0 spec.rules.0.from.0.source.principals']
const select = (labels: string): string => `selector: {matchLabels: ${labels}}, `

describe('what only mutual TLS tells', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['off for the namespace', [principals, peers('shop/all', 'DISABLE')], FIELD],
    ['off for the mesh', [principals, peers('istio-system/all', 'DISABLE')], FIELD],
    [
      'off for the mesh, on for the namespace',
      [principals, peers('istio-system/all', 'DISABLE'), peers('shop/all', 'PERMISSIVE')],
      [],
    ],
    [
      'inherited by the namespace',
      [principals, peers('istio-system/all', 'DISABLE'), peers('shop/all', 'UNSET')],
      FIELD,
    ],
    ['off in another namespace', [principals, peers('other/all', 'DISABLE')], []],
    ['off for its workloads', [ofWeb, peers('shop/web', 'DISABLE', select('{app: web}'))], FIELD],
    ['off for some of its workloads', [principals, peers('shop/web', 'DISABLE', select('{app: web}'))], []],
    ['off for some that may be its own', [ofWeb, peers('shop/web', 'DISABLE', select('{tier: a}'))], []],
    ['off for others', [ofWeb, peers('shop/web', 'DISABLE', select('{app: api}'))], []],
    [
      'on for its workloads, off for the namespace',
      [ofWeb, peers('shop/all', 'DISABLE'), peers('shop/web', 'STRICT', select('{app: web}'))],
      [],
    ],
    ['not stated', [principals], []],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })

  test('conditions have such keys too', () => {
    const conditions = policy(
      '{when: [{key: "request.headers[x]", values: [a]}, {key: source.namespace, values: [a]}]}',
    )
    expect(kialiSays(conditions, peers('shop/all', 'DISABLE'))).toEqual(['KIA0105 error 0 spec.rules.0.when.1.key'])
  })
})

test('several PeerAuthentications without selector in one namespace', () => {
  const [one, other] = [peers('shop/one', 'STRICT'), peers('shop/other', 'STRICT')]
  expect(kialiSays(one, other)).toEqual(['KIA0002 error 0 metadata.name', 'KIA0002 error 1 metadata.name'])
  expect(kialiSays(one, peers('more/other', 'STRICT'), peers('shop/web', 'STRICT', select('{app: web}')))).toEqual([])
})

const wide = (host: string, mode: string): string =>
  destinationRule('shop/wide', `{host: "${host}", trafficPolicy: {tls: {mode: ${mode}}}}`)
const [SHOP, MESH] = ['*.shop.svc.cluster.local', '*.local']
const MODE = 'spec.trafficPolicy.tls.mode'

describe('clients and servers', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'plain text to a strict namespace',
      [wide(SHOP, 'DISABLE'), peers('shop/all', 'STRICT')],
      [`KIA0207 error 0 ${MODE}`],
    ],
    [
      'plain text in a strict mesh',
      [wide(MESH, 'DISABLE'), peers('istio-system/all', 'STRICT')],
      [`KIA0208 error 0 ${MODE}`],
    ],
    [
      'plain text to a namespace of a strict mesh',
      [wide(SHOP, 'DISABLE'), peers('istio-system/all', 'STRICT')],
      [`KIA0208 error 0 ${MODE}`],
    ],
    [
      'plain text to a namespace that takes it',
      [wide(SHOP, 'DISABLE'), peers('istio-system/all', 'STRICT'), peers('shop/all', 'DISABLE')],
      [],
    ],
    ['plain text to a namespace that takes both', [wide(SHOP, 'DISABLE'), peers('shop/all', 'PERMISSIVE')], []],
    [
      'plain text, strict for some workloads',
      [wide(SHOP, 'DISABLE'), peers('shop/web', 'STRICT', select('{app: web}'))],
      [],
    ],
    [
      'TLS to a namespace without',
      [wide(SHOP, 'ISTIO_MUTUAL'), peers('shop/all', 'DISABLE')],
      ['KIA0505 error 1 spec.mtls.mode'],
    ],
    [
      'TLS in a mesh without',
      [wide(MESH, 'ISTIO_MUTUAL'), peers('istio-system/all', 'DISABLE')],
      ['KIA0506 error 1 spec.mtls.mode'],
    ],
    [
      'TLS in the mesh to a namespace without',
      [wide(MESH, 'ISTIO_MUTUAL'), peers('shop/all', 'DISABLE')],
      ['KIA0505 error 1 spec.mtls.mode'],
    ],
    ['TLS to another namespace', [wide(SHOP, 'ISTIO_MUTUAL'), peers('other/all', 'DISABLE')], []],
    ['TLS for one host', [wide('web', 'ISTIO_MUTUAL'), peers('shop/all', 'DISABLE')], []],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })
})

describe('a rule without TLS settings under one for all', () => {
  const rule = (spec: string): string => destinationRule('shop/web', spec)
  const mesh =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: istio, namespace: istio-system}\ndata:\n  mesh: "enableAutoMtls: false"\n'

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of the namespace', [wide(SHOP, 'ISTIO_MUTUAL'), rule('{host: web}')], ['KIA0204 info 1 spec.host']],
    [
      'of the mesh',
      [wide(MESH, 'ISTIO_MUTUAL'), rule('{host: web, trafficPolicy: {connectionPool: {tcp: {maxConnections: 1}}}}')],
      ['KIA0204 info 1 spec.trafficPolicy'],
    ],
    ['without automatic TLS', [wide(MESH, 'ISTIO_MUTUAL'), rule('{host: web}'), mesh], ['KIA0204 warning 1 spec.host']],
    ['that asks for none', [wide(SHOP, 'DISABLE'), rule('{host: web}')], ['KIA0201 info 1 spec.host']],
    ['of another namespace', [wide('*.other.svc.cluster.local', 'ISTIO_MUTUAL'), rule('{host: web}')], []],
    ['and with settings', [wide(SHOP, 'ISTIO_MUTUAL'), rule('{host: web, trafficPolicy: {tls: {mode: DISABLE}}}')], []],
    [
      'and with settings for a port',
      [
        wide(SHOP, 'ISTIO_MUTUAL'),
        rule('{host: web, trafficPolicy: {portLevelSettings: [{port: {number: 80}, tls: {mode: DISABLE}}]}}'),
      ],
      [],
    ],
    ['for a host outside', [wide(MESH, 'ISTIO_MUTUAL'), rule('{host: example.com}')], []],
  ])('%s', (_, documents, expected) => {
    expect(kialiSays(...documents)).toEqual(expected)
  })
})
