import { describe, expect, test } from 'vitest'
import { webhookSays } from '../../testing/admission.ts'

const entry = (text: string, metadata?: string) => webhookSays('ServiceEntry', `{hosts: [a.com], ${text}}`, metadata)
const PORT = 'ports: [{name: http, number: 80, protocol: HTTP}]'

test.each<[string, readonly string[]]>([
  ['{}', ['entryNoHosts hosts']],
  ['{hosts: ["*"]}', ['entryHostWildcard hosts.0']],
  ['{hosts: ["*a.com"]}', ['partialWildcard? hosts.0']],
  ['{hosts: [a, 1.2.3.4]}', ['domainNumeric hosts.1']],
])('%s', (spec, expected) => {
  expect(webhookSays('ServiceEntry', spec)).toEqual(expected)
})

test.each<[string, readonly string[]]>([
  ['workloadSelector: {}, resolution: STATIC', ['entrySelectorEmpty? workloadSelector']],
  ['workloadSelector: {labels: {a: "*"}}, endpoints: [{}]', ['selectorWildcard workloadSelector.labels.a']],
  [
    'workloadSelector: {labels: {a: b}}, endpoints: [{address: 1.2.3.4}], resolution: STATIC',
    ['entrySelectorAndEndpoints endpoints'],
  ],
  ['workloadSelector: {labels: {a: b}}', ['entryNoneSelector? workloadSelector']],
  ['addresses: [x, 10.0.0.0/8], resolution: DNS', ['notIp addresses.0', 'entryCidr addresses']],
  ['endpoints: []', []],
  ['endpoints: [{address: 1.2.3.4}]', ['entryNoneEndpoints endpoints']],
  ['exportTo: ["~", b]', ['exportToNoneAndSome exportTo']],
  [
    'ports: [{name: T_x, number: 80, protocol: FOO, targetPort: 70000}, {name: T_x, number: 80, protocol: http}]',
    [
      'portOutOfRange ports.0.targetPort',
      'badPortName ports.0.name',
      'unsupportedProtocol ports.0.protocol',
      'entryPortNameTwice ports.1.name',
      'entryPortTwice ports.1.number',
      'badPortName ports.1.name',
    ],
  ],
  ['ports: [{name: a, number: 80, protocol: TCP}]', ['entryTcpWithoutAddress? ports.0']],
  ['ports: [{name: a, number: 80, protocol: tcp}]', []],
  ['resolution: STATIC, ports: [{name: a, number: 80}]', []],
])('{%s}', (text, expected) => {
  expect(entry(text)).toEqual(expected)
})

test('a label turns the allocation of addresses off', () => {
  const labels = ', labels: {networking.istio.io/enable-autoallocate-ip: "False"}'
  expect(entry('resolution: STATIC, ports: [{name: a, number: 80}]', labels)).toEqual([
    'entryTcpWithoutAddress? ports.0',
  ])
})

describe('resolution', () => {
  test.each<[string, readonly string[]]>([
    [
      `resolution: STATIC, ${PORT}, endpoints: [{address: b.com, ports: {x: 0}}]`,
      [
        'entryEndpointIp endpoints.0.address',
        'entryEndpointPort endpoints.0.ports.x',
        'portOutOfRange endpoints.0.ports.x',
      ],
    ],
    [
      'resolution: STATIC, endpoints: [{address: "unix:///x", ports: {http: 80}}]',
      [
        'workloadUnixPorts endpoints.0.ports',
        'entryEndpointPort endpoints.0.ports.http',
        'workloadUnixService endpoints.0.address',
      ],
    ],
    [
      'resolution: STATIC, endpoints: [{network: net}, {}]',
      ['workloadNetworkOnly? endpoints.0.address', 'workloadNoAddress endpoints.1.address'],
    ],
    ['resolution: DNS, endpoints: [{address: "*.b"}]', ['entryEndpointHost endpoints.0.address']],
    ['resolution: DNS_ROUND_ROBIN, endpoints: [{address: b}, {address: c}]', ['entryRoundRobin endpoints']],
    ['resolution: DYNAMIC_DNS, addresses: [1.2.3.4]', ['entryDynamicHost hosts.0', 'entryDynamicHas addresses']],
    ['resolution: 9', ['entryResolution resolution']],
  ])('{%s}', (text, expected) => {
    expect(entry(text)).toEqual(expected)
  })

  test.each<[string, string, readonly string[]]>([
    ['*.a.com', 'DNS', ['entryDnsHost hosts.0']],
    ['*.a.com', 'DYNAMIC_DNS', []],
  ])('%s with %s', (host, resolution, expected) => {
    expect(webhookSays('ServiceEntry', `{hosts: ["${host}"], resolution: ${resolution}, ${PORT}}`)).toEqual(expected)
  })

  test('bytes do not tell two hosts apart', () => {
    const two = (text: string) => webhookSays('ServiceEntry', `{hosts: [a.com, b.com], ${text}}`)
    expect(two('resolution: STATIC, ports: [{name: a, number: 1, protocol: MONGO}]')).toEqual([
      'entryManyHosts ports.0.protocol',
    ])
    expect(two('resolution: DNS, addresses: [1.2.3.4], ports: [{name: a, number: 1, protocol: TLS}]')).toEqual([
      'entryTcpHosts? ports.0',
    ])
    expect(two('ports: [{name: a, number: 1, protocol: MONGO}]')).toEqual([])
  })
})

describe('workloads', () => {
  test.each<[string, readonly string[]]>([
    ['{}', ['workloadNoAddress address']],
    ['{network: net}', ['workloadNetworkOnly? address']],
    [
      '{address: a.b, ports: {"": 70000}, labels: {"-": x}}',
      ['badPortName ports.', 'portOutOfRange ports.', 'badTagKey labels.-'],
    ],
    ['{address: "unix://x"}', ['unixNotAbsolute address']],
    ['{address: "a_b"}', ['entryEndpointHost address']],
  ])('WorkloadEntry %s', (spec, expected) => {
    expect(webhookSays('WorkloadEntry', spec)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['{}', ['groupNoTemplate template']],
    ['{template: {}}', []],
    ['{template: {}, metadata: {labels: {a: "("}}}', ['badLabels metadata.labels.a']],
    ['{template: {}, probe: {}}', ['probeMethod probe']],
    [
      '{template: {}, probe: {exec: {}, periodSeconds: -1}}',
      ['probeNegative probe.periodSeconds', 'probeCommand probe.exec.command'],
    ],
    [
      '{template: {}, probe: {httpGet: {port: 0, scheme: http, httpHeaders: [{name: a_b}]}}}',
      [
        'portOutOfRange probe.httpGet.port',
        'probeScheme probe.httpGet.scheme',
        'headerInvalid probe.httpGet.httpHeaders.0.name',
      ],
    ],
  ])('WorkloadGroup %s', (spec, expected) => {
    expect(webhookSays('WorkloadGroup', spec)).toEqual(expected)
  })
})
