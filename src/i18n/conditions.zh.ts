// Chinese words of one condition of a rule, with both values.

import type { Condition, ConditionField } from '../engine/decision.ts'
import { code } from './code.ts'
import type { ConditionTexts } from './conditions.en.ts'

const shortName = (of: ConditionField): string => {
  switch (of.type) {
    case 'path':
      return '路径'
    case 'method':
      return '方法'
    case 'scheme':
      return '协议'
    case 'authority':
      return '主机名'
    case 'header':
      return '请求头'
    case 'queryParameter':
      return '查询参数'
  }
}

const field = (of: ConditionField): string =>
  of.type === 'header' || of.type === 'queryParameter' ? `${shortName(of)} ${code(of.name)}` : shortName(of)

const operator = { exact: '精确', prefix: '前缀', regex: '正则', present: '存在' }

const rule = (c: Condition): string => {
  if (c.operator === 'present') return c.invert ? `缺少${field(c.field)}` : `存在${field(c.field)}`
  const wanted = `${field(c.field)} ${operator[c.operator]} ${code(c.expected)}`
  return c.invert ? `排除 ${wanted}` : wanted
}

const actual = (c: Condition): string => (c.actual === undefined ? '空' : code(c.actual))

export const conditionsZh: ConditionTexts = {
  field,
  fieldName: shortName,
  operator,
  rule,
  explain: {
    conditionHolds: rule,
    valueAbsent: (c) => `缺少${field(c.field)}`,
    valueDiffers: (c) =>
      c.field.type === 'method' ? `方法为 ${c.actual ?? '空'}，规则要求 ${c.expected}` : `${rule(c)} ≠ ${actual(c)}`,
    valueTooShort: (c) =>
      c.operator === 'prefix'
        ? `${operator.prefix} ${code(c.expected)} 比${c.field.type === 'path' ? '请求路径' : shortName(c.field)}长`
        : `${rule(c)} ≠ ${actual(c)}`,
    trailingSlashMissing: (c) =>
      c.field.type === 'path'
        ? `${operator[c.operator]} ${code(c.expected)} ≠ ${actual(c)}：路径缺少末尾斜杠`
        : `${rule(c)} ≠ ${actual(c)}`,
    differsOnlyInCase: (c) =>
      c.field.type === 'path'
        ? `${rule(c)} 与 ${actual(c)} 仅大小写不同；${code('ignoreUriCase')} 未开启`
        : `${rule(c)} 与 ${actual(c)} 仅大小写不同`,
    regexNoMatch: (c) => `${rule(c)} 不匹配 ${actual(c)}`,
    regexInvalid: (c) => `${rule(c)} 不是有效的 RE2 表达式，不会匹配任何值`,
    excludedValue: (c) =>
      c.operator === 'present'
        ? `存在${field(c.field)}，而规则将其排除`
        : `${field(c.field)} 为 ${actual(c)}，而规则将其排除`,
  },
  note: {
    conditionHolds: () => '满足',
    valueAbsent: (of) => `缺少${shortName(of)}`,
    valueDiffers: (of) => `${shortName(of)}不同`,
    valueTooShort: (of) => `${shortName(of)}不同`,
    trailingSlashMissing: () => '缺少末尾斜杠',
    differsOnlyInCase: (of) => `${shortName(of)}大小写不同`,
    regexNoMatch: (of) => `${shortName(of)}不匹配正则`,
    regexInvalid: (of) => `${shortName(of)}正则无效`,
    excludedValue: (of) => `${shortName(of)}被排除`,
  },
}
