import { expect, test } from 'vitest'
import { document, gateway } from '../../testing/compiled.ts'
import { proofFindings, proofLines } from '../../testing/proofs.ts'

const entry = (ports: string) => document('ServiceEntry', 'x', `{hosts: [x.org], resolution: DNS, ports: [${ports}]}`)
const HTTPS = '{number: 443, name: https, protocol: HTTPS}'
const HTTP = '{number: 80, name: http, protocol: HTTP}'
const rule = (policy: string, more = '') =>
  document('DestinationRule', 'x', `{host: x.org, trafficPolicy: ${policy}${more}}`)
const SIMPLE = 'tls: {mode: SIMPLE}'
const forPort = (port: number) => `{portLevelSettings: [{port: {number: ${port}}, ${SIMPLE}}]}`
const toTls = document(
  'VirtualService',
  'vs',
  '{hosts: [x.org], http: [{match: [{port: 80}], route: [{destination: {host: x.org, port: {number: 443}}}]}]}',
)
const passing = (mode: string) =>
  gateway(
    `[{port: {number: 443, name: tls, protocol: TLS}, hosts: [x.org], tls: {mode: ${mode}, credentialName: c}}]`,
  ) +
  document(
    'VirtualService',
    'vs',
    '{hosts: [x.org], gateways: [gw], tls: [{match: [{sniHosts: [x.org]}], route: [{destination: {host: web, port: {number: 8443}}}]}], tcp: [{route: [{destination: {host: web, port: {number: 8443}}}]}]}',
  ) +
  document('Service', 'web', '{ports: [{port: 8443, name: tcp}]}') +
  document('DestinationRule', 'web', `{host: web, trafficPolicy: {${SIMPLE}}}`)

test.each<readonly [string, string, readonly string[]]>([
  ['TLS of TLS', entry(HTTPS) + rule(`{${SIMPLE}}`), ['RW0175 error 1/spec/trafficPolicy/tls']],
  [
    'for the port alone',
    entry(HTTPS) + rule(forPort(443)),
    ['RW0175 error 1/spec/trafficPolicy/portLevelSettings/0/tls'],
  ],
  ['for another port', entry(`${HTTP}, ${HTTPS}`) + rule(forPort(80)), []],
  ['of HTTP', entry(HTTP) + rule(`{${SIMPLE}}`), []],
  ['none is made', entry(HTTPS) + rule('{tls: {mode: DISABLE}}'), []],
  ['that of the mesh', entry(HTTPS) + rule('{tls: {mode: ISTIO_MUTUAL}}'), []],
  ['beside a port for HTTP, whose rules may be elsewhere', entry(`${HTTP}, ${HTTPS}`) + rule(forPort(443)), []],
  ['rules send HTTP to the port', entry(`${HTTP}, ${HTTPS}`) + rule(forPort(443)) + toTls, []],
  [
    'only of a subset that nothing leads to',
    entry(HTTPS) +
      rule('{loadBalancer: {simple: RANDOM}}', `, subsets: [{name: a, labels: {v: a}, trafficPolicy: {${SIMPLE}}}]`),
    [],
  ],
  ['at a gateway that passes it on', passing('PASSTHROUGH'), ['RW0175 error 3/spec/trafficPolicy/tls']],
  ['at a gateway that ends it', passing('SIMPLE'), []],
])('%s', (_, text, expected) => {
  expect(proofLines(text, ['RW0175'])).toEqual(expected)
})

test('a request shows it', () => {
  const [found] = proofFindings(entry(HTTPS) + rule(`{${SIMPLE}}`))
  expect(found?.detail).toMatchObject({ host: 'x.org', port: 443, request: { protocol: 'HTTPS', sni: 'x.org' } })
})
