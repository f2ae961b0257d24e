// Requests of any bytes, and the two proxies that property tests ask with them.

import fc from 'fast-check'
import type { PreparedConfig } from '../engine/match/prepare.ts'
import { prepare } from '../engine/match/prepare.ts'
import type { HeaderLine, TestRequest } from '../engine/request.ts'
import { compiled, document } from './compiled.ts'
import { gatewayWith } from './gateway.ts'
import { CLIENT, serviceAt, serviceEntry } from './sidecar.ts'

/** A gateway that uses every kind of condition and action. */
export const GATEWAY: PreparedConfig = gatewayWith(`
- match:
  - {uri: {regex: '/(a|é)+.*'}, headers: {x: {regex: '[^v]*'}}}
  - {uri: {prefix: /A}, ignoreUriCase: true, withoutHeaders: {x: {prefix: v}}}
  rewrite: {uriRegexRewrite: {match: '(a*)', rewrite: '\\1é'}}
  headers: {request: {set: {y: '%REQ(x)% %PATH(NQ)%'}, remove: [cookie]}}
  corsPolicy: {allowOrigins: [{regex: 'http://.*'}], allowMethods: [GET]}
  route: [{destination: {host: web}, weight: 30}, {destination: {host: gone}, weight: 70}]
- match: [{uri: {prefix: /b}, queryParams: {q: {exact: a}}, method: {exact: POST}}]
  redirect: {prefixRewrite: /c, scheme: https}
- match: [{uri: {exact: /c}, authority: {prefix: a}}]
  directResponse: {status: 200, body: {string: 'é'}}
- match: [{uri: {prefix: /b}}]
  fault: {abort: {grpcStatus: NOT_FOUND, percentage: {value: 100}}}
  rewrite: {uri: ''}
  route: [{destination: {host: api}}]`)

/** A sidecar with HTTP, TLS, TCP and detected ports, and routes for two of them. */
export const SIDECAR: PreparedConfig = prepare(
  compiled(
    serviceAt('web', '10.1.0.1', '{port: 80, name: http}, {port: 443, name: https}, {port: 9000, name: tcp}') +
      serviceAt('api', '10.1.0.2', '{port: 80, name: http}, {port: 8080, name: any}') +
      serviceEntry('out', '{hosts: ["*.a.com"], resolution: NONE, ports: [{number: 443, name: tls, protocol: TLS}]}') +
      document(
        'VirtualService',
        'web',
        `{hosts: [web], http: [
          {name: strict, match: [{uri: {prefix: /a}, headers: {x: {exact: v}}}, {port: 8080}], route: [{destination: {host: api}, weight: 1}, {destination: {host: gone}, weight: 1}]},
          {name: moved, match: [{uri: {regex: "/b.*"}, sourceLabels: {app: client}}], redirect: {uri: /c}},
          {name: open, route: [{destination: {host: web}}]},
          {name: dead, directResponse: {status: 418}}]}`,
      ) +
      document(
        'VirtualService',
        'bytes',
        `{hosts: ["b.a.com", api], tls: [{match: [{port: 443, sniHosts: ["b.a.com"]}], route: [{destination: {host: gone}}]}],
          tcp: [{match: [{port: 8080}], route: [{destination: {host: web, port: {number: 9000}}}]}]}`,
      ),
    CLIENT,
  ),
  { destinationHeaders: [['x-upstream', 'real']] },
)

const bytes = fc.string({ unit: 'binary', maxLength: 12 })
const near = fc.string({ unit: fc.constantFrom(...'/abcAé.%2e;\\?#=&q \0\r', '\ud800'), maxLength: 12 })
const text = fc.oneof(near, bytes)

/** Mostly the first; of the second as much as finds what only odd requests do. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: odd, weight: 1 })

const header: fc.Arbitrary<HeaderLine> = fc.tuple(
  mostly(
    fc.constantFrom('x', 'X', 'Origin', 'content-type', 'cookie'),
    fc.oneof(fc.constantFrom('host', 'connection', 'upgrade', ':path'), text),
  ),
  mostly(
    fc.constantFrom('v', 'va', 'http://a', 'application/grpc', 'b'),
    fc.oneof(fc.constantFrom('upgrade', 'x'), text),
  ),
)

/** Connections that one of the two proxies, or both, take. */
const connection = fc.constantFrom<Pick<TestRequest, 'protocol' | 'port' | 'host' | 'sni' | 'address'>>(
  { protocol: 'HTTP', port: 80, host: 'a.com', address: '10.1.0.1' },
  { protocol: 'HTTP', port: 80, host: 'web', address: '10.1.0.1' },
  { protocol: 'HTTP', port: 80, host: 'api.default', address: '10.1.0.2' },
  { protocol: 'HTTP', port: 8080, host: 'api:8080', address: '10.1.0.2' },
  { protocol: 'HTTP', port: 80, host: 'A.com:80', address: '10.11.12.13' },
  { protocol: 'HTTPS', port: 443, host: 'a.com', sni: 'a.com', address: '10.1.0.1' },
  { protocol: 'TLS', port: 443, host: 'b.a.com', sni: 'b.a.com', address: '10.11.12.13' },
  { protocol: 'TLS', port: 443, host: 'c.a.com', sni: 'c.a.com', address: '10.11.12.13' },
  { protocol: 'TCP', port: 9000, host: 'web', address: '10.1.0.1' },
)

const path = fc.string({ unit: fc.constantFrom(...'/abcA.;?=&q', '/a', '/b', '%2e', '/c', '?q=a'), maxLength: 6 })

const content = fc.record({
  method: mostly(
    fc.constantFrom('GET', 'POST', 'OPTIONS', 'HEAD'),
    fc.oneof(fc.constantFrom('CONNECT', 'QUERY'), text),
  ),
  path: mostly(
    fc.oneof(
      fc.constantFrom('/a/x', '/A', '/b', '/b?q=a', '/c', '/a/../b#x'),
      path.map((rest) => `/${rest}`),
    ),
    text,
  ),
  headers: fc.array(header, { maxLength: 4 }),
  alpn: fc.array(mostly(fc.constantFrom('h2', 'http/1.1', 'istio'), text), { maxLength: 2 }),
  clientCert: fc.boolean(),
})

/** A connection of which anything may be odd. */
const oddConnection: fc.Arbitrary<Pick<TestRequest, 'protocol' | 'port' | 'host' | 'sni' | 'address'>> = fc.record(
  {
    protocol: fc.constantFrom('HTTP', 'HTTPS', 'TLS', 'TCP'),
    port: fc.constantFrom(80, 443, 8080, 9000, 81, 15001, -1, Number.NaN),
    host: fc.oneof(fc.constantFrom('a.com', '[::1]:1', 'web'), text),
    sni: fc.oneof(fc.constantFrom('a.com', 'b.a.com'), text),
    address: fc.oneof(fc.constantFrom('10.1.0.1', '10.11.12.13', '::1'), text),
  },
  { requiredKeys: ['protocol', 'port', 'host'] },
)

/** Requests of all protocols: most come as far as the routes, some hold any bytes anywhere. */
export const requests: fc.Arbitrary<TestRequest> = fc
  .tuple(fc.oneof({ arbitrary: connection, weight: 3 }, { arbitrary: oddConnection, weight: 1 }), content)
  .map(([how, what]) => ({ ...how, ...what }))
