import { describe, expect, test } from 'vitest'
import { webhookSays } from '../../testing/admission.ts'

const EGRESS = 'egress: [{hosts: ["./*"]}]'

test.each<[string, readonly string[]]>([
  ['{}', ['sidecarEmpty']],
  ['{workloadSelector: {}}', ['sidecarEmpty']],
  [`{workloadSelector: {}, ${EGRESS}}`, ['sidecarSelectorEmpty? workloadSelector']],
  ['{workloadSelector: {labels: {"": a}}}', ['selectorKeyEmpty workloadSelector.labels.']],
  ['{outboundTrafficPolicy: {egressProxy: {host: a.b}}}', ['sidecarProxyMode outboundTrafficPolicy.egressProxy']],
  [
    '{outboundTrafficPolicy: {mode: ALLOW_ANY, egressProxy: {host: a.b}}}',
    ['sidecarProxyPort outboundTrafficPolicy.egressProxy.port'],
  ],
  ['{inboundConnectionPool: {}}', ['poolEmpty inboundConnectionPool']],
])('%s', (spec, expected) => {
  expect(webhookSays('Sidecar', spec)).toEqual(expected)
})

describe('egress', () => {
  const egress = (...listeners: readonly string[]) => webhookSays('Sidecar', `{egress: [${listeners.join()}]}`)

  test.each<[readonly string[], readonly string[]]>([
    [['{hosts: []}'], ['sidecarNoHosts egress.0.hosts']],
    [['{hosts: [a.b]}'], ['sidecarHostForm egress.0.hosts.0']],
    [['{hosts: ["~x/*", "~/*", "*/*.a.com"]}'], []],
    [['{hosts: ["N_/a"]}'], ['sidecarHostNamespace egress.0.hosts.0', 'shortName egress.0.hosts.0']],
    [['{hosts: ["a/*", "a/b.c"]}'], ['sidecarHostTwice? egress.0.hosts.1']],
    [['{hosts: ["./b.c", "default/b.c"]}'], ['sidecarHostTwice? egress.0.hosts.1']],
    [['{hosts: ["*/*", "a/b.c"]}'], ['sidecarHostAll? egress.0.hosts']],
    [['{hosts: ["./*"]}', '{hosts: ["./*"]}'], ['sidecarCatchAllLast egress.0']],
    [
      [
        '{port: {number: 80, protocol: HTTP}, hosts: ["./*"]}',
        '{port: {number: 80, protocol: X}, bind: x, hosts: ["./*"]}',
      ],
      ['unsupportedProtocol egress.1.port.protocol', 'notIp egress.1.bind', 'sidecarPortTwice egress.1.port.number'],
    ],
    [
      ['{port: {protocol: HTTP, name: a_b}, captureMode: IPTABLES, hosts: ["./*"]}'],
      ['badPortName egress.0.port.name', 'sidecarUnixBind egress.0.bind', 'sidecarUnixCapture egress.0.captureMode'],
    ],
    [['{port: {protocol: HTTP}, bind: "unix:///x", hosts: ["./*"]}'], []],
  ])('%j', (listeners, expected) => {
    expect(egress(...listeners)).toEqual(expected)
  })
})

describe('ingress', () => {
  const ingress = (text: string) => webhookSays('Sidecar', `{ingress: [{${text}}]}`)
  const PORT = 'port: {number: 80, protocol: HTTP, name: a}'

  test.each<[string, readonly string[]]>([
    ['', ['sidecarIngressPort ingress.0.port']],
    [`${PORT}, defaultEndpoint: "127.0.0.1:8080"`, []],
    [`${PORT}, defaultEndpoint: "[::1]:8080"`, []],
    [`${PORT}, defaultEndpoint: ":8080"`, []],
    [`${PORT}, defaultEndpoint: "unix://x"`, ['unixNotAbsolute ingress.0.defaultEndpoint']],
    [
      `${PORT}, defaultEndpoint: "8080"`,
      ['sidecarEndpointAddress ingress.0.defaultEndpoint', 'sidecarEndpointPort ingress.0.defaultEndpoint'],
    ],
    [
      `${PORT}, defaultEndpoint: "::1:80"`,
      ['sidecarEndpointAddress ingress.0.defaultEndpoint', 'sidecarEndpointPort ingress.0.defaultEndpoint'],
    ],
    [
      `${PORT}, defaultEndpoint: "10.0.0.1:0"`,
      ['sidecarEndpointHost ingress.0.defaultEndpoint', 'portOutOfRange ingress.0.defaultEndpoint'],
    ],
    [
      `${PORT}, tls: {mode: SIMPLE, credentialName: a}`,
      ['sidecarTlsHas ingress.0.tls.credentialName', 'serverNoTls ingress.0.tls'],
    ],
    ['port: {number: 1, protocol: TLS, name: a}, tls: {mode: ISTIO_MUTUAL}', ['sidecarTlsMode ingress.0.tls.mode']],
    [
      'port: {number: 1, protocol: TCP, name: a}, connectionPool: {http: {}}',
      ['sidecarHttpPool? ingress.0.connectionPool.http'],
    ],
  ])('{%s}', (text, expected) => {
    expect(ingress(text)).toEqual(expected)
  })
})
