import { expect, test } from 'vitest'
import type { Candidate, ConditionField } from '../../engine/decision.ts'
import type { RowState } from '../../graph/graph.ts'
import { foldRuns, type RuleLine } from './ruleLines.ts'

const from = { file: 'a.yaml', document: 0, path: [] }

function candidate(field: ConditionField): Candidate {
  const condition = { field, operator: 'exact', invert: false, expected: 'a', actual: 'b', holds: false, from } as const
  const reason = { code: 'conditionFailed', failing: 1 } as const
  return {
    subject: '',
    verdict: 'refused',
    index: 0,
    conditions: [{ ...condition, reason: { code: 'valueDiffers' } }],
    reason,
  }
}

function lines(
  ...states: readonly (readonly [count: number, state: RowState, field?: ConditionField])[]
): readonly RuleLine[] {
  const flat = states.flatMap(([count, state, field]) => Array.from({ length: count }, () => ({ state, field })))
  return flat.map(({ state, field = { type: 'path' } }, index) => {
    return { id: String(index), number: index + 1, name: '', state, candidate: candidate(field) }
  })
}

const runs = (all: readonly RuleLine[]) =>
  foldRuns(all).map(({ lines: [first, ...rest] }) =>
    rest.length === 0 ? `${first.number}` : `${first.number}+${rest.length}`,
  )

test.each([
  ['up to eight refusals stand by themselves', lines([8, 'refused']), ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['nine refusals of one kind fold', lines([9, 'refused']), ['1+8']],
  [
    'a refusal of another kind ends a run',
    lines([9, 'refused'], [1, 'refused', { type: 'header', name: 'x' }], [9, 'refused']),
    ['1+8', '10', '11+8'],
  ],
  ['rules that were not tried fold from two on', lines([1, 'taken'], [2, 'notTried']), ['1', '2+1']],
  ['one rule that was not tried does not fold', lines([1, 'taken'], [1, 'notTried']), ['1', '2']],
  ['the near miss is never folded', lines([9, 'refused'], [1, 'nearMiss'], [9, 'refused']), ['1+8', '10', '11+8']],
  ['no rules', [], []],
])('%s', (_, all, expected) => {
  expect(runs(all)).toEqual(expected)
})

test('of filter chains, what was refused folds earlier: the one that was taken is what counts', () => {
  const chains = lines([1, 'taken'], [3, 'refused'])
  expect(foldRuns(chains, 'filterChain').map((run) => run.lines.length)).toEqual([1, 3])
  expect(foldRuns(chains, 'route').map((run) => run.lines.length)).toEqual([1, 1, 1, 1])
})
