import { expect, test } from 'vitest'
import { document, gateway, service } from '../../testing/compiled.ts'
import { proofFindings } from '../../testing/proofs.ts'
import { serviceAt, serviceEntry } from '../../testing/sidecar.ts'
import type { NoChainCause } from '../details/opaque.ts'

/** `document/path: cause` of each rule that no proxy has. */
const causesOf = (text: string): readonly string[] =>
  proofFindings(text).flatMap(({ at, detail }) =>
    detail.code === 'RW0121' ? [`${[at.document, ...at.path.slice(1)].join('/')}: ${causeText(detail.cause)}`] : [],
  )

function causeText(cause: NoChainCause): string {
  switch (cause.type) {
    case 'serverName':
      return `${cause.serverName} of ${cause.by.kind} ${cause.by.number}`
    case 'earlierRule':
      return `after ${cause.by.virtualService} ${cause.by.kind} ${cause.by.number}`
    case 'port':
      return `port ${cause.port}, not ${cause.ports}`
    case 'kind':
      return `${cause.port} of ${cause.name} takes ${cause.takes}`
    case 'host':
    case 'gateways':
      return `${cause.type} ${cause.gateways}`
  }
}

const server = (number: number, protocol: string, mode?: string, hosts = '"*.a.com"') =>
  `{port: {number: ${number}, name: p${number}, protocol: ${protocol}}, hosts: [${hosts}]${mode === undefined ? '' : `, tls: {mode: ${mode}, credentialName: c}`}}`
const PASS = server(443, 'TLS', 'PASSTHROUGH')

const TO_WEB = 'route: [{destination: {host: web, port: {number: 443}}}]'
const tls = (...names: readonly string[]) => `{match: [{sniHosts: [${names.join()}]}], ${TO_WEB}}`
const at = (match: string) => `{match: [{${match}}], ${TO_WEB}}`

/** Behind these servers a virtual service with these rules, document 1. */
const behind = (servers: readonly string[], rules: string, more = 'hosts: ["*.a.com"]') =>
  gateway(`[${servers.join()}]`) +
  document('VirtualService', 'vs', `{gateways: [gw], ${rules}, ${more}}`) +
  service('web', [443])

test.each<readonly [string, string, readonly string[]]>([
  ['server names apart', behind([PASS], `tls: [${tls('x.a.com')}, ${tls('y.a.com')}]`), []],
  ['a narrower server name', behind([PASS], `tls: [${tls('"*.a.com"')}, ${tls('y.a.com')}]`), []],
  [
    'one of its server names is taken',
    behind([PASS], `tls: [${tls('x.a.com')}, ${tls('y.a.com', 'x.a.com')}]`),
    ['1/tls/1/match/0: x.a.com of tls 1'],
  ],
  [
    'the same name on another port',
    behind(
      [PASS, server(8443, 'TLS', 'PASSTHROUGH')],
      `tls: [${at('sniHosts: [x.a.com], port: 443')}, ${at('sniHosts: [x.a.com], port: 8443')}]`,
    ),
    [],
  ],
  [
    'a rule of an older virtual service takes the port',
    behind([server(9000, 'TCP')], `tcp: [{${TO_WEB}}]`) +
      document('VirtualService', 'ws', `{hosts: [b.a.com], gateways: [gw], tcp: [{${TO_WEB}}]}`),
    ['3/tcp/0: after default/vs tcp 1'],
  ],
  [
    'a port of its own',
    behind([server(9000, 'TCP'), server(9001, 'TCP')], `tcp: [${at('port: 9000')}, ${at('port: 9001')}]`),
    [],
  ],
  [
    'a port that no server has',
    behind([server(9000, 'TCP')], `tcp: [${at('port: 9001')}]`),
    ['1/tcp/0: port 9001, not 9000'],
  ],
  [
    'the server on its port is another kind',
    behind([server(9000, 'TCP'), server(443, 'HTTPS', 'SIMPLE')], `tcp: [${at('port: 443')}]`),
    ['1/tcp/0: 443 of default/gw takes http'],
  ],
  [
    'server names where TLS ends for bytes',
    behind([server(80, 'HTTP'), server(443, 'TLS', 'SIMPLE')], `tls: [${tls('x.a.com')}]`),
    ['1/tls/0/match/0: 443 of default/gw takes tcp'],
  ],
  ['bytes where TLS is passed through', behind([PASS], `tcp: [{${TO_WEB}}]`), ['1/tcp/0: 443 of default/gw takes tls']],
  [
    'a server for other clusters',
    behind([server(15443, 'TLS', 'AUTO_PASSTHROUGH')], `tls: [${tls('x.a.com')}]`),
    ['1/tls/0/match/0: 15443 of default/gw takes none'],
  ],
  ['a server that found its port taken', behind([server(443, 'HTTP'), server(443, 'TCP')], `tcp: [{${TO_WEB}}]`), []],
  [
    'no server for its hosts',
    behind([server(9000, 'TCP')], `tcp: [{${TO_WEB}}]`, 'hosts: [b.com]'),
    ['1/tcp/0: host default/gw'],
  ],
  [
    'a gateway that the virtual service does not have',
    behind([PASS], `tls: [${at('sniHosts: [x.a.com], gateways: [other]')}]`),
    ['1/tls/0/match/0: gateways default/other'],
  ],
  [
    'not exported to the gateway',
    behind([PASS], `tls: [${tls('x.a.com')}]`, 'hosts: ["*.a.com"], exportTo: [.]') +
      document('Service', 'gw', '{selector: {istio: ingressgateway}, ports: [{port: 443, name: tls}]}', 'edge'),
    [],
  ],
  [
    'not exported to where the gateway may be',
    behind([PASS], `tls: [${tls('x.a.com')}]`, 'hosts: ["*.a.com"], exportTo: [.]'),
    [],
  ],
  [
    'a Gateway that is in no file',
    document('VirtualService', 'vs', `{hosts: [a.com], gateways: [gw], tls: [${tls('a.com')}]}`),
    [],
  ],
])('at a gateway: %s', (_, text, expected) => {
  expect(causesOf(text)).toEqual(expected)
})

