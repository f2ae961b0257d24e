// Fixes for what Kiali says: one text each, with what its first fix does to it.

import { behind, beside, rule, sidecar } from '../fixing.ts'
import { type FixRow, WEB } from './texts.ts'

const NAMESPACE = '---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n'
const security = (kind: string, name: string, spec: string): string =>
  `---\napiVersion: security.istio.io/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\nspec: ${spec}\n`
const peers = (mode: string): string => security('PeerAuthentication', 'all', `{mtls: {mode: ${mode}}}`)
const wide = (mode: string): string =>
  rule(`host: "*.shop.svc.cluster.local"\ntrafficPolicy: {tls: {mode: ${mode}}}`).replace('{name: web,', '{name: wide,')
/** The same for the whole mesh. */
const everywhere = (text: string): string =>
  text
    .replace('*.shop.svc.cluster.local', '*.local')
    .replace('{name: all, namespace: shop}', '{name: all, namespace: istio-system}')

export const KIALI_ROWS: readonly FixRow[] = [
  [
    'KIA0005',
    beside(rule('host: web\nexportTo: [shpo]')) + NAMESPACE,
    'Replace `shpo` with `shop`',
    ['exportTo: [shop]'],
    true,
  ],
  [
    'KIA0104',
    beside(security('AuthorizationPolicy', 'p', '{rules: [{to: [{operation: {hosts: [wbe]}}]}]}')),
    'Replace `wbe` with `web`',
    ['spec: {rules: [{to: [{operation: {hosts: [web]}}]}]}'],
    false,
  ],
  [
    'KIA0204',
    beside(wide('ISTIO_MUTUAL') + rule('host: web')),
    'Add `trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}`',
    ['trafficPolicy:', 'tls:', 'mode: ISTIO_MUTUAL'],
    true,
  ],
  [
    'KIA0207',
    beside(wide('DISABLE') + peers('STRICT')),
    'Replace `DISABLE` with `ISTIO_MUTUAL`',
    ['trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}'],
    true,
  ],
  [
    'KIA0208',
    beside(everywhere(wide('DISABLE') + peers('STRICT'))),
    'Replace `DISABLE` with `ISTIO_MUTUAL`',
    ['trafficPolicy: {tls: {mode: ISTIO_MUTUAL}}'],
    true,
  ],
  [
    'KIA0209',
    beside(rule('host: web\nsubsets: [{name: v1}]')),
    'Add `labels: {version: v1}`',
    ['subsets: [{name: v1, labels: {version: v1}}]'],
    true,
  ],
  [
    'KIA0505',
    beside(wide('ISTIO_MUTUAL') + peers('DISABLE')),
    'Replace `DISABLE` with `PERMISSIVE`',
    ['spec: {mtls: {mode: PERMISSIVE}}'],
    false,
  ],
  [
    'KIA0506',
    beside(everywhere(wide('ISTIO_MUTUAL') + peers('DISABLE'))),
    'Replace `DISABLE` with `PERMISSIVE`',
    ['spec: {mtls: {mode: PERMISSIVE}}'],
    false,
  ],
  [
    'KIA1006',
    beside(
      sidecar('workloadSelector: {labels: {app: web}}\negress: [{hosts: ["./*"]}]').replace('shop}', 'istio-system}'),
    ),
    'Remove `workloadSelector`',
    [],
    false,
  ],
  [
    'KIA1007',
    beside(sidecar('outboundTrafficPolicy: {}\negress: [{hosts: ["*/*"]}]')),
    'Add `mode: ALLOW_ANY`',
    ['outboundTrafficPolicy: {mode: ALLOW_ANY}'],
    false,
  ],
  [
    'KIA1102',
    behind(`http: [{match: [{uri: {exact: /a}, gateways: [gv]}], ${WEB}}, {${WEB}}]`),
    'Replace `gv` with `shop/gw`',
    [`http: [{match: [{uri: {exact: /a}, gateways: [shop/gw]}], ${WEB}}, {${WEB}}]`],
    true,
  ],
  [
    'KIA1104',
    behind('http: [{route: [{destination: {host: web}, weight: 10}]}]'),
    'Remove `weight`',
    ['http: [{route: [{destination: {host: web}}]}]'],
    true,
  ],
  [
    'KIA1105',
    behind('http: [{route: [{destination: {host: web}, weight: 10}, {destination: {host: web}, weight: 90}]}]'),
    'Remove `route[1]`',
    ['http: [{route: [{destination: {host: web}}]}]'],
    false,
  ],
  [
    'KIA1105',
    behind(
      'http: [{route: [{destination: {host: web}, weight: 10}, {destination: {host: api}, weight: 30}, {destination: {host: web}, weight: 60}]}]',
    ),
    'Remove `route[2]`',
    ['http: [{route: [{destination: {host: web}, weight: 70}, {destination: {host: api}, weight: 30}]}]'],
    false,
  ],
]
