import { describe, expect, test } from 'vitest'
import type { Candidate, Condition } from '../engine/decision.ts'
import { messageParts } from './code.ts'
import { en } from './en.ts'
import { candidateNote, candidateText, conditionText } from './words.ts'
import { zh } from './zh.ts'

const from = { file: 'a.yaml', document: 0, path: [] }
const base: Condition = {
  field: { type: 'path' },
  operator: 'prefix',
  invert: false,
  expected: '/service/',
  actual: '/service',
  holds: false,
  reason: { code: 'trailingSlashMissing' },
  from,
}
const canary: Partial<Condition> = {
  field: { type: 'header', name: 'x-canary' },
  operator: 'exact',
  expected: 'always',
  actual: undefined,
  reason: { code: 'valueAbsent' },
}

test.each([
  ['header absent', canary, 'header `x-canary` is absent', '缺少请求头 `x-canary`'],
  [
    'exact path',
    { operator: 'exact', expected: '/login', reason: { code: 'valueDiffers' } },
    'path exact `/login` ≠ `/service`',
    '路径 精确 `/login` ≠ `/service`',
  ],
  [
    'trailing slash',
    {},
    'prefix `/service/` ≠ `/service`: path lacks trailing slash',
    '前缀 `/service/` ≠ `/service`：路径缺少末尾斜杠',
  ],
  [
    'too long',
    { expected: '/service/api/', reason: { code: 'valueTooShort', missing: '/api/' } },
    'prefix `/service/api/` is longer than the path',
    '前缀 `/service/api/` 比请求路径长',
  ],
  [
    'case',
    { operator: 'exact', expected: '/Service', reason: { code: 'differsOnlyInCase' } },
    'path exact `/Service` differs from `/service` only in case; `ignoreUriCase` is off',
    '路径 精确 `/Service` 与 `/service` 仅大小写不同；`ignoreUriCase` 未开启',
  ],
  [
    'method',
    { field: { type: 'method' }, operator: 'exact', expected: 'POST', actual: 'GET', reason: { code: 'valueDiffers' } },
    'method is GET, the rule wants POST',
    '方法为 GET，规则要求 POST',
  ],
  [
    'excluded value',
    { ...canary, invert: true, actual: 'always', reason: { code: 'excludedValue' } },
    'header `x-canary` is `always`, and the rule excludes it',
    '请求头 `x-canary` 为 `always`，而规则将其排除',
  ],
] as const)('%s', (_, change, english, chinese) => {
  const condition = { ...base, ...change }
  expect([conditionText(en, condition), conditionText(zh, condition)]).toEqual([english, chinese])
})

describe('a candidate', () => {
  const refused: Candidate = {
    subject: '',
    verdict: 'refused',
    index: 0,
    conditions: [
      { ...base, holds: true, reason: { code: 'conditionHolds' } },
      { ...base, ...canary },
    ],
    reason: { code: 'conditionFailed', failing: 1 },
  }

  test('is refused by its first failed condition', () => {
    expect(candidateText(en, refused)).toBe('header `x-canary` is absent')
    expect(candidateNote(en, refused)).toBe('header absent')
  })

  test('that was not reached says why', () => {
    const later: Candidate = {
      ...refused,
      verdict: 'notReached',
      conditions: [],
      reason: { code: 'earlierRouteMatched' },
    }
    expect(candidateText(en, later)).toBe('an earlier rule already matched')
    expect(candidateNote(zh, later)).toBe('未尝试')
  })
})

test.each([
  ['English', en],
  ['Chinese', zh],
])('every %s note for the gutter has at most 24 characters', (_, t) => {
  const fields: readonly Condition['field'][] = [
    { type: 'path' },
    { type: 'authority' },
    { type: 'header', name: 'x' },
    { type: 'queryParameter', name: 'q' },
  ]
  const notes = Object.values(t.conditions.note).flatMap((note) => fields.map(note))
  expect(notes.filter((note) => note.length > 24)).toEqual([])
})

test('a message is split into words and values; a backtick in a value does not end it', () => {
  expect(messageParts(en.reasons.domainExact({ code: 'domainExact', domain: 'a`b', host: 'x' }))).toEqual([
    { type: 'text', value: 'domain ', place: 0 },
    { type: 'code', value: 'aˋb', place: 1 },
    { type: 'text', value: ' equals the host', place: 2 },
  ])
})
