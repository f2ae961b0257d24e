import { expect, test } from 'vitest'
import { startSession } from '../testing/session.ts'

const gateway = (server: string) => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw}
spec:
  selector: {istio: ingressgateway}
  servers:
  - ${server}
`

const virtualService = (host: string, match: string) => `---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: vs}
spec:
  gateways: [gw]
  hosts: ["${host}"]
  http:
  - match: [${match}]
    route: [{destination: {host: a}}]
`

const http = '{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*.example.com"]}'

async function suggested(text: string): Promise<string | undefined> {
  const session = startSession()
  await session.send({ type: 'open', version: 1, files: [{ name: 'a.yaml', text }] })
  return session.snapshot().suggestedUrl
}

test.each([
  ['a prefix', http, 'shop.example.com', '{uri: {prefix: /a/}}', 'http://shop.example.com/a/'],
  ['an exact path', http, 'shop.example.com', '{uri: {exact: /a}}', 'http://shop.example.com/a'],
  ['a regex', http, 'shop.example.com', '{uri: {regex: "/a.*"}}', 'http://shop.example.com/'],
  ['a header alone', http, 'shop.example.com', '{headers: {a: {exact: b}}}', 'http://shop.example.com/'],
  [
    'the alternative that needs a path only',
    http,
    'shop.example.com',
    '{uri: {prefix: /a}, headers: {a: {exact: b}}}, {uri: {prefix: /b}}',
    'http://shop.example.com/b',
  ],
  ['a host below a wildcard', http, '*', '{uri: {prefix: /a}}', 'http://app.example.com/a'],
  [
    'any host',
    '{port: {number: 8080, name: http, protocol: HTTP}, hosts: ["*"]}',
    '*',
    '{uri: {prefix: /a}}',
    'http://example.com:8080/a',
  ],
  [
    'TLS',
    '{port: {number: 443, name: https, protocol: HTTPS}, hosts: ["shop.example.com"], tls: {mode: SIMPLE, credentialName: c}}',
    'shop.example.com',
    '{uri: {prefix: /a}}',
    'https://shop.example.com/a',
  ],
])('%s', async (_, server, host, match, url) => {
  expect(await suggested(gateway(server) + virtualService(host, match))).toBe(url)
})

test('without a rule behind a gateway nothing is suggested', async () => {
  expect(await suggested(gateway(http))).toBeUndefined()
})

test.each([
  ['a Service of the namespace', 'reviews', '{uri: {prefix: /a}}', 'http://reviews.default:9080/a'],
  ['a host without a Service', 'api.example.org', '{headers: {x: {exact: b}}}', 'http://api.example.org/'],
  ['a wildcard', '*.example.org', '{uri: {exact: /x}}', 'http://app.example.org/x'],
])('without a gateway: %s', async (_, host, match, url) => {
  const service =
    '{apiVersion: v1, kind: Service, metadata: {name: reviews}, spec: {ports: [{port: 9080, name: http}]}}'
  const mesh = virtualService(host, match).replace('  gateways: [gw]\n', '')
  expect(await suggested(`${service}\n${mesh}`)).toBe(url)
})
