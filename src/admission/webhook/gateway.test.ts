import { describe, expect, test } from 'vitest'
import { webhookSays } from '../../testing/admission.ts'

const server = (text: string) => webhookSays('Gateway', `{servers: [{${text}}]}`)
const HTTP = 'port: {number: 80, name: a, protocol: HTTP}'
const HTTPS = 'port: {number: 443, name: a, protocol: HTTPS}'

test.each<[string, readonly string[]]>([
  ['', ['serverNoHosts servers.0.hosts', 'serverNoPort servers.0.port']],
  [`hosts: ["*", "ns/*.a.com", "./a.b", "*/*", 1.2.3.4], ${HTTP}`, []],
  [`hosts: [a], ${HTTP}`, ['shortName servers.0.hosts.0']],
  [`hosts: ["::1"], ${HTTP}`, ['shortName servers.0.hosts.0']],
  [`hosts: ["*foo.com"], ${HTTP}`, ['partialWildcard servers.0.hosts.0']],
  [`hosts: ["N_/a.b"], ${HTTP}`, ['serverHostNamespace servers.0.hosts.0']],
  [`hosts: ["/a.b"], ${HTTP}`, ['hostPartEmpty servers.0.hosts.0', 'serverHostNamespace servers.0.hosts.0']],
  [
    'hosts: [a.b], port: {number: 0, name: "", protocol: x}',
    [
      'serverProtocol servers.0.port.protocol',
      'portOutOfRange servers.0.port.number',
      'serverPortName servers.0.port.name',
    ],
  ],
  [
    'hosts: [a.b], port: {number: 80, name: a, protocol: http, targetPort: 1}',
    ['serverTargetPort servers.0.port.targetPort'],
  ],
  ['hosts: [a.b], bind: "unix:///x", port: {number: 0, name: a, protocol: TCP}', []],
  [
    'hosts: [a.b], bind: "unix://x/", port: {number: 1, name: a, protocol: TCP}',
    ['unixNotAbsolute servers.0.bind', 'serverUnixPort servers.0.port.number'],
  ],
  [`hosts: [a.b], bind: x, ${HTTP}`, ['notIp servers.0.bind']],
  [`hosts: [a.b], ${HTTPS}`, ['serverNeedsTls servers.0.tls']],
  [`hosts: [a.b], ${HTTP}, tls: {httpsRedirect: true}`, []],
  [`hosts: [a.b], ${HTTP}, tls: {mode: SIMPLE, credentialName: a}`, ['serverPlainTls servers.0.tls']],
  [
    'hosts: [a.b], port: {number: 1, name: a, protocol: TCP}, tls: {httpsRedirect: true}',
    ['serverNoTls servers.0.tls', 'redirectNotHttp? servers.0.tls.httpsRedirect'],
  ],
])('{%s}', (text, expected) => {
  expect(server(text)).toEqual(expected)
})

describe('tls', () => {
  test.each<[string, readonly string[]]>([
    ['{mode: SIMPLE, credentialName: a}', []],
    ['{credentialName: a}', ['tlsPassthroughCertificates? servers.0.tls']],
    ['{mode: SIMPLE}', ['tlsNeeds servers.0.tls', 'tlsNeeds servers.0.tls']],
    ['{mode: MUTUAL, serverCertificate: a, privateKey: b}', ['tlsNeeds servers.0.tls']],
    ['{mode: SIMPLE, tlsCertificates: [{serverCertificate: a}]}', ['tlsNeeds servers.0.tls.tlsCertificates.0']],
    ['{mode: SIMPLE, credentialName: a, serverCertificate: b, privateKey: c}', ['tlsOneCertificate servers.0.tls']],
    ['{mode: SIMPLE, credentialName: a, caCrl: b}', []],
    ['{mode: SIMPLE, serverCertificate: b, privateKey: c, caCrl: b}', ['tlsCrlSimple servers.0.tls.caCrl']],
    ['{mode: ISTIO_MUTUAL, credentialName: a}', ['tlsIstioMutual servers.0.tls.credentialName']],
    [
      '{mode: SIMPLE, credentialName: a, cipherSuites: [x, ALL, -y, AES128-SHA, AES128-SHA]}',
      ['tlsInvalidCiphers? servers.0.tls.cipherSuites', 'tlsRepeatedCiphers? servers.0.tls.cipherSuites'],
    ],
    [
      '{mode: SIMPLE, credentialName: a, minProtocolVersion: TLSV1_0}',
      ['tlsOldWithoutCiphers? servers.0.tls.minProtocolVersion'],
    ],
  ])('%s', (tls, expected) => {
    expect(server(`hosts: [a.b], ${HTTPS}, tls: ${tls}`)).toEqual(expected)
  })
})

test('names are labels, and each port has its own', () => {
  const spec = `{servers: [{hosts: [a.b], ${HTTP}}, {hosts: [b.b], ${HTTP}}]}`
  expect(webhookSays('Gateway', spec, ', name: a.b')).toEqual([
    'gatewayName name',
    'serverPortNameTwice servers.1.port.name',
  ])
})

test.each([
  ['"istio.io/dry-run": "true"', ['dryRunUnsupported annotations.istio.io/dry-run']],
  ['"internal.istio.io/parents": x', ['internalAnnotation annotations.internal.istio.io/parents']],
])('the annotation %s ends the check', (annotation, expected) => {
  expect(webhookSays('Gateway', '{}', `, annotations: {${annotation}}`)).toEqual(expected)
})
