// Fixes for services, destination rules and sidecars: one text each, with what its first fix does to it.

import { behind, rule } from '../fixing.ts'
import type { FixRow } from './texts.ts'

const TO_V1 = 'http: [{route: [{destination: {host: web, subset: v1}}]}]'
const V1 = 'subsets: [{name: v1, labels: {version: v1}}]'

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
]
