// Fixes for what is proved of the servers of gateways: one text each, with what its first fix does to it.

import { behind, beside, gatewayWith } from '../fixing.ts'
import { type FixRow, SECRET, WEB } from './texts.ts'

const ENDS = 'tls: {mode: SIMPLE, credentialName: b-test-cert}'
const https = (hosts: string, tls = ENDS): string =>
  `port: {number: 443, name: https, protocol: HTTPS}\nhosts: [${hosts}]\n${tls}`
const http = (hosts: string): string => `port: {number: 81, name: http, protocol: HTTP}\nhosts: [${hosts}]`
/** A second gateway with these servers. */
const servers = (...list: readonly string[]): string =>
  beside(
    gatewayWith(
      `selector: {istio: ingressgateway}\nservers:\n${list.map((one) => `- ${one.split('\n').join('\n  ')}`).join('\n')}`,
    ).replace('name: gw', 'name: more'),
  )
/** A virtual service of `b.test` at the second gateway. */
const USED = `---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: b, namespace: shop}
spec:
  hosts: [b.test]
  gateways: [more]
  http: [{${WEB}}]
`

export const SERVER_PROOF_ROWS: readonly FixRow[] = [
  [
    'RW0130',
    servers(https('b.test').replace('443', '80')) + USED + SECRET,
    'Replace `80` with `443`',
    ['- port: {number: 443, name: https, protocol: HTTPS}'],
    false,
  ],
  [
    'RW0130',
    servers(https('b.test'), https('c.test, b.test').replace('name: https', 'name: more')) + USED + SECRET,
    'Remove `hosts[1]`',
    ['hosts: [c.test]'],
    false,
  ],
  [
    'RW0131',
    servers('port: {number: 53, name: dns, protocol: UDP}\nhosts: [b.test]'),
    'Replace `UDP` with `TCP`',
    ['- port: {number: 53, name: dns, protocol: TCP}'],
    true,
  ],
  [
    'RW0132',
    servers(https('b.test', 'tls: {credentialName: b-test-cert}')) + USED + SECRET,
    'Add `mode: SIMPLE`',
    ['tls: {credentialName: b-test-cert, mode: SIMPLE}'],
    false,
  ],
  [
    'RW0132',
    servers(https('b.test', 'tls: {mode: PASSTHROUGH}').replace('HTTPS', 'TLS')) + USED + SECRET,
    'Replace `{mode: PASSTHROUGH}` with `{mode: SIMPLE, credentialName: b-test-cert}`',
    ['- port: {number: 443, name: https, protocol: HTTPS}', 'tls: {mode: SIMPLE, credentialName: b-test-cert}'],
    false,
  ],
  [
    'RW0132',
    servers(https('b.test').replace('HTTPS', 'TLS')) + USED + SECRET,
    'Replace `TLS` with `HTTPS`',
    ['- port: {number: 443, name: https, protocol: HTTPS}'],
    false,
  ],
  [
    'RW0132',
    servers(http('b.test').replace('HTTP', 'TCP')) + USED,
    'Replace `TCP` with `HTTP`',
    ['- port: {number: 81, name: http, protocol: HTTP}'],
    false,
  ],
  [
    'RW0133',
    servers(`${http('c.test')}\ntls: {httpsRedirect: true}`, https('b.test')) + USED + SECRET,
    'Add `more.servers[1].hosts: c.test`',
    ['hosts: [b.test, c.test]'],
    false,
  ],
  [
    'RW0133',
    servers(`${http('b.test')}\ntls: {httpsRedirect: true}`) + USED + SECRET,
    'Add `servers[1].port: {number: 443, name: https, protocol: HTTPS}`',
    ['- port: {number: 443, name: https, protocol: HTTPS}', 'tls: {mode: SIMPLE, credentialName: b-test-cert}'],
    false,
  ],
  [
    'RW0134',
    servers(`${http('shop/a.shop.test')}\ntls: {httpsRedirect: true}`)
      .replace('name: http, protocol: HTTP}', 'name: https, protocol: HTTPS}')
      .replace('["*.shop.test"]', `["*.shop.test"]\n      ${ENDS}`) + SECRET,
    'Replace `shop/a.shop.test` with `a.shop.test`',
    ['hosts: [a.shop.test]'],
    false,
  ],
  [
    'RW0135',
    behind(`exportTo: ["."]\nhttp: [{${WEB}}]`),
    'Add `exportTo: istio-system`',
    ['exportTo: [".", istio-system]'],
    false,
  ],
  [
    'RW0137',
    behind(`http: [{${WEB}}]`).replace('[a.shop.test]', '[a.shop.test.]').replace('"*.shop.test"', 'a.shop.test.'),
    'Replace `a.shop.test.` with `a.shop.test`',
    ['hosts: [a.shop.test]', 'hosts: [a.shop.test]'],
    false,
  ],
  [
    'RW0138',
    beside('').replace('"*.shop.test"', '"*.shop.test", b.test'),
    'Remove `hosts[1]`',
    ['hosts: ["*.shop.test"]'],
    true,
  ],
  [
    'RW0138',
    servers(http('b.test'), http('c.test').replace('81', '82').replace('name: http', 'name: more')) + USED,
    'Remove `servers[1]`',
    [],
    false,
  ],
]
