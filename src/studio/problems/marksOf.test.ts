import { expect, test } from 'vitest'
import { en } from '../../i18n/en.ts'
import type { ProjectSnapshot } from '../../worker/protocol.ts'
import { marksOf } from './marksOf.ts'
import type { ToldProblem, ToldProblems } from './told.ts'

const place = { line: 1, column: 1, endLine: 1, endColumn: 2, at: { file: 'a.yaml', document: 0, path: [] } }
const detail = { code: 'emptyDocument' } as const
const finding = { ...place, severity: 'info', detail } as const
const read: ToldProblem = {
  ...{ ...place, severity: 'info', number: 0, fixes: [], related: [], code: detail.code, message: 'empty' },
  ...{ judge: 'schema', said: { judge: 'schema', type: 'reading', detail } },
}
const rule = { virtualService: 'a', kind: 'http', number: 1, match: undefined, name: '' } as const
const proved: ToldProblem = {
  ...{ ...place, severity: 'warning', number: 0, fixes: [], related: [], code: 'RW0104', message: 'no proxy' },
  ...{ judge: 'routewright', said: { judge: 'routewright', type: 'proof', detail: { code: 'RW0104', rule } } },
}
const none = { error: 0, warning: 0, info: 0 }
const problems: ToldProblems = {
  version: 1,
  counts: { schema: none, webhook: none, istioctl: none, kiali: none, routewright: none },
  isWhole: true,
  problems: [proved, read],
  ignored: [],
  safe: undefined,
}
const snapshotOf = (version: number): ProjectSnapshot => ({
  ...{ version, files: [], findings: [finding], placeholders: [], resources: 0, namespaces: 0, viewpoints: [] },
  ...{ ports: {}, assumptions: [], graph: { nodes: [], edges: [], width: 0, height: 0 }, folds: false },
  suggestedUrl: undefined,
})
const shown = (version: number, of?: ToldProblems) =>
  marksOf(snapshotOf(version), of, en).map(({ code, judge }) => [code, judge])

test('what reading finds is marked at once', () => {
  expect(shown(1)).toEqual([['emptyDocument', undefined]])
})

test('what was proved of an older text stays until that was looked at again; what was read of it does not', () => {
  expect(shown(2, problems)).toEqual([
    ['emptyDocument', undefined],
    ['RW0104', 'routewright'],
  ])
  expect(shown(1, problems)).toEqual([
    ['RW0104', 'routewright'],
    ['emptyDocument', 'schema'],
  ])
})
