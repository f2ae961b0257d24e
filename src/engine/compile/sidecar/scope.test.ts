import { describe, expect, test } from 'vitest'
import { compiled, document } from '../../../testing/compiled.ts'
import { CLIENT, listenersOf, serviceAt, serviceEntry, virtualHostsOf } from '../../../testing/sidecar.ts'

const http = (name: string, namespace = 'default', port = 80) =>
  serviceAt(name, '10.0.0.1', `{port: ${port}, name: http}`, namespace)
const sidecar = (spec: string, name = 's', namespace = 'default') => document('Sidecar', name, spec, namespace)
const importing = (...hosts: readonly string[]) => sidecar(`{egress: [{hosts: [${hosts.map((host) => `"${host}"`)}]}]}`)

const hostsOn = (text: string, port = '80', proxy = CLIENT) =>
  virtualHostsOf(text, port, proxy).map((line) => line.split(':')[0])

const SERVICES = http('a') + http('b') + http('c', 'prod')
const [A, B, C] = ['a.default', 'b.default', 'c.prod'].map((name) => `${name}.svc.cluster.local`)

describe('what a Sidecar imports', () => {
  test.each([
    [['./*'], [A, B]],
    [['*/*'], [A, B, C]],
    [['prod/*'], [C]],
    [[`*/${C}`], [C]],
    [[`./${A}`], [A]],
    [['./*.svc.cluster.local', `~./${A}`], [B]],
    [
      ['*/*', `~/${C}`],
      [A, B],
    ],
    [['~/*'], []],
    [['a', 'x/y/z'], []],
  ])('%j', (hosts, expected) => {
    expect(hostsOn(SERVICES + importing(...hosts))).toEqual(expected)
  })

  test('nothing stated is everything', () => {
    expect(hostsOn(SERVICES + sidecar('{}'))).toEqual([A, B, C])
  })

  test('a virtual service comes by its host in both directions, a service only whole', () => {
    const wild = serviceEntry('e', '{hosts: ["*.x.org"], ports: [{number: 80, name: h, protocol: HTTP}]}')
    const virtualService = document(
      'VirtualService',
      'v',
      '{hosts: ["*.default.svc.cluster.local"], http: [{name: v, redirect: {uri: /}}]}',
    )
    expect(virtualHostsOf(SERVICES + wild + virtualService + importing(`./${A}`, './y.x.org'), '80')).toEqual([
      expect.stringMatching(/^a\..* v$/),
    ])
  })

  test('of a host in two namespaces the own one is taken, else a Service before a ServiceEntry', () => {
    const entry = (namespace: string, port: number) =>
      serviceEntry(
        'e',
        `{hosts: [${C}], addresses: [10.9.0.${port}], ports: [{number: ${port}, name: t, protocol: TCP}]}`,
        namespace,
      )
    expect(listenersOf(entry('other', 1) + entry('default', 2))).toEqual([`10.9.0.2_2: outbound|2||${C}`])
    expect(listenersOf(entry('other', 1) + http('c', 'prod', 3))).toEqual([
      '0.0.0.0_3: [HTTP] routes 3 else PassthroughCluster',
    ])
  })

  test('what is not exported to the namespace is not there', () => {
    const hidden = serviceEntry(
      'e',
      '{hosts: [x.org], exportTo: ["."], ports: [{number: 80, name: h, protocol: HTTP}]}',
      'prod',
    )
    expect(hostsOn(SERVICES + hidden)).toEqual([A, B, C])
    expect(hostsOn(hidden, '80', { ...CLIENT, namespace: 'prod' })).toEqual(['x.org'])
  })
})

describe('which Sidecar counts', () => {
  const selecting = (label: string, hosts: string, name: string) =>
    sidecar(`{workloadSelector: {labels: {app: ${label}}}, egress: [{hosts: ["${hosts}"]}]}`, name)
  const root = sidecar('{egress: [{hosts: ["prod/*"]}]}', 'r', 'istio-system')

  test.each([
    ['one that selects the pod before one for all', importing('./*') + selecting('client', 'prod/*', 'z'), [C]],
    ['one for all before one that selects others', importing('./*') + selecting('x', 'prod/*', 'z'), [A, B]],
    ['that of the root namespace, if no other', root + selecting('x', './*', 'z'), [C]],
    ['an own one before that of the root namespace', root + importing('./*'), [A, B]],
  ])('%s', (_, sidecars, expected) => {
    expect(hostsOn(SERVICES + sidecars)).toEqual(expected)
  })

  test('in the root one `.` is the namespace of the pod', () => {
    expect(hostsOn(SERVICES + root.replace('prod/*', './*'))).toEqual([A, B])
  })
})

