// Whether one rule takes all requests of another: enough to say that a rule is never reached, never more than is certain.

import type { ConditionSummary, RuleRow } from '../../../graph/graph.ts'

type Conditions = readonly ConditionSummary[]

const sameField = (a: ConditionSummary, b: ConditionSummary): boolean =>
  JSON.stringify(a.field) === JSON.stringify(b.field) && a.invert === b.invert

/** Whether every value that `narrow` takes is taken by `wide`. */
function implies(narrow: ConditionSummary, wide: ConditionSummary): boolean {
  if (!sameField(narrow, wide)) return false
  if (narrow.operator === wide.operator && narrow.value === wide.value) return true
  if (narrow.invert) return false
  if (wide.operator === 'present') return true
  const isKnown = narrow.operator === 'exact' || narrow.operator === 'prefix'
  return wide.operator === 'prefix' && isKnown && narrow.value.startsWith(wide.value)
}

const holdsAll = (narrow: Conditions, wide: Conditions): boolean =>
  wide.every((condition) => narrow.some((each) => implies(each, condition)))

/** True if each request that `rule` would take is taken by `earlier`, where that one is tried first. */
export function covers(earlier: Pick<RuleRow, 'alternatives'>, rule: Pick<RuleRow, 'alternatives'>): boolean {
  const narrow: readonly Conditions[] = rule.alternatives.length === 0 ? [[]] : rule.alternatives
  const wide: readonly Conditions[] = earlier.alternatives.length === 0 ? [[]] : earlier.alternatives
  return narrow.every((each) => wide.some((other) => holdsAll(each, other)))
}
