import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, service } from '../../testing/compiled.ts'
import { proofFindings, proofLines } from '../../testing/proofs.ts'

const EDGE = gateway(`[${HTTP_80}]`)
const port = (name: string, number = 80) => `{port: ${number}, name: ${name}}`
const web = (ports: string, namespace = 'default') => document('Service', 'web', `{ports: [${ports}]}`, namespace)
const WEB = web(port('http'))
const api = service('api', [80])
const rules = (host: string, more = '', namespace = 'default') =>
  document(
    'VirtualService',
    'vs',
    `{hosts: ["${host}"], ${more}http: [{route: [{destination: {host: api}}]}]}`,
    namespace,
  )
const entry = (host: string, ports = '{number: 80, name: http, protocol: HTTP}') =>
  document('ServiceEntry', 'entry', `{hosts: ["${host}"], resolution: DNS, ports: [${ports}]}`)

const CODES = ['RW0171', 'RW0172', 'RW0173', 'RW0201'] as const

test.each<readonly [string, string, readonly string[]]>([
  ['a host with a port for HTTP', WEB + api + rules('web'), []],
  ['a port whose protocol is detected', web(port('x')) + api + rules('web'), []],
  ['a port for TCP', web(port('tcp')) + api + rules('web'), ['RW0173 error 2/spec/hosts/0']],
  [
    'ports for a database and TLS',
    web(`${port('mysql', 3306)}, ${port('https', 443)}`) + api + rules('web'),
    ['RW0173 error 2/spec/hosts/0'],
  ],
  ['one of the ports is for HTTP', web(`${port('tcp')}, ${port('http-web', 81)}`) + api + rules('web'), []],
  ['for a gateway as well', EDGE + web(port('tcp')) + api + rules('web', 'gateways: [gw, mesh], '), []],
  [
    'TLS rules for TLS',
    web(port('https', 443)) +
      document(
        'VirtualService',
        'vs',
        '{hosts: [web], tls: [{match: [{sniHosts: [web]}], route: [{destination: {host: web}}]}]}',
      ),
    [],
  ],
  [
    'a ServiceEntry for TLS alone',
    entry('x.org', '{number: 443, name: tls, protocol: TLS}') + api + rules('x.org'),
    ['RW0173 error 2/spec/hosts/0'],
  ],
  ['a host that no service has', api + rules('x.org'), ['RW0172 warning 1/spec/hosts/0']],
  ['a ServiceEntry has it', entry('x.org') + api + rules('x.org'), []],
  ['a wildcard has it', entry('*.org') + api + rules('x.org'), []],
  ['a wildcard over a host that is known', entry('x.org') + api + rules('*.org'), []],
  ['a wildcard over nothing', api + rules('*.org'), ['RW0172 warning 1/spec/hosts/0']],
  ['no service is known at all', rules('x.org'), []],
  ['a name of the cluster that another file may have', api + rules('other'), []],
  ['a full name of another namespace', web(port('http'), 'prod') + api + rules('web.test.svc.cluster.local'), []],
  ['a name and its namespace', web(port('http'), 'prod') + api + rules('web.prod'), ['RW0172 warning 2/spec/hosts/0']],
  [
    'a short name, whose Service is elsewhere',
    web(port('http'), 'prod') + api + rules('web'),
    ['RW0172 warning 2/spec/hosts/0'],
  ],
  ['a host of the outside, for a gateway', EDGE + api + rules('x.org', 'gateways: [gw], '), []],
  ['rules at a gateway alone', EDGE + WEB + api + rules('web', 'gateways: [gw], '), ['RW0201 info 3/spec/hosts/0']],
  ['for a host outside the mesh', EDGE + entry('x.org') + api + rules('x.org', 'gateways: [gw], '), []],
  ['at a gateway and in the mesh', EDGE + WEB + api + rules('web', 'gateways: [gw, mesh], '), []],
  [
    'others for the mesh',
    EDGE + WEB + api + rules('web', 'gateways: [gw], ') + rules('web').replace('name: vs', 'name: mesh'),
    [],
  ],
  ['a service that is no HTTP', EDGE + web(port('tcp')) + api + rules('web', 'gateways: [gw], '), []],
])('%s', (_, text, expected) => {
  expect(proofLines(text, CODES)).toEqual(expected)
})

test('requests show it', () => {
  const details = (text: string) =>
    proofFindings(text).flatMap(({ detail }) => (CODES.some((code) => code === detail.code) ? [detail] : []))
  expect(details(api + rules('x.org'))).toMatchObject([{ meant: undefined, request: { host: 'x.org', port: 80 } }])
  expect(details(service('api', [81]) + rules('x.org'))).toMatchObject([{ request: undefined }])
  expect(details(web(port('http'), 'prod') + api + rules('web.prod'))).toMatchObject([
    { meant: 'web.prod.svc.cluster.local' },
  ])
  expect(details(web(port('mysql', 3306)) + api + rules('web'))).toMatchObject([
    { ports: [{ port: 3306, protocol: 'MYSQL' }], request: { port: 3306 } },
  ])
})

const policy = (namespace: string, host = 'web.prod.svc.cluster.local') =>
  document('DestinationRule', 'web', `{host: ${host}, trafficPolicy: {loadBalancer: {simple: RANDOM}}}`, namespace)
const prod = web(port('http'), 'prod')

test.each<readonly [string, string, readonly string[]]>([
  ['beside its service', prod + policy('prod', 'web'), []],
  ['where nothing else is', prod + policy('other'), ['RW0171 warning 1/spec/host']],
  ['in the root namespace', prod + policy('istio-system'), []],
  ['where a client is', prod + policy('default') + api, []],
  ['for a service that no file has', prod + policy('other', 'api.test.svc.cluster.local'), []],
])('a destination rule %s', (_, text, expected) => {
  expect(proofLines(text, CODES)).toEqual(expected)
})