describe('an egress listener with a port', () => {
  const TWO = `{egress: [{port: {number: 80, protocol: HTTP, name: h}, hosts: ["prod/*"]}, {hosts: ["./*"]}]}`

  test('has its own services, and the one for all ports adds none to it', () => {
    const text = SERVICES + http('d', 'default', 81) + sidecar(TWO)
    expect(hostsOn(text)).toEqual([C])
    expect(hostsOn(text, '81')).toEqual(['d.default.svc.cluster.local'])
  })

  test('does not exist if it imports no service with that port', () => {
    expect(listenersOf(SERVICES + sidecar(TWO.replace('80', '90').replace('"./*"', '"x/*"')))).toEqual([])
  })

  test('is where it is bound; for bytes it leads to the only port of the service', () => {
    const bound = (more: string) =>
      sidecar(`{egress: [{port: {number: 80, protocol: TCP, name: t}, hosts: ["prod/*"], ${more}}]}`)
    const tcp = serviceAt('c', '10.0.0.1', '{port: 80, name: tcp}', 'prod')
    expect(listenersOf(tcp + bound('bind: 10.5.5.5'))).toEqual([`10.5.5.5_80: outbound|80||${C}`])
    expect(listenersOf(tcp + bound('captureMode: NONE'))).toEqual([`127.0.0.1_80: outbound|80||${C}`])
  })

  test('an HTTP proxy has the services of all ports, by name and port', () => {
    const text =
      http('a') +
      http('d', 'default', 81) +
      sidecar('{egress: [{port: {number: 9999, protocol: HTTP_PROXY, name: p}, hosts: ["./*"]}]}')
    expect(listenersOf(text)).toEqual(['0.0.0.0_9999: routes 9999'])
    expect(virtualHostsOf(text, '9999').map((line) => line.replace(/,(?!.*\[).*,/, ',…,'))).toEqual([
      `${A}:80 [${A},…,10.0.0.1:80] default`,
      'd.default.svc.cluster.local:81 [d.default.svc.cluster.local:81,…,10.0.0.1:81] default',
    ])
  })
})

describe('traffic to no known service', () => {
  const catchAll = (spec: string) => {
    const { listeners, routeConfigurations } = compiled(http('a') + sidecar(spec), CLIENT)
    const target = listeners.at(-1)?.filterChains.at(-1)?.target
    const last = routeConfigurations.get('80')?.virtualHosts.at(-1)
    return [last?.name, target?.type === 'tcp' ? target.clusters[0]?.cluster : undefined]
  }

  test.each([
    ['{}', 'allow_any', 'PassthroughCluster'],
    ['{outboundTrafficPolicy: {mode: ALLOW_ANY}}', 'allow_any', 'PassthroughCluster'],
    ['{outboundTrafficPolicy: {mode: REGISTRY_ONLY}}', 'block_all', 'BlackHoleCluster'],
    ['{outboundTrafficPolicy: {}}', 'block_all', 'BlackHoleCluster'],
    [
      '{outboundTrafficPolicy: {mode: ALLOW_ANY, egressProxy: {host: out, subset: v1, port: {number: 3}}}}',
      'allow_any',
      'outbound|3|v1|out',
    ],
  ])('%s', (spec, virtualHost, cluster) => {
    expect(catchAll(spec)).toEqual([virtualHost, cluster])
  })

  test('a request to the proxy itself goes nowhere', () => {
    const { listeners } = compiled('', CLIENT)
    expect(listeners.map(({ name }) => name)).toEqual(['virtualOutbound'])
    expect(listeners[0]?.filterChains[0]).toMatchObject({
      match: { destinationPort: 15001 },
      target: { clusters: [{ cluster: 'BlackHoleCluster' }] },
    })
  })
})

describe('which clusters there are', () => {
  const clusters = (text: string) =>
    [...compiled(text, CLIENT).clusters.keys()].filter((name) => name.startsWith('outbound'))
  const routing = (http: string) => document('VirtualService', 'v', `{hosts: [a], http: ${http}}`)
  const TO_C = `[{route: [{destination: {host: ${C}}}]}]`

  test('of imported services and of those that imported virtual services lead to', () => {
    const text = SERVICES + importing(`./${A}`)
    expect(clusters(text)).toEqual([`outbound|80||${A}`])
    expect(clusters(text + routing(TO_C))).toEqual([`outbound|80||${A}`, `outbound|80||${C}`])
    expect(hostsOn(text + routing(TO_C))).toEqual([A])
  })

  test.each([
    [
      'for pods of other namespaces does not count',
      `[{match: [{sourceNamespace: x}, {}], route: [{destination: {host: ${C}}}]}]`,
      [],
    ],
    ['to a port brings in that port', `[{route: [{destination: {host: ${C}, port: {number: 81}}}]}]`, [81]],
    [
      'to a port that it does not have brings in none',
      `[{route: [{destination: {host: ${C}, port: {number: 9}}}]}]`,
      [],
    ],
    [
      'without a port brings in all',
      `[{route: [{destination: {host: ${C}, port: {number: 81}}}], mirror: {host: ${C}}}]`,
      [80, 81],
    ],
  ])('a route %s', (_, http, ports) => {
    const two = serviceAt('c', '10.0.0.3', '{port: 80, name: http}, {port: 81, name: http-b}', 'prod')
    const text = serviceAt('a', '10.0.0.1', '{port: 80, name: http}') + two + importing(`./${A}`) + routing(http)
    expect(clusters(text)).toEqual([`outbound|80||${A}`, ...ports.map((port) => `outbound|${port}||${C}`)])
  })
})
