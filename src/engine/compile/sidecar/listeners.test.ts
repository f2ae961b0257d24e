import { describe, expect, test } from 'vitest'
import { document } from '../../../testing/compiled.ts'
import { listenersOf, serviceAt, serviceEntry } from '../../../testing/sidecar.ts'

const WEB = 'web.default.svc.cluster.local'
const API = 'api.default.svc.cluster.local'
const web = (ports: string) => serviceAt('web', '10.0.0.1', ports)
const api = (ports: string) => serviceAt('api', '10.0.0.2', ports)

describe('one listener for a port', () => {
  test.each([
    ['HTTP on every address', web('{port: 80, name: http}'), '0.0.0.0_80: [HTTP] routes 80 else PassthroughCluster'],
    ['TCP on its own', web('{port: 80, name: tcp}'), `10.0.0.1_80: outbound|80||${WEB}`],
    ['TLS on its own asks for no name', web('{port: 80, name: tls}'), `10.0.0.1_80: outbound|80||${WEB}`],
    [
      'an unnamed protocol on its own, for HTTP and for bytes',
      web('{port: 80, name: x}'),
      `10.0.0.1_80: [HTTP] routes ${WEB}:80 else outbound|80||${WEB}`,
    ],
    [
      'a range on every address',
      serviceEntry('e', '{hosts: [x.org], addresses: [10.7.0.0/16], ports: [{number: 80, name: t, protocol: TCP}]}'),
      '0.0.0.0_80: [10.7.0.0/16] outbound|80||x.org else PassthroughCluster',
    ],
    [
      'no address takes all connections',
      serviceEntry('e', '{hosts: [x.org], ports: [{number: 80, name: t, protocol: TCP}], resolution: DNS}'),
      '0.0.0.0_80: outbound|80||x.org',
    ],
    [
      'no address, TLS: known by name',
      serviceEntry('e', '{hosts: [x.org], ports: [{number: 80, name: t, protocol: TLS}], resolution: DNS}'),
      '0.0.0.0_80: [x.org] outbound|80||x.org else PassthroughCluster',
    ],
    [
      'a range with a single address is that address',
      serviceEntry('e', '{hosts: [x.org], addresses: [10.7.0.1/32], ports: [{number: 80, name: t, protocol: TCP}]}'),
      '10.7.0.1_80: outbound|80||x.org',
    ],
  ])('%s', (_, text, expected) => {
    expect(listenersOf(text)).toEqual([expected])
  })

  test.each([
    ['UDP', web('{port: 53, name: dns, protocol: UDP}')],
    [
      'an ExternalName',
      document('Service', 'e', '{type: ExternalName, externalName: x.org, ports: [{port: 80, name: http}]}'),
    ],
    ['bytes of a headless Service without known pods', serviceAt('web', 'None', '{port: 80, name: tcp}')],
    ["the proxy's own port", web('{port: 15001, name: http}')],
  ])('none for %s', (_, text) => {
    expect(listenersOf(text)).toEqual([])
  })

  test('of a ServiceEntry that passes through, each endpoint stated for its host', () => {
    const open = serviceEntry('a', '{hosts: [x.org], ports: [{number: 80, name: t, protocol: TCP}]}')
    const stated =
      '{hosts: [x.org], addresses: [10.9.9.9], resolution: STATIC, ports: [{number: 80, name: t, protocol: TCP}], endpoints: [{address: 10.3.0.1}]}'
    expect(listenersOf(open)).toEqual(['0.0.0.0_80: outbound|80||x.org'])
    expect(listenersOf(open + serviceEntry('b', stated))).toEqual([
      '10.3.0.1_80: outbound|80||x.org',
      '10.9.9.9_80: outbound|80||x.org',
    ])
  })

  test('a ServiceEntry with several addresses has one at each', () => {
    const entry = serviceEntry(
      'e',
      '{hosts: [x.org], addresses: [10.7.0.1, 10.7.0.2, bad], ports: [{number: 80, name: t, protocol: TCP}]}',
    )
    expect(listenersOf(entry)).toEqual(['10.7.0.1_80: outbound|80||x.org', '10.7.0.2_80: outbound|80||x.org'])
  })
})

describe('a port that several want', () => {
  const open = (name: string, protocol: string) =>
    serviceEntry(name, `{hosts: [${name}.org], resolution: DNS, ports: [{number: 80, name: p, protocol: ${protocol}}]}`)

  test.each([
    ['HTTP twice', open('a', 'HTTP') + open('b', 'HTTP'), '[HTTP] routes 80 else PassthroughCluster'],
    ['HTTP, then TCP', open('a', 'HTTP') + open('b', 'TCP'), '[HTTP] routes 80 else outbound|80||b.org'],
    ['TCP, then HTTP', open('a', 'TCP') + open('b', 'HTTP'), '[HTTP] routes 80 else outbound|80||a.org'],
    ['TCP twice: the first', open('a', 'TCP') + open('b', 'TCP'), 'outbound|80||a.org'],
    [
      'TLS twice',
      open('a', 'TLS') + open('b', 'TLS'),
      '[a.org] outbound|80||a.org | [b.org] outbound|80||b.org else PassthroughCluster',
    ],
    ['Mongo, then HTTP: Mongo alone', open('a', 'MONGO') + open('b', 'HTTP'), 'outbound|80||a.org'],
    [
      'HTTP, then MySQL: HTTP alone',
      open('a', 'HTTP') + open('b', 'MYSQL'),
      '[HTTP] routes 80 else PassthroughCluster',
    ],
    ['Mongo twice: the first', open('a', 'MONGO') + open('b', 'MONGO'), 'outbound|80||a.org'],
  ])('%s', (_, text, expected) => {
    expect(listenersOf(text)).toEqual([`0.0.0.0_80: ${expected}`])
  })

  test('ranges that mean the same are one', () => {
    const range = (name: string, address: string) =>
      serviceEntry(
        name,
        `{hosts: [${name}.org], addresses: [${address}], ports: [{number: 80, name: t, protocol: TCP}]}`,
      )
    expect(listenersOf(range('a', '10.7.0.0/16') + range('b', '10.7.1.1/16') + range('c', '10.8.0.0/16'))).toEqual([
      '0.0.0.0_80: [10.7.0.0/16] outbound|80||a.org | [10.8.0.0/16] outbound|80||c.org else PassthroughCluster',
    ])
  })
})

