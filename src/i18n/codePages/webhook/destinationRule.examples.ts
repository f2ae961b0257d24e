import { either, networking } from '../yaml.ts'
import type { WebhookExamples } from './texts.ts'

const spec = (text: string): string => networking('DestinationRule', 'web', `host: web\n${text}`)
const policy = (lines: string): string => spec(`trafficPolicy:\n  ${lines}`)
const subsets = (second: string): string =>
  spec(`subsets:\n- name: stable\n  labels:\n    version: v1\n- name: ${second}\n  labels:\n    version: v2`)
const portSettings = (lines: string): string => policy(`portLevelSettings:\n  - ${lines}`)
const RANDOM = 'loadBalancer:\n      simple: RANDOM'
const tunnel = (protocol: string, host = 'proxy.example.com', port = '443'): string =>
  policy(`tunnel:\n    protocol: ${protocol}\n    targetHost: ${host}\n    targetPort: ${port}`)
const outlier = (lines: string): string => policy(`outlierDetection:\n    ${lines}`)
const http = (lines: string): string => policy(`connectionPool:\n    http:\n      ${lines}`)
const balancer = (lines: string): string => policy(`loadBalancer:\n    ${lines}`)
const hash = (lines: string): string => balancer(`consistentHash:\n      httpHeaderName: x-user\n      ${lines}`)
const cookie = (lines: string): string => balancer(`consistentHash:\n      httpCookie:\n        ${lines}`)
const attributes = (second: string): string =>
  cookie(
    `name: shop\n        ttl: 0s\n        attributes:\n        - name: SameSite\n          value: Strict\n        - name: ${second}`,
  )
const maglev = (lines: string): string => hash(`maglev:${lines}`)
const OUTLIER = 'outlierDetection:\n    consecutive5xxErrors: 5\n  '
const balanced = (kind: string, lines: string, outliers = OUTLIER): string =>
  policy(`${outliers}loadBalancer:\n    ${kind}:\n      ${lines}`)
const locality = (lines: string): string => balanced('localityLbSetting', lines)
const zones = (lines: string): string => balanced('zoneAwareLbSetting', lines)
const FAILOVER = 'failover:\n      - from: eu-west\n        to: eu-north'
const failover = (to: string): string => `failover:\n      - from: eu-west\n        to: ${to}`
const distribute = (...shares: readonly string[]): string =>
  locality(`distribute:\n      - from: eu-west\n        to:${shares.map((share) => `\n          ${share}`).join('')}`)
const warmup = (lines: string): string => balancer(`simple: ROUND_ROBIN\n    warmup:\n      ${lines}`)
const tls = (lines: string): string => policy(`tls:\n    ${lines}`)
const FILES = '\n    clientCertificate: /certs/web.pem\n    privateKey: /certs/web.key'

