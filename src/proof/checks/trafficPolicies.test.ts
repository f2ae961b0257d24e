// What destination rules say in vain: a text for each code, and neighbours that must not have it.

import { expect, test } from 'vitest'
import { document, gateway, HTTP_80, service } from '../../testing/compiled.ts'
import { proofFindings, proofLines } from '../../testing/proofs.ts'

const WEB = service('web', [80])
const rule = (name: string, spec: string, namespace = 'default') => document('DestinationRule', name, spec, namespace)
const policy = (settings: string) => `{host: web, trafficPolicy: {${settings}}}`
const POOL = 'connectionPool: {tcp: {maxConnections: 1}}'
const ROUND_ROBIN = 'loadBalancer: {simple: ROUND_ROBIN}'
const port = (settings: string, number = 80) => `portLevelSettings: [{port: {number: ${number}}, ${settings}}]`
const subsets = (...names: readonly string[]) =>
  `subsets: [${names.map((name) => `{name: ${name}, labels: {v: ${name}}}`).join()}]`

test.each<readonly [string, string, readonly string[]]>([
  [
    'a setting of all ports is lost',
    policy(`${POOL}, ${port(ROUND_ROBIN)}`),
    ['RW0177 warning 1/spec/trafficPolicy/portLevelSettings/0'],
  ],
  [
    'only how requests are spread',
    policy(`${ROUND_ROBIN}, ${port(POOL)}`),
    ['RW0177 info 1/spec/trafficPolicy/portLevelSettings/0'],
  ],
  ['it is repeated', policy(`${POOL}, ${port(`${ROUND_ROBIN}, ${POOL}`)}`), []],
  ['nothing is set for all ports', policy(port(ROUND_ROBIN)), []],
  ['the service has no such port', policy(`${POOL}, ${port(ROUND_ROBIN, 81)}`), []],
  ['TLS of the mesh is used anyway', policy(`tls: {mode: ISTIO_MUTUAL}, ${port(ROUND_ROBIN)}`), []],
  [
    'other TLS is lost',
    policy(`tls: {mode: DISABLE}, ${port(ROUND_ROBIN)}`),
    ['RW0177 warning 1/spec/trafficPolicy/portLevelSettings/0'],
  ],
  [
    'a subset’s port loses what the rule sets',
    `{host: web, trafficPolicy: {${POOL}}, subsets: [{name: a, labels: {v: a}, trafficPolicy: {${port(ROUND_ROBIN)}}}]}`,
    ['RW0177 warning 1/spec/subsets/0/trafficPolicy/portLevelSettings/0'],
  ],
  [
    'as many gateway errors as server errors',
    policy('outlierDetection: {consecutiveGatewayErrors: 3, consecutive5xxErrors: 3}'),
    ['RW0200 info 1/spec/trafficPolicy/outlierDetection/consecutiveGatewayErrors'],
  ],
  ['fewer', policy('outlierDetection: {consecutiveGatewayErrors: 2, consecutive5xxErrors: 3}'), []],
  ['fewer than Envoy’s own', policy('outlierDetection: {consecutiveGatewayErrors: 4}'), []],
  [
    'as many as Envoy’s own',
    policy('outlierDetection: {consecutiveGatewayErrors: 5}'),
    ['RW0200 info 1/spec/trafficPolicy/outlierDetection/consecutiveGatewayErrors'],
  ],
  ['gateway errors alone', policy('outlierDetection: {consecutiveGatewayErrors: 5, consecutive5xxErrors: 0}'), []],
  [
    'no errors at all, for one port',
    policy(port('outlierDetection: {consecutive5xxErrors: 0}')),
    ['RW0200 info 1/spec/trafficPolicy/portLevelSettings/0/outlierDetection'],
  ],
  [
    'local errors alone',
    policy('outlierDetection: {consecutive5xxErrors: 0, splitExternalLocalOriginErrors: true}'),
    [],
  ],
])('%s', (_, spec, expected) => {
  expect(proofLines(WEB + rule('web', spec))).toEqual(expected)
})

const balanced = (name: string, more: string, namespace?: string) => rule(name, `{host: web, ${more}}`, namespace)
const TRAFFIC = `trafficPolicy: {${ROUND_ROBIN}}`

