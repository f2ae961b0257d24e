import { describe, expect, test } from 'vitest'
import { compiled, document, gateway, HTTP_80 } from '../../testing/compiled.ts'

/** A virtual service whose routes answer with its name as status text, `match` as given. */
const answering = (name: string, hosts: string, matches: readonly string[] = [''], more = '', namespace = 'default') =>
  document(
    'VirtualService',
    name,
    `{hosts: ${hosts}, gateways: [default/gw]${more}, http: [${matches.map(
      (match, index) => `{name: ${name}${index}, ${match} directResponse: {status: 200}}`,
    )}]}`,
    namespace,
  )

const PREFIX_S = 'match: [{uri: {prefix: /s}}],'

/** `name [domains] routes` of each virtual host. */
const virtualHosts = (text: string, name = 'http.80'): readonly string[] =>
  (compiled(text).routeConfigurations.get(name)?.virtualHosts ?? []).map(({ name, domains, requireTls, routes }) =>
    `${name} [${domains}]${requireTls ? ' TLS' : ''} ${routes.map((route) => route.name)}`.trim(),
  )

const GATEWAY = gateway(`[${HTTP_80}]`)

describe('which virtual hosts there are', () => {
  test('nothing served: one that matches every host and has no route', () => {
    expect(virtualHosts(GATEWAY)).toEqual(['blackhole:80 [*]'])
  })

  test.each([
    ['*.example.com', '*', '*.example.com'],
    ['*', 'a.com', 'a.com'],
    ['a.com', '*.com', 'a.com'],
    ['*.a.com', '*.com', '*.a.com'],
  ])('server %s and virtual service %s have %s in common', (server, own, expected) => {
    const text = GATEWAY.replace('"*"', `"${server}"`) + answering('v', `["${own}"]`)
    expect(virtualHosts(text)).toEqual([`${expected}:80 [${expected}] v0`])
  })

  test('domains are in lower case, but compared as written', () => {
    const upper = GATEWAY.replace('"*"', 'Upper.com')
    expect(virtualHosts(upper + answering('v', '["*.com"]'))).toEqual(['upper.com:80 [upper.com] v0'])
    expect(virtualHosts(upper + answering('v', '[upper.com]'))).toEqual(['blackhole:80 [*]'])
  })

  test('a host with a namespace is for virtual services of that namespace', () => {
    const text =
      GATEWAY.replace('"*"', 'prod/*') + answering('v', '[a.com]') + answering('w', '[b.com]', [''], '', 'prod')
    expect(virtualHosts(text)).toEqual(['b.com:80 [b.com] w0'])
  })
})

describe('several virtual services on one host', () => {
  test('are joined by name, not in the order of the text, and catch-alls go last', () => {
    const text = GATEWAY + answering('z', '[a.com]', [PREFIX_S, '']) + answering('a', '[a.com]', [PREFIX_S, ''])
    expect(virtualHosts(text)).toEqual(['a.com:80 [a.com] a0,z0,a1,z1'])
  })

  test('those for the own namespace go before public ones', () => {
    const own = answering('z', '[a.com]', [PREFIX_S], ', exportTo: ["."]', 'istio-system')
    expect(virtualHosts(GATEWAY + answering('a', '[a.com]', [PREFIX_S]) + own)).toEqual(['a.com:80 [a.com] z0,a0'])
  })

  test("exportTo is asked for the pod's namespace, not the Gateway's", () => {
    expect(virtualHosts(GATEWAY + answering('a', '[a.com]', [''], ', exportTo: ["."]'))).toEqual(['blackhole:80 [*]'])
  })
})

describe('equal virtual hosts are joined', () => {
  test('under the name of the longest', () => {
    expect(virtualHosts(GATEWAY + answering('v', '[b.com, aa.com]'))).toEqual(['aa.com:80 [aa.com,b.com] v0'])
  })

  test('a wildcard joins a name', () => {
    expect(virtualHosts(GATEWAY + answering('v', '["*", x.com]'))).toEqual(['x.com:80 [x.com,*] v0'])
  })

  test('routes that only look alike do not', () => {
    const text = GATEWAY + answering('v', '[a.com]') + answering('w', '[b.com]')
    expect(virtualHosts(text)).toEqual(['a.com:80 [a.com] v0', 'b.com:80 [b.com] w0'])
  })
})

describe('httpsRedirect', () => {
  const redirecting = (hosts: string): string =>
    `{port: {number: 80, name: r, protocol: HTTP}, hosts: ${hosts}, tls: {httpsRedirect: true}}`

  test('makes a host redirect even without virtual service', () => {
    expect(virtualHosts(gateway(`[${redirecting('[a.com]')}]`))).toEqual(['a.com:80 [a.com] TLS'])
  })

  test('does not reach hosts that another gateway serves', () => {
    const text = gateway(`[${HTTP_80}]`) + gateway(`[${redirecting('["*"]')}]`, 'other') + answering('v', '[b.com]')
    expect(virtualHosts(text)).toEqual(['*:80 [*] TLS', 'b.com:80 [b.com] v0'])
  })

  test('reaches hosts of virtual services that are served through it', () => {
    expect(virtualHosts(gateway(`[${redirecting('["*"]')}]`) + answering('v', '[b.com]'))).toEqual([
      '*:80 [*] TLS',
      'b.com:80 [b.com] TLS v0',
    ])
  })
})

test('a port is that of the first server which uses the virtual service', () => {
  const ports = '[{port: 80, targetPort: 7000}, {port: 8080, targetPort: 7000}]'
  const front = document('Service', 'in', `{selector: {istio: ingressgateway}, ports: ${ports}}`, 'istio-system')
  const servers = [80, 8080].map(
    (number) => `{port: {number: ${number}, name: p${number}, protocol: HTTP}, hosts: [h${number}.com]}`,
  )
  const text =
    gateway(`[${servers}]`) + front + answering('v', '["*"]', ['match: [{port: 8080}],', 'match: [{port: 80}],'])
  expect(virtualHosts(text, 'http.7000')).toEqual(['h8080.com:8080 [h8080.com,h80.com] v1'])
})
