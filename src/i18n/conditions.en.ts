// English words of one condition of a rule, with both values; keyed by the condition's reason.

import type { Condition, ConditionField } from '../engine/decision.ts'
import { code } from './code.ts'

/** The reason codes that a single condition can have. */
export type ConditionCode =
  | 'conditionHolds'
  | 'valueAbsent'
  | 'valueDiffers'
  | 'valueTooShort'
  | 'trailingSlashMissing'
  | 'differsOnlyInCase'
  | 'regexNoMatch'
  | 'regexInvalid'
  | 'excludedValue'

const field = (of: ConditionField): string => {
  switch (of.type) {
    case 'header':
      return `header ${code(of.name)}`
    case 'queryParameter':
      return `query parameter ${code(of.name)}`
    default:
      return of.type
  }
}

const shortName = (of: ConditionField): string => {
  switch (of.type) {
    case 'queryParameter':
      return 'query'
    case 'authority':
      return 'host'
    default:
      return of.type
  }
}

const operator = { exact: 'exact', prefix: 'prefix', regex: 'regex', present: 'present' }

const rule = (c: Condition): string => {
  if (c.operator === 'present') return c.invert ? `${field(c.field)} absent` : `${field(c.field)} present`
  const wanted = `${field(c.field)} ${operator[c.operator]} ${code(c.expected)}`
  return c.invert ? `not ${wanted}` : wanted
}

const actual = (c: Condition): string => (c.actual === undefined ? 'nothing' : code(c.actual))

export type ConditionTexts = Readonly<{
  field: (of: ConditionField) => string
  /** The field without the header's or parameter's name. */
  fieldName: (of: ConditionField) => string
  operator: Readonly<Record<Condition['operator'], string>>
  /** What the rule wants, without the request's value. */
  rule: (condition: Condition) => string
  explain: Readonly<Record<ConditionCode, (condition: Condition) => string>>
  /** At most 24 characters, for the gutter of the editor. */
  note: Readonly<Record<ConditionCode, (of: ConditionField) => string>>
}>

export const conditionsEn: ConditionTexts = {
  field,
  fieldName: shortName,
  operator,
  rule,
  explain: {
    conditionHolds: rule,
    valueAbsent: (c) => `${field(c.field)} is absent`,
    valueDiffers: (c) =>
      c.field.type === 'method'
        ? `method is ${c.actual ?? ''}, the rule wants ${c.expected}`
        : `${rule(c)} ≠ ${actual(c)}`,
    valueTooShort: (c) =>
      c.operator === 'prefix'
        ? `${operator.prefix} ${code(c.expected)} is longer than the ${shortName(c.field)}`
        : `${rule(c)} ≠ ${actual(c)}`,
    trailingSlashMissing: (c) =>
      c.field.type === 'path'
        ? `${operator[c.operator]} ${code(c.expected)} ≠ ${actual(c)}: path lacks trailing slash`
        : `${rule(c)} ≠ ${actual(c)}`,
    differsOnlyInCase: (c) =>
      c.field.type === 'path'
        ? `${rule(c)} differs from ${actual(c)} only in case; ${code('ignoreUriCase')} is off`
        : `${rule(c)} differs from ${actual(c)} only in case`,
    regexNoMatch: (c) => `${rule(c)} does not match ${actual(c)}`,
    regexInvalid: (c) => `${rule(c)} is not valid RE2, so it matches nothing`,
    excludedValue: (c) =>
      c.operator === 'present'
        ? `${field(c.field)} is present, and the rule excludes it`
        : `${field(c.field)} is ${actual(c)}, and the rule excludes it`,
  },
  note: {
    conditionHolds: () => 'holds',
    valueAbsent: (of) => `${shortName(of)} absent`,
    valueDiffers: (of) => `${shortName(of)} differs`,
    valueTooShort: (of) => `${shortName(of)} differs`,
    trailingSlashMissing: () => 'no trailing slash',
    differsOnlyInCase: (of) => `${shortName(of)}: case differs`,
    regexNoMatch: (of) => `${shortName(of)}: no regex match`,
    regexInvalid: (of) => `${shortName(of)}: bad regex`,
    excludedValue: (of) => `${shortName(of)} excluded`,
  },
}
