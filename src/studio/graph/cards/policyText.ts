// A policy of a destination in one line.

import type { Policy } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'

/** `load balancing: least request`, or `connection pool (v1 port 80): max 100 connections`. */
export function policyText(t: Texts, { type, subset = '', port, settings }: Policy): string {
  const scope = t.graph.policyScope(subset, port === undefined ? '' : String(port))
  const about = settings.map(({ field, value }) => t.graph.policySetting(field, value))
  return t.graph.policyLine(t.graph.policy[type], scope, about)
}
