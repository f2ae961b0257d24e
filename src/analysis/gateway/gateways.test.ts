import { expect, test } from 'vitest'
import { document, findingsOf, said } from '../../testing/analysis.ts'

type Server = Readonly<{ port?: number; hosts?: string; more?: string }>

const gateway = (name: string, selector: string, ...servers: readonly Server[]) => {
  const written = servers.map(
    ({ port = 80, hosts = '["*"]', more = '' }, i) =>
      `{port: {number: ${port}, name: p${i}, protocol: HTTP}, hosts: ${hosts}${more}}`,
  )
  return document('Gateway', name, `{selector: ${selector}, servers: [${written.join(', ')}]}`)
}
const ingress = '{istio: ingressgateway}'
const pod = (name: string, labels: string) => document('Pod', name, '{}', `labels: ${labels}`)
const service = (name: string, selector: string, port: string) =>
  document('Service', name, `{selector: ${selector}, ports: [${port}]}`)
const tcp = '{name: http, port: 80, protocol: TCP, targetPort: 8080}'
const unreached = ['IST0162 Gateway default/gw spec.servers.0.port.number']

test.each([
  ['the assumed ingress gateway has 443', [gateway('gw', ingress, { port: 443 })], []],
  ['it has no 8080', [gateway('gw', ingress, { port: 8080 })], unreached],
  ['a selector without pods', [gateway('gw', '{app: gw}', {})], ['IST0101 Gateway default/gw spec.selector']],
  ['no selector means every pod', [gateway('gw', '{}', {})], []],
  [
    'a target port',
    [gateway('gw', '{app: gw}', { port: 8080 }), pod('p', '{app: gw}'), service('s', '{app: gw}', tcp)],
    [],
  ],
  ['a Service port', [gateway('gw', '{app: gw}', {}), pod('p', '{app: gw}'), service('s', '{app: gw}', tcp)], []],
  [
    'a Service of another namespace',
    [gateway('gw', '{app: gw}', {}), pod('p', '{app: gw}'), service('shop/s', '{app: gw}', tcp)],
    unreached,
  ],
  [
    'a Service port without protocol',
    [gateway('gw', '{app: gw}', {}), pod('p', '{app: gw}'), service('s', '{app: gw}', '{name: http, port: 80}')],
    unreached,
  ],
  ['one port twice', [gateway('gw', ingress, { port: 8080 }, { port: 8080, hosts: '[a.com]' })], unreached],
])('ports: %s', (_, documents, expected) => {
  expect(said(['IST0162', 'IST0101'], ...documents)).toEqual(expected)
})

test('without pods in the files, a port that is not reached is not proved', () => {
  const [finding] = findingsOf(gateway('gw', ingress, { port: 8080 }))
  expect(finding).toMatchObject({ detail: { port: 8080, selector: 'istio=ingressgateway' }, missing: ['Pod'] })
})

const tls = (credential: string) => ({ port: 443, more: `, tls: {mode: SIMPLE, credentialName: ${credential}}` })
const noSecret = ['IST0101 Gateway default/gw spec.servers.0.tls.credentialName']

test.each([
  ['no Secret', [gateway('gw', ingress, tls('cert'))], noSecret],
  ['a Secret with the pods', [gateway('gw', ingress, tls('cert')), document('Secret', 'istio-system/cert')], []],
  ['a Secret with the Gateway', [gateway('gw', ingress, tls('cert')), document('Secret', 'default/cert')], noSecret],
  ['a Secret named in full', [gateway('gw', ingress, tls('default/cert')), document('Secret', 'default/cert')], []],
  [
    'a file',
    [gateway('gw', ingress, { port: 443, more: ', tls: {mode: SIMPLE, serverCertificate: a, privateKey: b}' })],
    [],
  ],
])('certificates: %s', (_, documents, expected) => {
  expect(said(['IST0101'], ...documents)).toEqual(expected)
})

const files = (certificate: string, key: string) => ({
  port: 443,
  more: `, tls: {mode: SIMPLE, serverCertificate: ${certificate}, privateKey: ${key}}`,
})
const shared = ['IST0138 Gateway default/a spec.servers.0.tls', 'IST0138 Gateway default/b spec.servers.0.tls']

test.each([
  ['one secret', [gateway('a', ingress, tls('cert')), gateway('b', ingress, tls('cert'))], shared],
  ['two secrets', [gateway('a', ingress, tls('one')), gateway('b', ingress, tls('two'))], []],
  ['one pair of files', [gateway('a', ingress, files('c', 'd')), gateway('b', ingress, files('c', 'd'))], shared],
  ['one certificate, two keys', [gateway('a', ingress, files('c', 'd')), gateway('b', ingress, files('c', 'e'))], []],
  ['a secret and files', [gateway('a', ingress, tls('c')), gateway('b', ingress, files('c', 'd'))], []],
  ['different workloads', [gateway('a', ingress, tls('cert')), gateway('b', '{app: b}', tls('cert'))], []],
  [
    'a selector with more labels',
    [gateway('a', ingress, tls('cert')), gateway('b', '{istio: ingressgateway, app: b}', tls('cert'))],
    shared.slice(0, 1),
  ],
])('shared certificates: %s', (_, documents, expected) => {
  expect(said(['IST0138'], ...documents)).toEqual(expected)
})

const clash = ['IST0145 Gateway default/a spec.servers.0.hosts', 'IST0145 Gateway default/b spec.servers.0.hosts']

test.each([
  ['one host', [gateway('a', ingress, {}), gateway('b', ingress, {})], clash],
  ['hosts written differently', [gateway('a', ingress, {}), gateway('b', ingress, { hosts: '[a.com]' })], []],
  ['other ports', [gateway('a', ingress, {}), gateway('b', ingress, { port: 81 })], []],
  ['other addresses', [gateway('a', ingress, {}), gateway('b', ingress, { more: ', bind: 10.0.0.1' })], []],
  ['other workloads', [gateway('a', ingress, {}), gateway('b', '{app: b}', {})], []],
  [
    'a selector that is part of the other, and a pod with both',
    [gateway('a', '{app: b}', {}), gateway('b', '{app: b, z: x}', {}), pod('p', '{app: b, z: x}')],
    clash,
  ],
  ['the same without such a pod', [gateway('a', '{app: b}', {}), gateway('b', '{app: b, z: x}', {})], []],
  [
    'of a gateway’s servers at one port the others know the last',
    [gateway('a', ingress, { hosts: '[x.com]' }, { hosts: '[y.com]' }), gateway('b', ingress, { hosts: '[y.com]' })],
    ['IST0145 Gateway default/a spec.servers.1.hosts', 'IST0145 Gateway default/b spec.servers.0.hosts'],
  ],
  [
    'hosts without conflict are added to what the others offer',
    [
      gateway('a', ingress, { hosts: '[x.com]' }, { hosts: '[y.com]' }),
      gateway('b', ingress, { hosts: '[z.com]' }),
      gateway('c', ingress, { hosts: '[x.com]' }),
    ],
    ['IST0145 Gateway default/a spec.servers.0.hosts', 'IST0145 Gateway default/c spec.servers.0.hosts'],
  ],
])('conflicts: %s', (_, documents, expected) => {
  expect(said(['IST0145'], ...documents)).toEqual(expected)
})

test('a conflict names the other gateways, selector, port and hosts', () => {
  expect(findingsOf(gateway('a', ingress, {}), gateway('shop/b', ingress, {}))[0]?.detail).toEqual({
    code: 'IST0145',
    gateways: ['shop/b'],
    selector: 'istio=ingressgateway',
    port: 80,
    hosts: ['*'],
  })
})
