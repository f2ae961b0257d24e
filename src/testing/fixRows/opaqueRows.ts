// Fixes for `tls[]` and `tcp[]` rules: one text each, with what its first fix does to it.

import { routewrightExamples } from '../../i18n/codePages/routewright.examples.ts'
import { behind } from '../fixing.ts'
import type { FixRow } from './texts.ts'

const TO_WEB = 'route: [{destination: {host: web}}]'

/** Behind a server that passes TLS through, rules for these lists of server names. */
const passing = (...names: readonly string[]): string =>
  behind(`tls:\n${names.map((list) => `- match:\n  - sniHosts: [${list}]\n  ${TO_WEB}`).join('\n')}`)
    .replace(
      '{number: 80, name: http, protocol: HTTP}',
      '{number: 443, name: tls, protocol: TLS}\n      tls: {mode: PASSTHROUGH}',
    )
    .replace('["*.shop.test"]', '[a.shop.test, b.shop.test]')
    .replace('[a.shop.test]\n', '["*.shop.test"]\n')

/** Rules in the mesh for these subnets. */
const bySubnet = (...subnets: readonly string[]): string =>
  behind(`tcp:\n${subnets.map((one) => `- match: [{destinationSubnets: [${one}]}]\n  ${TO_WEB}`).join('\n')}`)
    .replace('hosts: [a.shop.test]\n  gateways: [gw]', 'hosts: [web]')
    .replace('ports: [{name: http', 'clusterIP: 10.0.0.7\n  ports: [{name: tcp')

export const OPAQUE_ROWS: readonly FixRow[] = [
  [
    'RW0121',
    passing('a.shop.test', 'b.shop.test, a.shop.test'),
    'Remove `sniHosts[1]`',
    ['- sniHosts: [b.shop.test]'],
    false,
  ],
  ['RW0121', passing('a.shop.test', 'a.shop.test'), 'Remove `tls[1]`', [], true],
  ['RW0190', routewrightExamples.RW0190.bad, 'Remove `tcp[1]`', [], false],
  ['RW0191', bySubnet('10.0.0.0/8', '10.9.0.0/16'), 'Remove `tcp[1]`', [], false],
  [
    'RW0192',
    passing('"*.shop.test"').replace('[a.shop.test, b.shop.test]', '[a.shop.test]'),
    'Replace `*.shop.test` with `a.shop.test`',
    ['- sniHosts: ["a.shop.test"]'],
    false,
  ],
  [
    'RW0192',
    passing('"*.shop.test"'),
    'Replace `*.shop.test` with `a.shop.test, b.shop.test`',
    ['- sniHosts: ["a.shop.test", b.shop.test]'],
    false,
  ],
]