export const destinationRuleExamples = {
  subsetTwice: either(subsets, 'stable', 'canary'),
  policyEmpty: either((part) => spec(`trafficPolicy:${part}`), ' {}', '\n  loadBalancer:\n    simple: RANDOM'),
  tunnelAndProxyProtocol: either(
    (part) => policy(`proxyProtocol:\n    version: V1${part}`),
    '\n  tunnel:\n    protocol: CONNECT\n    targetHost: proxy.example.com\n    targetPort: 443',
    '',
  ),
  portPolicyNoPort: either((part) => portSettings(`${part}${RANDOM}`), '', 'port:\n      number: 80\n    '),
  portPolicyEmpty: either((part) => portSettings(`port:\n      number: 80${part}`), '', `\n    ${RANDOM}`),
  proxyProtocolVersion: either((version) => policy(`proxyProtocol:\n    version: ${version}`), '3', 'V2'),
  tunnelProtocol: either((protocol) => tunnel(protocol), 'GET', 'CONNECT'),
  tunnelHost: either((host) => tunnel('CONNECT', host), 'proxy_main', 'proxy.example.com'),
  tunnelPort: either((port) => tunnel('CONNECT', 'proxy.example.com', port), '70000', '443'),
  outlierErrorsDeprecated: either((field) => outlier(`${field}: 5`), 'consecutiveErrors', 'consecutive5xxErrors'),
  outlierLocalOrigin: either(
    (part) => outlier(`consecutiveLocalOriginFailures: 5${part}`),
    '',
    '\n    splitExternalLocalOriginErrors: true',
  ),
  percentOutOfRange: either((value) => outlier(`maxEjectionPercent: ${value}`), '150', '50'),
  poolEmpty: either((part) => policy(`connectionPool:${part}`), ' {}', '\n    tcp:\n      maxConnections: 100'),
  poolNegative: either((value) => http(`http2MaxRequests: ${value}`), '-1', '100'),
  poolUpgrade: either((part) => http(`h2UpgradePolicy: UPGRADE${part}`), '\n      useClientProtocol: true', ''),
  poolKeepAlive: either((part) => http(`http2KeepAlive:\n        interval: 30s${part}`), '', '\n        timeout: 10s'),
  cookieName: either((name) => cookie(`name: ${name}\n        ttl: 0s`), '""', 'shop'),
  cookieAttributeEmpty: either(attributes, '""', 'Secure'),
  cookieAttributeTwice: either(attributes, 'SameSite', 'Secure'),
  ringSizeDeprecated: either(hash, 'minimumRingSize: 1024', 'ringHash:\n        minimumRingSize: 1024'),
  ringSizeAndAlgorithm: either(
    (part) => hash(`ringHash:\n        minimumRingSize: 1024${part}`),
    '\n      minimumRingSize: 2048',
    '',
  ),
  maglevEmpty: either(maglev, ' {}', '\n        tableSize: 65537'),
  maglevTooLarge: either((size) => maglev(`\n        tableSize: ${size}`), '5000077', '65537'),
  maglevNotPrime: either((size) => maglev(`\n        tableSize: ${size}`), '65536', '65537'),
  localityAndZone: either(
    (part) => locality(`enabled: true${part}`),
    '\n    zoneAwareLbSetting:\n      enabled: true',
    '',
  ),
  localityDistributeAndFailover: either(
    (part) => locality(`${FAILOVER}${part}`),
    '\n      distribute:\n      - from: eu-west\n        to:\n          eu-west: 100',
    '',
  ),
  localityFailoverLabel: either(
    (label) => locality(`${FAILOVER}\n      failoverPriority:\n      - ${label}`),
    'topology.kubernetes.io/zone',
    'version',
  ),
  localityWeight: { bad: distribute('eu-west: 0', 'eu-north: 100'), good: distribute('eu-west: 10', 'eu-north: 90') },
  localityTotal: { bad: distribute('eu-west: 80', 'eu-north: 80'), good: distribute('eu-west: 80', 'eu-north: 20') },
  localityWildcard: {
    bad: distribute('"eu-west/*/1": 80', 'eu-north: 20'),
    good: distribute('"eu-west/a/*": 80', 'eu-north: 20'),
  },
  localityOverlap: {
    bad: distribute('"eu-west/*": 80', 'eu-west/a: 20'),
    good: distribute('eu-west/b: 80', 'eu-west/a: 20'),
  },
  localityEmptyPart: {
    bad: distribute('eu-west//1: 80', 'eu-north: 20'),
    good: distribute('eu-west/a/1: 80', 'eu-north: 20'),
  },
  failoverNoOutlier: either((part) => balanced('localityLbSetting', FAILOVER, part), '', OUTLIER),
  failoverSame: either((to) => locality(failover(to)), 'eu-west', 'eu-north'),
  failoverNotRegion: either((to) => locality(failover(to)), 'eu-north/a', 'eu-north'),
  zoneFailoverNotRegion: either((to) => zones(failover(to)), 'eu-north/a', 'eu-north'),
  failoverWildcard: either((to) => locality(failover(to)), '"eu-*"', 'eu-north'),
  zonePriorityLabel: either(
    (label) => zones(`failoverPriority:\n      - ${label}`),
    'topology.kubernetes.io/zone',
    'version',
  ),
  warmupDuration: either((part) => warmup(`minimumPercent: 10${part}`), '', '\n      duration: 30s'),
  warmupPercent: either((percent) => warmup(`duration: 30s\n      minimumPercent: ${percent}`), '150', '10'),
  warmupAggression: either((value) => warmup(`duration: 30s\n      aggression: ${value}`), '0', '1'),
  clientTlsConfigMap: either(
    (name) => tls(`mode: SIMPLE\n    credentialName: configmap://${name}`),
    'web-certs',
    'default/web-certs',
  ),
  clientTlsSkipSimple: either(
    (part) => tls(`mode: SIMPLE\n    insecureSkipVerify: true${part}`),
    '\n    caCertificates: /certs/ca.pem',
    '',
  ),
  clientTlsSkipMutual: either(
    (part) => tls(`mode: MUTUAL\n    insecureSkipVerify: true${FILES}${part}`),
    '\n    caCertificates: /certs/ca.pem',
    '',
  ),
  clientTlsCredential: either((part) => tls(`mode: MUTUAL\n    credentialName: web${part}`), FILES, ''),
  clientTlsCertificate: either(
    (part) => tls(`mode: MUTUAL\n    privateKey: /certs/web.key${part}`),
    '',
    '\n    clientCertificate: /certs/web.pem',
  ),
  clientTlsKey: either(
    (part) => tls(`mode: MUTUAL\n    clientCertificate: /certs/web.pem${part}`),
    '',
    '\n    privateKey: /certs/web.key',
  ),
} satisfies WebhookExamples