const PORTS = '{port: 80, name: http}, {port: 443, name: tls}, {port: 9000, name: tcp}'
const inMesh = (rules: string, service = serviceAt('web', '10.0.0.1', PORTS)) =>
  service + document('VirtualService', 'vs', `{hosts: [web], ${rules}}`)

test.each<readonly [string, string, readonly string[]]>([
  ['rules for its ports', inMesh(`tls: [${tls('web')}], tcp: [{${TO_WEB}}]`), []],
  ['a service that is in no file', inMesh(`tls: [${tls('web')}]`, ''), []],
  ['a port that the service lacks', inMesh(`tcp: [${at('port: 9001')}]`), ['1/tcp/0: port 9001, not 80,443,9000']],
  [
    'a port for HTTP',
    inMesh(`tls: [${at('sniHosts: [web], port: 80')}]`),
    ['1/tls/0/match/0: 80 of web.default.svc.cluster.local takes http'],
  ],
  [
    'TLS on a port that does not say so',
    inMesh(`tls: [${tls('web')}]`, serviceAt('web', '10.0.0.1', '{port: 443}')),
    ['1/tls/0/match/0: 443 of web.default.svc.cluster.local takes tcp'],
  ],
  ['a second rule for all of the port', inMesh(`tcp: [{${TO_WEB}}, {${TO_WEB}}]`), ['1/tcp/1: after default/vs tcp 1']],
  ['a rule after one for a subnet', inMesh(`tcp: [${at('destinationSubnets: [10.0.0.1]')}, {${TO_WEB}}]`), []],
  ['a rule after one for other clients', inMesh(`tcp: [${at('sourceLabels: {app: a}')}, {${TO_WEB}}]`), []],
  ['the same server names twice', inMesh(`tls: [${tls('web')}, ${tls('web')}]`), ['1/tls/1/match/0: web of tls 1']],
  [
    'services without addresses that share a port',
    serviceAt('a', '""', '{port: 9000, name: tcp}') +
      serviceAt('b', '""', '{port: 9000, name: tcp}') +
      ['a', 'b'].map((host) => document('VirtualService', host, `{hosts: [${host}], tcp: [{${TO_WEB}}]}`)).join(''),
    [],
  ],
])('in the mesh: %s', (_, text, expected) => {
  expect(causesOf(text)).toEqual(expected)
})

test('out through an egress gateway every rule has its use', () => {
  const toGateway = 'route: [{destination: {host: egress.edge.svc.cluster.local, port: {number: 443}}}]'
  const out = 'route: [{destination: {host: api.example.org, port: {number: 443}}}]'
  const text =
    serviceEntry(
      'api',
      '{hosts: [api.example.org], ports: [{number: 443, name: tls, protocol: TLS}], resolution: DNS}',
    ) +
    gateway(`[${server(443, 'TLS', 'PASSTHROUGH', 'api.example.org')}]`) +
    document('Service', 'egress', '{ports: [{port: 443, name: tls}]}', 'edge') +
    document(
      'VirtualService',
      'api',
      `{hosts: [api.example.org], gateways: [mesh, gw], tls: [
        {match: [{gateways: [mesh], port: 443, sniHosts: [api.example.org]}], ${toGateway}},
        {match: [{gateways: [gw], port: 443, sniHosts: [api.example.org]}], ${out}}]}`,
    )
  expect(proofFindings(text).map(({ detail }) => detail.code)).toEqual([])
})

test('the connection that is shown is for a name that nobody else has', () => {
  const text = behind([PASS], `tls: [${tls('x.a.com')}, ${tls('x.a.com', 'y.a.com')}]`)
  expect(proofFindings(text).map(({ detail }) => detail)).toEqual([
    expect.objectContaining({ code: 'RW0121', request: expect.objectContaining({ sni: 'y.a.com', port: 443 }) }),
  ])
})