describe('tcp routes', () => {
  const tcp = (routes: string) =>
    web('{port: 90, name: tcp}') +
    api('{port: 91, name: tcp}') +
    document('VirtualService', 'v', `{hosts: [web], tcp: ${routes}}`)
  const route = (host: string, match = '') => `{${match} route: [{destination: {host: ${host}}}]}`
  const ofWeb = (text: string) => listenersOf(text).find((line) => line.startsWith('10.0.0.1_'))

  test.each([
    ["another service, by that one's only port", `[${route('api')}]`, `outbound|91||${API}`],
    ['for another port only: the service', `[${route('api', 'match: [{port: 1}],')}]`, `outbound|90||${WEB}`],
    [
      'for other pods only: the service',
      `[${route('api', 'match: [{sourceLabels: {app: x}}],')}]`,
      `outbound|90||${WEB}`,
    ],
    [
      'naming the mesh does not lift source conditions',
      `[${route('api', 'match: [{gateways: [mesh], sourceNamespace: x}],')}]`,
      `outbound|90||${WEB}`,
    ],
    [
      'for subnets, then the service',
      `[${route('api', 'match: [{destinationSubnets: [10.9.0.0/16, 10.8.0.1]}],')}]`,
      `[10.8.0.1/32,10.9.0.0/16] outbound|91||${API} else outbound|90||${WEB}`,
    ],
    [
      'a match for all takes the place of subnets before it',
      `[${route('api', 'match: [{destinationSubnets: [10.9.0.0/16]}, {port: 90}],')}]`,
      `outbound|91||${API}`,
    ],
    [
      'weights, without those of 0',
      '[{route: [{destination: {host: api}, weight: 30}, {destination: {host: web}}, {destination: {host: x.org}, weight: 70}]}]',
      `outbound|91||${API}*30+outbound|90||x.org*70`,
    ],
  ])('%s', (_, routes, expected) => {
    expect(ofWeb(tcp(routes))).toBe(`10.0.0.1_90: ${expected}`)
  })

  test('say nothing to a TLS port, nor tls routes to a TCP port', () => {
    const both =
      '{hosts: [web], tcp: [{route: [{destination: {host: api}}]}], tls: [{match: [{sniHosts: [web]}], route: [{destination: {host: api}}]}]}'
    const text = web('{port: 90, name: tcp}, {port: 443, name: tls}') + document('VirtualService', 'v', both)
    expect(listenersOf(text)).toEqual([
      `10.0.0.1_90: outbound|90||${API}`,
      `10.0.0.1_443: [web] outbound|443||${API} else PassthroughCluster`,
    ])
  })

  test('for the very range of the service leave its own chain out', () => {
    const entry = serviceEntry(
      'e',
      '{hosts: [x.org], addresses: [10.7.0.0/16], ports: [{number: 80, name: t, protocol: TCP}]}',
    )
    const virtualService = document(
      'VirtualService',
      'v',
      `{hosts: [x.org], tcp: [${route('y.org', 'match: [{destinationSubnets: [10.7.0.0/16]}],')}]}`,
    )
    expect(listenersOf(entry + virtualService)).toEqual([
      '0.0.0.0_80: [10.7.0.0/16] outbound|80||y.org else PassthroughCluster',
    ])
  })
})

describe('tls routes', () => {
  const tls = (matches: string) =>
    serviceEntry('e', '{hosts: [x.org], addresses: [10.7.0.0/16], ports: [{number: 443, name: t, protocol: TLS}]}') +
    document('VirtualService', 'v', `{hosts: [x.org], tls: [${matches}]}`)
  const to = (host: string, match: string) => `{match: [${match}], route: [{destination: {host: ${host}}}]}`

  test.each([
    ['none: the name and range of the service', '', '[10.7.0.0/16,x.org] outbound|443||x.org'],
    [
      'a match takes the place of the service',
      to('a', '{sniHosts: [a.x.org]}'),
      '[10.7.0.0/16,a.x.org] outbound|443||a.default.svc.cluster.local',
    ],
    [
      'subnets stay for the matches that follow',
      `${to('a.b', '{sniHosts: [a.x.org], destinationSubnets: [10.9.0.0/16]}')}, ${to('c.d', '{sniHosts: [b.x.org]}')}`,
      '[10.9.0.0/16,a.x.org] outbound|443||a.b | [10.9.0.0/16,b.x.org] outbound|443||c.d',
    ],
    [
      'the same names a second time are passed over, in another order they are not',
      `${to('a.b', '{sniHosts: [a.x.org, b.x.org]}, {sniHosts: [a.x.org, b.x.org]}')}, ${to('c.d', '{sniHosts: [b.x.org, a.x.org]}')}`,
      '[10.7.0.0/16,a.x.org,b.x.org] outbound|443||a.b | [10.7.0.0/16,a.x.org,b.x.org] outbound|443||c.d',
    ],
  ])('%s', (_, matches, expected) => {
    expect(listenersOf(tls(matches))).toEqual([`0.0.0.0_443: ${expected} else PassthroughCluster`])
  })
})
