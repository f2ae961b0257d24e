import { describe, expect, test } from 'vitest'
import { compiled, document, gateway, HTTP_80 } from '../../testing/compiled.ts'

const server = (number: number, protocol: string, hosts: string, more = ''): string =>
  `{port: {number: ${number}, name: ${protocol.toLowerCase()}${more.length}, protocol: ${protocol}}, hosts: ${hosts}${more}}`
const TLS = ', tls: {mode: SIMPLE, credentialName: c}'
const TCP_ROUTE = document(
  'VirtualService',
  'tcp',
  '{hosts: ["*"], gateways: [gw], tcp: [{route: [{destination: {host: a.org, port: {number: 1}}}]}]}',
)

/** Listener name: route configuration, server names or cluster of each chain. */
const chains = (text: string): readonly string[] =>
  compiled(text + TCP_ROUTE).listeners.map(
    ({ name, filterChains }) =>
      `${name}: ${filterChains
        .map(({ match, target }) =>
          [target.type === 'http' ? target.routeConfiguration : 'tcp', ...match.serverNames].join(' '),
        )
        .join(', ')}`,
  )

describe('servers on one port', () => {
  test.each([
    ['HTTP joins HTTP', ['HTTP', 'GRPC'], '0.0.0.0_80: http.80'],
    ['TCP after HTTP is left out', ['HTTP', 'TCP'], '0.0.0.0_80: http.80'],
    ['HTTP after TCP is left out', ['TCP', 'HTTP'], '0.0.0.0_80: tcp'],
  ])('%s', (_, protocols, expected) => {
    const servers = protocols.map((protocol, index) => server(80, protocol, `[h${index}.com]`))
    expect(chains(gateway(`[${servers}]`))).toEqual([expected])
  })

  test('HTTP joins HTTPS that came first', () => {
    const text = gateway(`[${server(443, 'HTTPS', '[a.com]', TLS)}, ${server(443, 'HTTP', '[b.com]')}]`)
    expect(chains(text)).toEqual([`0.0.0.0_443: https.443.https${TLS.length}.gw.default a.com, http.443`])
  })

  test('HTTPS after HTTP is left out', () => {
    const text = gateway(`[${server(443, 'HTTP', '[b.com]')}, ${server(443, 'HTTPS', '[a.com]', TLS)}]`)
    expect(chains(text)).toEqual(['0.0.0.0_443: http.443'])
  })

  test('another address is another listener', () => {
    const text = gateway(`[${server(80, 'HTTP', '[a.com]')}, ${server(80, 'TCP', '[b.com]', ', bind: 10.0.0.1')}]`)
    expect(chains(text)).toEqual(['0.0.0.0_80: http.80', '10.0.0.1_80: tcp'])
  })
})

test('servers that pass TLS through on an address of their own have no route configuration', () => {
  // istio: mergeGateways keeps them under an empty name, which no listener asks for.
  const passed = (host: string): string => server(443, 'TLS', `[${host}]`, ', bind: 10.0.0.1, tls: {mode: PASSTHROUGH}')
  const text =
    gateway(`[${server(443, 'HTTP', '[a.com]')}, ${passed('b.com')}]`) + gateway(`[${passed('c.com')}]`, 'gw2')
  expect([...compiled(text).routeConfigurations.keys()]).toEqual(['http.443'])
})

test('AUTO_PASSTHROUGH gives clusters for SNI even where its server gets no place on the port', () => {
  // istio: mergeGateways, `autoPassthrough` is set before ports are looked at.
  const service = document('Service', 'web', '{ports: [{port: 80, name: http}]}')
  const auto = server(15443, 'TLS', '["*.local"]', ', tls: {mode: AUTO_PASSTHROUGH}')
  const { listeners, clusters } = compiled(service + gateway(`[${server(15443, 'HTTP', '[a.com]')}, ${auto}]`))
  expect(listeners.flatMap(({ filterChains }) => filterChains)).toHaveLength(1)
  expect(clusters.has('outbound_.80_._.web.default.svc.cluster.local')).toBe(true)
})

test('a server with tls that repeats a host of an earlier one is left out whole', () => {
  const redirect = ', tls: {httpsRedirect: true}'
  const text =
    gateway(`[${server(80, 'HTTP', '["*"]', redirect)}]`, 'gw1') +
    gateway(`[${server(80, 'HTTP', '["*", extra.com]', redirect)}]`, 'gw2')
  const { virtualHosts } = compiled(text).routeConfigurations.get('http.80') ?? { virtualHosts: [] }
  expect(virtualHosts.flatMap(({ domains }) => domains)).toEqual(['*'])
})

test('SNI names are sorted, and one * makes the chain take every name', () => {
  expect(chains(gateway(`[${server(443, 'HTTPS', '[b.com, a.com]', TLS)}]`))[0]).toContain('default a.com b.com')
  expect(chains(gateway(`[${server(443, 'HTTPS', '[b.com, "*"]', TLS)}]`))[0]).toMatch(/default$/)
})

test('*/* stands for all hosts of its server', () => {
  const text =
    gateway('[{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*/*", x.com]}]') +
    document(
      'VirtualService',
      'vs',
      '{hosts: [y.com], gateways: [gw], http: [{directResponse: {status: 200}}]}',
      'default',
    )
  expect(
    compiled(text)
      .routeConfigurations.get('http.80')
      ?.virtualHosts.map(({ name }) => name),
  ).toEqual(['y.com:80'])
})

test('a listener without any chain is left out', () => {
  expect(compiled(gateway('[{port: {number: 9, name: tcp, protocol: TCP}, hosts: [x.com]}]')).listeners).toEqual([])
})

test('gateways of other workloads do not count', () => {
  const other = document('Gateway', 'gw', `{selector: {istio: other}, servers: [${HTTP_80}]}`)
  expect(compiled(other).listeners).toEqual([])
})

describe('a Service in front of the gateway', () => {
  const front = (labels = ''): string =>
    document(
      'Service',
      'in',
      '{selector: {istio: ingressgateway}, ports: [{port: 80, targetPort: 8080}]}',
      'istio-system',
      labels,
    )

  test('gives the port to listen on, and the declared one is kept for clients', () => {
    const [listener] = compiled(gateway(`[${HTTP_80}]`) + front()).listeners
    expect(listener).toMatchObject({ name: '0.0.0.0_8080', servicePorts: [80] })
  })

  test('may opt out by a label', () => {
    const label = ', labels: {experimental.istio.io/disable-gateway-port-translation: "true"}'
    expect(compiled(gateway(`[${HTTP_80}]`) + front(label)).listeners[0]?.name).toBe('0.0.0.0_80')
  })
})
