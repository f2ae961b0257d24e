// Fixes for destination rules and service entries: one text each, with what its first fix does to it.

import { istioctlExamples } from '../../i18n/codePages/istioctl.examples.ts'
import { beside, entry, rule } from '../fixing.ts'
import { type FixRow, PORT_80, policy, server } from './texts.ts'

export const POLICY_ROWS: readonly FixRow[] = [
  ['IST0107', istioctlExamples.IST0107.bad, 'Remove `networking.istio.io/exportTo`', [], false],
  [
    'partialWildcard',
    server('port: {number: 81, name: http, protocol: HTTP}\nhosts: ["*b.test"]'),
    'Replace `*b.test` with `*.b.test`',
    ['hosts: ["*.b.test"]'],
    false,
  ],
  [
    'subsetTwice',
    beside(rule('host: api\nsubsets: [{name: v, labels: {version: v1}}, {name: v, labels: {version: v2}}]')),
    'Replace `v` with `v-2`',
    ['subsets: [{name: v, labels: {version: v1}}, {name: v-2, labels: {version: v2}}]'],
    true,
  ],
  [
    'subsetInvalid',
    beside(rule('host: api\nsubsets: [{name: v1.0_x, labels: {version: v1}}]')),
    'Replace `v1.0_x` with `v1-0-x`',
    ['subsets: [{name: v1-0-x, labels: {version: v1}}]'],
    true,
  ],
  ['policyEmpty', beside(rule('host: web\ntrafficPolicy: {}')), 'Remove `trafficPolicy`', [], true],
  [
    'portPolicyEmpty',
    policy('loadBalancer: {simple: RANDOM}\nportLevelSettings: [{port: {number: 80}}]'),
    'Remove `portLevelSettings[0]`',
    [],
    true,
  ],
  ['poolEmpty', policy('loadBalancer: {simple: RANDOM}\nconnectionPool: {}'), 'Remove `connectionPool`', [], true],
  [
    'outlierErrorsDeprecated',
    policy('outlierDetection: {consecutiveErrors: 3}'),
    'Rename `consecutiveErrors` to `consecutive5xxErrors`',
    ['outlierDetection: {consecutive5xxErrors: 3}'],
    true,
  ],
  [
    'outlierLocalOrigin',
    policy('outlierDetection: {consecutiveLocalOriginFailures: 3}'),
    'Add `splitExternalLocalOriginErrors: true`',
    ['outlierDetection: {consecutiveLocalOriginFailures: 3, splitExternalLocalOriginErrors: true}'],
    true,
  ],
  [
    'failoverNoOutlier',
    policy('loadBalancer: {localityLbSetting: {failover: [{from: a, to: b}]}}'),
    'Add `outlierDetection: {consecutive5xxErrors: 5, interval: 10s, baseEjectionTime: 30s}`',
    ['outlierDetection:', 'consecutive5xxErrors: 5', 'interval: 10s', 'baseEjectionTime: 30s'],
    true,
  ],
  [
    'ringSizeDeprecated',
    policy('loadBalancer: {consistentHash: {useSourceIp: true, minimumRingSize: 64}}'),
    'Replace `minimumRingSize: 64` with `ringHash: {minimumRingSize: 64}`',
    ['loadBalancer: {consistentHash: {useSourceIp: true, ringHash: {minimumRingSize: 64}}}'],
    true,
  ],
  [
    'maglevNotPrime',
    policy('loadBalancer: {consistentHash: {useSourceIp: true, maglev: {tableSize: 100}}}'),
    'Replace `100` with `101`',
    ['loadBalancer: {consistentHash: {useSourceIp: true, maglev: {tableSize: 101}}}'],
    true,
  ],
  [
    'clientTlsCredential',
    policy('tls: {mode: SIMPLE, credentialName: c, caCertificates: /ca}'),
    'Remove `credentialName`',
    ['tls: {mode: SIMPLE, caCertificates: /ca}'],
    true,
  ],
  [
    'entryNoneEndpoints',
    beside(entry(`hosts: [b.test]\nresolution: NONE\nports: [${PORT_80}]\nendpoints: [{address: 1.2.3.4}]`)),
    'Replace `NONE` with `STATIC`',
    ['resolution: STATIC'],
    false,
  ],
  [
    'entryEndpointIp',
    beside(entry(`hosts: [b.test]\nresolution: STATIC\nports: [${PORT_80}]\nendpoints: [{address: c.test}]`)),
    'Replace `STATIC` with `DNS`',
    ['resolution: DNS'],
    false,
  ],
  [
    'unsupportedProtocol',
    beside(entry('hosts: [b.test]\nresolution: DNS\nports: [{number: 443, name: a, protocol: FOO}]')),
    'Replace `FOO` with `HTTPS`',
    ['ports: [{number: 443, name: a, protocol: HTTPS}]'],
    false,
  ],
]
