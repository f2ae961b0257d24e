import { expect, test } from 'vitest'
import type { ConditionSummary } from '../../../graph/graph.ts'
import { covers } from './covers.ts'

const path = (operator: ConditionSummary['operator'], value: string): ConditionSummary => ({
  field: { type: 'path' },
  operator,
  invert: false,
  value,
})
const header: ConditionSummary = { field: { type: 'header', name: 'x' }, operator: 'exact', invert: false, value: '1' }
const rule = (...alternatives: readonly (readonly ConditionSummary[])[]) => ({ alternatives })

test.each([
  ['a shorter prefix takes a longer one', rule([path('prefix', '/a')]), rule([path('prefix', '/a/b')]), true],
  ['a prefix takes an exact path below', rule([path('prefix', '/a')]), rule([path('exact', '/a/b')]), true],
  ['a longer prefix does not', rule([path('prefix', '/a/b')]), rule([path('prefix', '/a')]), false],
  ['nor an exact path a prefix', rule([path('exact', '/a')]), rule([path('prefix', '/a')]), false],
  [
    'a further condition leaves requests over',
    rule([path('prefix', '/a'), header]),
    rule([path('prefix', '/a')]),
    false,
  ],
  ['fewer conditions take more', rule([path('prefix', '/a')]), rule([path('prefix', '/a'), header]), true],
  ['a rule without conditions takes all', rule(), rule([header]), true],
  [
    'of two alternatives both must be taken',
    rule([path('prefix', '/a')]),
    rule([path('exact', '/a')], [header]),
    false,
  ],
  ['the same regex is the same', rule([path('regex', '/a.*')]), rule([path('regex', '/a.*')]), true],
  ['of another regex nothing is known', rule([path('regex', '.*')]), rule([path('prefix', '/a')]), false],
])('%s', (_, earlier, later, result) => {
  expect(covers(earlier, later)).toBe(result)
})
