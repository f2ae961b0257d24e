import { describe, expect, test } from 'vitest'
import { compiled, document, service } from '../../testing/compiled.ts'

const clusters = (text: string, namespace = 'istio-system'): readonly string[] =>
  [...compiled(text, { type: 'gateway', namespace, labels: {} }).clusters.keys()].filter(
    (name) => name !== 'BlackHoleCluster',
  )
const entry = (spec: string, name = 'e', namespace = 'default'): string =>
  document('ServiceEntry', name, `{ports: [{number: 80, name: http, protocol: HTTP}], ${spec}}`, namespace)
const SUBSET = document('DestinationRule', 'r', '{host: x.org, subsets: [{name: v1, labels: {v: "1"}}]}')

describe('which clusters there are', () => {
  test.each([
    [
      'one for each port',
      service('a', [80, 81]),
      ['outbound|80||a.default.svc.cluster.local', 'outbound|81||a.default.svc.cluster.local'],
    ],
    ['none for UDP', document('Service', 'a', '{ports: [{port: 53, protocol: UDP}]}'), []],
    [
      'none for an ExternalName',
      document('Service', 'a', '{type: ExternalName, externalName: x.org, ports: [{port: 80}]}'),
      [],
    ],
    [
      'headless',
      document('Service', 'a', '{clusterIP: None, ports: [{port: 80}]}'),
      ['outbound|80||a.default.svc.cluster.local'],
    ],
    ['a ServiceEntry without resolution', entry('hosts: [x.org]'), ['outbound|80||x.org']],
    ['DNS without endpoints resolves the host', entry('hosts: [x.org], resolution: DNS'), ['outbound|80||x.org']],
    [
      'DNS whose endpoints are to be selected and none is',
      entry('hosts: [x.org], resolution: DNS, workloadSelector: {labels: {a: b}}'),
      [],
    ],
    [
      'a subset of STATIC needs no endpoint',
      entry('hosts: [x.org], resolution: STATIC') + SUBSET,
      ['outbound|80||x.org', 'outbound|80|v1|x.org'],
    ],
    ['a subset of DNS needs one', entry('hosts: [x.org], resolution: DNS') + SUBSET, ['outbound|80||x.org']],
    [
      'a subset of DNS with one',
      entry('hosts: [x.org], resolution: DNS, endpoints: [{address: y.org, labels: {v: "1"}}]') + SUBSET,
      ['outbound|80||x.org', 'outbound|80|v1|x.org'],
    ],
    [
      'DYNAMIC_DNS has no subsets',
      entry('hosts: ["*.org"], resolution: DYNAMIC_DNS') + SUBSET.replace('x.org', '"*.org"'),
      ['outbound|80||*.org'],
    ],
  ])('%s', (_, text, expected) => {
    expect(clusters(text)).toEqual(expected)
  })
})

describe('which services count', () => {
  test('exportTo of a ServiceEntry', () => {
    const text = entry('hosts: [x.org], exportTo: [edge]')
    expect(clusters(text, 'edge')).toHaveLength(1)
    expect(clusters(text)).toEqual([])
  })

  test('exportTo of a Service, by annotation', () => {
    const hidden = document(
      'Service',
      'a',
      '{ports: [{port: 80}]}',
      'default',
      ', annotations: {networking.istio.io/exportTo: "., edge"}',
    )
    expect(clusters(hidden, 'edge')).toHaveLength(1)
    expect(clusters(hidden, 'default')).toHaveLength(1)
    expect(clusters(hidden)).toEqual([])
  })

  test('ServiceEntries of one host and namespace pool their ports, of two namespaces the first one counts', () => {
    const second = (namespace: string) => entry('hosts: [x.org]', 'f', namespace).replace('80', '81')
    expect(clusters(entry('hosts: [x.org]') + second('default'))).toEqual(['outbound|80||x.org', 'outbound|81||x.org'])
    expect(clusters(entry('hosts: [x.org]') + second('zzz'))).toEqual(['outbound|80||x.org'])
  })

  test('a Kubernetes Service takes its host from a ServiceEntry', () => {
    const text = entry('hosts: [a.default.svc.cluster.local]') + service('a', [99])
    expect(clusters(text)).toEqual(['outbound|99||a.default.svc.cluster.local'])
  })
})

test('a cluster knows its service, rule and subset', () => {
  const text = entry('hosts: [x.org], resolution: STATIC') + SUBSET
  expect(compiled(text).clusters.get('outbound|80|v1|x.org')).toMatchObject({
    from: { document: 0, path: [] },
    destinationRule: { document: 1, path: [] },
    subsetFrom: { document: 1, path: ['spec', 'subsets', 0] },
  })
})
