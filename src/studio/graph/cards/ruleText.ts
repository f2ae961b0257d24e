// How a rule's row reads: its name, the alternative that is shown, and how the request stood to each condition.

import type { Candidate, Condition, NearMiss } from '../../../engine/decision.ts'
import type { ConditionSummary, RuleRow } from '../../../graph/graph.ts'
import type { Texts } from '../../../i18n/index.ts'

/** The label before a condition's value and the value itself; an equal header or query parameter reads `name=value`. */
export function conditionParts(t: Texts, { field, operator, invert, value }: ConditionSummary) {
  const label = t.graph.condition(field.type, operator, invert)
  if (!('name' in field)) return { label, value }
  return { label, value: operator === 'present' ? field.name : `${field.name}=${value}` }
}

/** A rule's own name, else the value of its first condition; a rule without conditions takes every request. */
export function ruleName(t: Texts, row: RuleRow): string {
  if (row.name !== '') return row.name
  const [first] = row.alternatives[0] ?? []
  if (first === undefined) return t.graph.everyRequest
  const { label, value } = conditionParts(t, first)
  // A port alone is a number like the rule's own.
  return first.field.type === 'port' ? `${label} ${value}` : value
}

/** The alternative that the request was compared with last; the first one without a request. */
export function shownAlternative(row: RuleRow, candidate: Candidate | undefined): readonly ConditionSummary[] {
  const position = candidate === undefined ? 0 : row.routeIndexes.indexOf(candidate.index)
  return row.alternatives[Math.max(position, 0)] ?? []
}

const sameField = (a: ConditionSummary['field'], b: Condition['field']): boolean =>
  a.type === b.type && (!('name' in a) || !('name' in b) || a.name.toLowerCase() === b.name.toLowerCase())

/** The tried condition that a shown one became. */
export function triedCondition(summary: ConditionSummary, candidate: Candidate | undefined): Condition | undefined {
  return candidate?.conditions.find(
    (condition) =>
      sameField(summary.field, condition.field) &&
      condition.operator === summary.operator &&
      condition.invert === summary.invert,
  )
}

/** How a condition's value is drawn: `held`, `failed`, or `near` with the characters that the request lacks. */
export type ValueMark =
  | Readonly<{ type: 'plain' | 'held' | 'failed' }>
  | Readonly<{ type: 'near'; missing: string | undefined }>

export function valueMark(
  condition: Condition | undefined,
  candidate: Candidate | undefined,
  near: NearMiss | undefined,
): ValueMark {
  if (condition === undefined || candidate === undefined) return { type: 'plain' }
  if (condition.holds)
    return { type: candidate.verdict === 'taken' && condition.field.type === 'path' ? 'held' : 'plain' }
  if (near !== undefined && candidate.conditions[near.condition] === condition) {
    return { type: 'near', missing: missingEnd(condition) }
  }
  // Only the first failing one decided it.
  return { type: candidate.conditions.find(({ holds }) => !holds) === condition ? 'failed' : 'plain' }
}

/** The end of the rule's value that the request's value lacks. */
export function missingEnd({ reason, expected }: Condition): string | undefined {
  if (reason.code === 'trailingSlashMissing') return '/'
  if (reason.code === 'valueTooShort' && expected.endsWith(reason.missing)) return reason.missing
  return undefined
}

/** A host of more than `length` characters without its middle: both its name and its domain tell hosts apart. */
export function cutMiddle(host: string, length: number): string {
  if (host.length <= length) return host
  const end = Math.floor((length - 1) / 2)
  return `${host.slice(0, length - 1 - end)}…${host.slice(-end)}`
}
