import { describe, expect, test } from 'vitest'
import { webhookSays } from '../../testing/admission.ts'

const rule = (text: string) => webhookSays('DestinationRule', `{host: a, ${text}}`)
const policy = (text: string) =>
  rule(`trafficPolicy: {${text}}`).map((said) => said.replace(' trafficPolicy.', ' ').replace(' trafficPolicy', ''))

test.each<[string, readonly string[]]>([
  ['subsets: [{name: v1}, {name: v1}]', ['subsetTwice subsets.1.name']],
  ['subsets: [{name: "", labels: {a: "b c"}}]', ['subsetEmpty subsets.0.name', 'badTagValue subsets.0.labels.a']],
  ['subsets: [{name: v1, trafficPolicy: {outlierDetection: {consecutiveErrors: 1}}}]', []],
  ['trafficPolicy: {}', ['policyEmpty trafficPolicy']],
  ['trafficPolicy: {portLevelSettings: []}', ['policyEmpty trafficPolicy']],
  [
    'trafficPolicy: {portLevelSettings: [{}]}',
    ['portPolicyNoPort trafficPolicy.portLevelSettings.0.port', 'portPolicyEmpty trafficPolicy.portLevelSettings.0'],
  ],
  ['workloadSelector: {}', ['selectorEmpty? workloadSelector']],
  ['workloadSelector: {matchLabels: {a: "*"}}', ['selectorWildcard workloadSelector.matchLabels.a']],
  ['workloadSelector: {matchLabels: {a: b}}, exportTo: ["."]', []],
  ['workloadSelector: {matchLabels: {a: b}}, exportTo: [other]', ['exportToBeyondSelected exportTo']],
  ['workloadSelector: {matchLabels: {a: b}}, exportTo: [".", other]', ['exportToManySelected exportTo']],
])('{%s}', (text, expected) => {
  expect(rule(text)).toEqual(expected)
})

describe('trafficPolicy', () => {
  test.each<[string, readonly string[]]>([
    ['connectionPool: {}', ['poolEmpty connectionPool']],
    [
      'connectionPool: {http: {maxRetries: -1, h2UpgradePolicy: UPGRADE, useClientProtocol: true}}',
      ['poolNegative connectionPool.http.maxRetries', 'poolUpgrade connectionPool.http.useClientProtocol'],
    ],
    [
      'connectionPool: {http: {http2KeepAlive: {interval: 0s}}}',
      [
        'poolKeepAlive connectionPool.http.http2KeepAlive.timeout',
        'durationTooShort connectionPool.http.http2KeepAlive.interval',
      ],
    ],
    [
      'connectionPool: {tcp: {idleTimeout: 0s, connectTimeout: 1500us}}',
      ['durationTooFine connectionPool.tcp.connectTimeout'],
    ],
    ['connectionPool: {tcp: {idleTimeout: 1x}}', ['badDuration connectionPool.tcp.idleTimeout']],
    [
      'tunnel: {protocol: GET, targetHost: a_b, targetPort: 0}',
      ['tunnelProtocol tunnel.protocol', 'tunnelHost tunnel.targetHost', 'tunnelPort tunnel.targetPort'],
    ],
    ['tunnel: {targetHost: a, targetPort: 1}, proxyProtocol: {}', ['tunnelAndProxyProtocol']],
    [
      'outlierDetection: {consecutiveErrors: 1, consecutiveLocalOriginFailures: 1, maxEjectionPercent: 101}',
      [
        'outlierErrorsDeprecated? outlierDetection.consecutiveErrors',
        'outlierLocalOrigin outlierDetection.consecutiveLocalOriginFailures',
        'percentOutOfRange outlierDetection.maxEjectionPercent',
      ],
    ],
    ['loadBalancer: {simple: 2}', []],
    [
      'loadBalancer: {consistentHash: {httpCookie: {name: "", attributes: [{name: a}, {name: a}, {name: ""}]}}}',
      [
        'cookieName loadBalancer.consistentHash.httpCookie.name',
        'cookieAttributeTwice loadBalancer.consistentHash.httpCookie.attributes.1.name',
        'cookieAttributeEmpty loadBalancer.consistentHash.httpCookie.attributes.2.name',
      ],
    ],
    [
      'loadBalancer: {consistentHash: {minimumRingSize: 1, maglev: {tableSize: 9}}}',
      [
        'ringSizeDeprecated? loadBalancer.consistentHash.minimumRingSize',
        'ringSizeAndAlgorithm loadBalancer.consistentHash.minimumRingSize',
        'maglevNotPrime loadBalancer.consistentHash.maglev.tableSize',
      ],
    ],
    ['loadBalancer: {consistentHash: {maglev: {tableSize: 65537}}}', []],
    [
      'loadBalancer: {warmup: {minimumPercent: 101, aggression: 0}}',
      [
        'warmupDuration loadBalancer.warmup.duration',
        'warmupPercent loadBalancer.warmup.minimumPercent',
        'warmupAggression loadBalancer.warmup.aggression',
      ],
    ],
    ['tls: {mode: MUTUAL}', ['clientTlsCertificate tls', 'clientTlsKey tls']],
    ['tls: {mode: SIMPLE, credentialName: a, caCertificates: b}', ['clientTlsCredential tls']],
    [
      'tls: {mode: SIMPLE, insecureSkipVerify: true, subjectAltNames: [a]}',
      ['clientTlsSkipSimple tls.insecureSkipVerify'],
    ],
    ['tls: {mode: SIMPLE, credentialName: "configmap://default/a"}', []],
    ['tls: {mode: SIMPLE, credentialName: "configmap://other/a"}', ['clientTlsConfigMap tls.credentialName']],
    ['tls: {mode: SIMPLE, credentialName: "configmap://a"}', ['clientTlsConfigMap tls.credentialName']],
  ])('%s', (text, expected) => {
    expect(policy(text)).toEqual(expected)
  })
})