test.each<readonly [string, string, readonly string[]]>([
  ['a policy and subsets go together', balanced('a', TRAFFIC) + balanced('b', subsets('v1')), []],
  [
    'two policies: the second by name is dropped',
    balanced('b', `trafficPolicy: {${POOL}}`) + balanced('a', TRAFFIC),
    ['RW0174 warning 1/spec/trafficPolicy'],
  ],
  ['two alike', balanced('a', TRAFFIC) + balanced('b', TRAFFIC), []],
  [
    'two subsets of one name',
    balanced('a', subsets('v1')) + balanced('b', 'subsets: [{name: v1, labels: {v: other}}, {name: v2}]'),
    ['RW0174 warning 2/spec/subsets/0'],
  ],
  [
    'of two namespaces',
    balanced('a', TRAFFIC) + rule('b', `{host: web.default.svc.cluster.local, trafficPolicy: {${POOL}}}`, 'other'),
    [],
  ],
  [
    'one for some workloads',
    balanced('a', TRAFFIC) + balanced('b', `workloadSelector: {matchLabels: {app: api}}, trafficPolicy: {${POOL}}`),
    [],
  ],
  [
    'other namespaces each: the last is used whole',
    balanced('a', `exportTo: ["*"], ${TRAFFIC}`) + balanced('b', `trafficPolicy: {${POOL}}`),
    ['RW0174 warning 1/spec/trafficPolicy'],
  ],
])('rules of one host: %s', (_, text, expected) => {
  expect(proofLines(WEB + text, ['RW0174'])).toEqual(expected)
})

test('it is said which rule is used', () => {
  const [found] = proofFindings(WEB + balanced('a', TRAFFIC) + balanced('b', `trafficPolicy: {${POOL}}`))
  expect(found?.detail).toEqual({
    code: 'RW0174',
    host: 'web.default.svc.cluster.local',
    subset: undefined,
    used: 'default/a',
  })
})

const all = (settings: string, namespace = 'default') =>
  rule('all', `{host: "*.default.svc.cluster.local", trafficPolicy: {${settings}}}`, namespace)

test.each<readonly [string, string, readonly string[]]>([
  ['a wider rule sets more', all(POOL) + balanced('web', TRAFFIC), ['RW0178 info 2/spec/host']],
  ['the rule sets it itself', all(POOL) + balanced('web', `trafficPolicy: {${POOL}}`), []],
  ['of the whole mesh', all(POOL, 'istio-system') + balanced('web', subsets('v1')), ['RW0178 info 2/spec/host']],
  ['a wider rule where nobody looks', all(POOL, 'other') + balanced('web', TRAFFIC), []],
  ['a wider rule for others', all(POOL).replace('"*.default', '"*.prod') + balanced('web', TRAFFIC), []],
  ['TLS of the mesh', all('tls: {mode: ISTIO_MUTUAL}') + balanced('web', TRAFFIC), []],
])('wildcards: %s', (_, text, expected) => {
  expect(proofLines(WEB + text, ['RW0178'])).toEqual(expected)
})

const to = (destination: string, more = '') =>
  document('VirtualService', 'vs', `{hosts: [web], http: [{route: [{destination: ${destination}}]${more}}]}`)

test.each<readonly [string, string, readonly string[]]>([
  ['one is named', to('{host: web, subset: v1}'), ['RW0179 info 1/spec/subsets/1']],
  ['the host alone is', to('{host: web}'), ['RW0179 info 1/spec/subsets/0', 'RW0179 info 1/spec/subsets/1']],
  ['a mirror names the other', to('{host: web, subset: v1}', ', mirror: {host: web, subset: v2}'), []],
  ['no rule is known', '', []],
  ['rules go elsewhere', to('{host: api}'), []],
  [
    'server names tell them apart',
    to('{host: web}') +
      gateway(
        `[${HTTP_80}, {port: {number: 15443, name: tls, protocol: TLS}, hosts: ["*.local"], tls: {mode: AUTO_PASSTHROUGH}}]`,
      ),
    [],
  ],
])('subsets: %s', (_, text, expected) => {
  expect(proofLines(WEB + balanced('web', subsets('v1', 'v2')) + text, ['RW0179'])).toEqual(expected)
})
