// The policies of a destination: an icon for each kind, and each policy in one line.

import type { Policy, PolicyIcon } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'
import type { AnyIconName } from '../GraphIcon.tsx'

const ICONS: Readonly<Record<PolicyIcon, AnyIconName>> = {
  loadBalancer: 'gauge',
  connectionPool: 'shield',
  outlierDetection: 'shield',
  tls: 'lock',
}

/** Each icon once. */
export const policyIcons = (policies: readonly Policy[]): readonly AnyIconName[] => [
  ...new Set(policies.map(({ type }) => ICONS[type])),
]

/** `load balancing: least request`, or `connection pool (v1 port 80): max 100 connections`. */
export function policyText(t: Texts, { type, subset = '', port, settings }: Policy): string {
  const scope = t.graph.policyScope(subset, port === undefined ? '' : String(port))
  const about = settings.map(({ field, value }) => t.graph.policySetting(field, value))
  return t.graph.policyLine(t.graph.policy[type], scope, about)
}