describe('localities', () => {
  const settings = (text: string) =>
    policy(`outlierDetection: {}, loadBalancer: {localityLbSetting: {${text}}}`).map((said) => said.split(' ')[0])
  const to = (...localities: readonly string[]) => {
    const share = Math.floor(100 / localities.length)
    const rest = 100 - share * (localities.length - 1)
    return settings(
      `distribute: [{from: a, to: {${localities.map((each, i) => `"${each}": ${i === 0 ? rest : share}`).join()}}}]`,
    )
  }

  test.each<[readonly string[], readonly string[]]>([
    [['us/a', 'us/b/*', 'eu'], []],
    [['us/a', 'us/*'], []],
    [['us/*', 'us/a'], ['localityOverlap']],
    [['us', 'us/a'], ['localityOverlap']],
    [['us/a', 'us'], ['localityOverlap']],
    [['us/a/1', 'us/a'], ['localityOverlap']],
    [['us/a', 'us/a/1'], ['localityOverlap']],
    [['us/a/1', 'us/a/2'], []],
    [['*', 'us'], ['localityOverlap']],
    [['us/*/1'], ['localityWildcard']],
    [['us//1'], ['localityEmptyPart']],
  ])('to %j', (localities, expected) => {
    expect(to(...localities)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['distribute: [{from: a, to: {b: 50}}]', ['localityTotal']],
    ['distribute: [{from: a, to: {b: 0, c: 100}}]', ['localityWeight']],
    ['distribute: [{from: a, to: {b: 100}}], failover: [{from: a, to: b}]', ['localityDistributeAndFailover']],
    [
      'failover: [{from: a, to: a}, {from: a/b, to: c}, {from: "*", to: c}]',
      ['failoverSame', 'failoverNotRegion', 'failoverWildcard'],
    ],
    ['failover: [{from: a, to: b}], failoverPriority: [topology.kubernetes.io/zone]', ['localityFailoverLabel']],
  ])('%s', (text, expected) => {
    expect(settings(text)).toEqual(expected)
  })

  test('failover wants outlier detection beside it', () => {
    const failover = 'failover: [{from: a, to: b}]'
    expect(policy(`loadBalancer: {localityLbSetting: {${failover}}}`)).toEqual([
      'failoverNoOutlier? loadBalancer.localityLbSetting',
    ])
    expect(policy(`loadBalancer: {zoneAwareLbSetting: {${failover}}}`)).toEqual([
      'failoverNoOutlier? loadBalancer.zoneAwareLbSetting',
    ])
  })
})
