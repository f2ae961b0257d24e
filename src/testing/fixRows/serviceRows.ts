// Fixes for services, destination rules and sidecars: one text each, with what its first fix does to it.

import { behind, beside, entry, rule } from '../fixing.ts'
import { type FixRow, policy } from './texts.ts'

const TO_V1 = 'http: [{route: [{destination: {host: web, subset: v1}}]}]'
const POOL = 'connectionPool: {tcp: {maxConnections: 1}}'
const ROUND_ROBIN = 'trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}'
const V1 = 'subsets: [{name: v1, labels: {version: v1}}]'

/** A second virtual service, which sends all to `web`. */
const mesh = (spec: string): string =>
  `---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: mesh, namespace: shop}\nspec:\n  ${spec}\n  http: [{route: [{destination: {host: web}}]}]\n`

export const SERVICE_ROWS: readonly FixRow[] = [
  [
    'RW0114',
    behind(TO_V1) + rule(`host: web.shop.svc.cluster.local\n${V1}`).replace('namespace: shop', 'namespace: other'),
    'Replace `other` with `shop`',
    [],
    false,
  ],
  [
    'RW0114',
    behind(TO_V1) + rule(`host: web\nexportTo: [.]\n${V1}`),
    'Add `exportTo: istio-system`',
    ['exportTo: [., istio-system]'],
    false,
  ],
  [
    'RW0171',
    beside(rule(`host: web.shop.svc.cluster.local\n${ROUND_ROBIN}`).replace('namespace: shop', 'namespace: other')),
    'Replace `other` with `shop`',
    [],
    false,
  ],
  [
    'RW0172',
    beside(mesh('hosts: [api.shop]')),
    'Replace `api.shop` with `api.shop.svc.cluster.local`',
    ['hosts: [api.shop.svc.cluster.local]'],
    false,
  ],
  ['RW0201', beside(mesh('hosts: [api]\n  gateways: [gw]')), 'Add `gateways: mesh`', ['gateways: [mesh, gw]'], false],
  [
    'RW0174',
    beside(
      rule(`host: web\n${ROUND_ROBIN}`) +
        rule(`host: web\ntrafficPolicy: {${POOL}}`).replace('name: web', 'name: web-2'),
    ),
    'Remove `trafficPolicy`',
    [],
    true,
  ],
  [
    'RW0175',
    beside(
      entry('hosts: [x.test]\nresolution: DNS\nports: [{number: 443, name: https, protocol: HTTPS}]') +
        rule(`host: x.test\ntrafficPolicy: {${POOL}, tls: {mode: SIMPLE, caCertificates: /ca.pem}}`),
    ),
    'Remove `tls`',
    [`trafficPolicy: {${POOL}}`],
    true,
  ],
  [
    'RW0177',
    policy(`${POOL}\nportLevelSettings: [{port: {number: 80}, loadBalancer: {simple: RANDOM}}]`),
    `Add \`${POOL}\``,
    [`portLevelSettings: [{port: {number: 80}, loadBalancer: {simple: RANDOM}, ${POOL}}]`],
    true,
  ],
  [
    'RW0178',
    beside(
      rule(`host: "*.shop.svc.cluster.local"\ntrafficPolicy: {${POOL}}`).replace('name: web', 'name: all') +
        rule(`host: web\n${ROUND_ROBIN}`),
    ),
    `Add \`${POOL}\``,
    [`trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}, ${POOL}}`],
    true,
  ],
  [
    'RW0179',
    behind(TO_V1) + rule('host: web\nsubsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]'),
    'Remove `subsets[1]`',
    [V1],
    true,
  ],
  [
    'RW0200',
    policy('outlierDetection: {consecutiveGatewayErrors: 5}'),
    'Replace `5` with `4`',
    ['outlierDetection: {consecutiveGatewayErrors: 4}'],
    true,
  ],
]
