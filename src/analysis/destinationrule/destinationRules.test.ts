import { expect, test } from 'vitest'
import { document, findingsOf, said, service } from '../../testing/analysis.ts'

const rule = (spec: string, host = 'web') => document('DestinationRule', 'd', `{host: ${host}, ${spec}}`)
const whole = ['IST0128 DestinationRule default/d spec.trafficPolicy.tls']

test.each([
  ['SIMPLE without authority', 'trafficPolicy: {tls: {mode: SIMPLE}}', whole],
  ['MUTUAL without authority', 'trafficPolicy: {tls: {mode: MUTUAL, clientCertificate: a, privateKey: b}}', whole],
  ['SIMPLE with authority', 'trafficPolicy: {tls: {mode: SIMPLE, caCertificates: ca.pem}}', []],
  ['ISTIO_MUTUAL', 'trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}', []],
  ['a secret for every workload', 'trafficPolicy: {tls: {mode: SIMPLE, credentialName: c}}', whole],
  [
    'a secret for workloads that are selected',
    'workloadSelector: {matchLabels: {app: x}}, trafficPolicy: {tls: {mode: SIMPLE, credentialName: c}}',
    [],
  ],
  [
    'of a port',
    'trafficPolicy: {portLevelSettings: [{port: {number: 443}, tls: {mode: SIMPLE}}]}',
    ['IST0129 DestinationRule default/d spec.trafficPolicy.portLevelSettings.0.tls'],
  ],
  ['of a subset', 'subsets: [{name: v1, trafficPolicy: {tls: {mode: SIMPLE}}}]', []],
])('TLS %s', (_, spec, expected) => {
  expect(said(['IST0128', 'IST0129'], service('web'), rule(spec))).toEqual(expected)
})

const v1 = 'subsets: [{name: v1, labels: {version: v1}}]'
const pod = (name: string, labels: string) => document('Pod', name, '{}', `labels: ${labels}`)
const deployment = document('Deployment', 'web', '{template: {metadata: {labels: {version: v1}}}}')
const empty = ['IST0173 DestinationRule default/d spec.subsets.0.labels']

test.each([
  ['without pods', [service('web')], v1, empty],
  ['with a pod', [service('web'), pod('p', '{version: v1}')], v1, []],
  ['with a pod of anything else', [service('web'), pod('shop/p', '{version: v1, app: other}')], v1, []],
  ['with a Deployment’s pods', [service('web'), deployment], v1, []],
  ['of another version', [service('web'), pod('p', '{version: v2}')], v1, empty],
  ['without labels', [service('web')], 'subsets: [{name: all}]', []],
])('a subset %s', (_, documents, subsets, expected) => {
  expect(said(['IST0173', 'IST0174'], ...documents, rule(subsets))).toEqual(expected)
})

test('a ServiceEntry’s own selector counts for its subsets', () => {
  const entry = document(
    'ServiceEntry',
    'e',
    '{hosts: [b.com], ports: [{number: 80, name: http, protocol: HTTP}], location: MESH_INTERNAL, resolution: STATIC, workloadSelector: {labels: {app: b}}}',
  )
  expect(said(['IST0173'], entry, pod('p', '{version: v1}'), rule(v1, 'b.com'))).toEqual(empty)
  expect(said(['IST0173'], entry, pod('p', '{version: v1, app: b}'), rule(v1, 'b.com'))).toEqual([])
})

test.each([
  ['a Service', 'web', []],
  ['no Service', 'gone', ['IST0174 DestinationRule default/d spec.host']],
  [
    'a wildcard over Services, wrongly',
    '"*.default.svc.cluster.local"',
    ['IST0174 DestinationRule default/d spec.host'],
  ],
])('a host that names %s', (_, host, expected) => {
  expect(said(['IST0174'], service('web'), rule('subsets: []', host))).toEqual(expected)
})

test('what the files lack is told', () => {
  expect(findingsOf(rule(v1))[0]?.missing).toEqual(['Service'])
  expect(findingsOf(service('web'), rule(v1))[0]?.missing).toEqual(['Pod'])
  expect(findingsOf(service('web'), pod('p', '{}'), rule(v1))[0]?.missing).toEqual([])
})

test('a pod has the labels of its node’s place', () => {
  const node = document('Node', 'node1', '{}', 'labels: {topology.kubernetes.io/zone: z}')
  const zone = rule('subsets: [{name: z, labels: {topology.kubernetes.io/zone: z}}]')
  const placed = document('Pod', 'p', '{nodeName: node1}')
  expect(said(['IST0173'], service('web'), node, placed, zone)).toEqual([])
  expect(said(['IST0173'], service('web'), placed, zone)).toEqual(empty)
})
