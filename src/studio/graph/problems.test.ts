import { expect, test } from 'vitest'
import type { FoldNode } from '../../graph/graph.ts'
import { draw } from '../../testing/graphs.ts'
import { SHOP } from '../../testing/shop.ts'
import type { Mark } from '../problems/told.ts'
import { problemsOf, worstOf } from './problems.ts'

const { graph } = draw(SHOP)

const mark = (document: number, severity: Mark['severity'], path: Mark['at']['path'] = []) => ({
  severity,
  code: 'RW0101',
  message: '',
  at: { file: 'test.yaml', document, path },
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
})
const shown = (...marks: readonly Mark[]) =>
  [...problemsOf(graph, marks)].map(([id, problems]) => [id, problems.severity, problems.marks.length])

test('problems stand on the card of their resource, the worst counts', () => {
  expect(shown(mark(0, 'warning', ['spec', 'servers', 0]), mark(0, 'error'))).toEqual([
    ['Gateway/shop/public-gw', 'error', 2],
  ])
})

test('a problem of a virtual service stands on its host, and on the row of its rule', () => {
  const [card, row] = shown(mark(1, 'warning', ['spec', 'http', 3]))
  expect(card).toEqual(['host/*.example.com:80', 'warning', 1])
  expect(row?.slice(1)).toEqual(['warning', 1])
})

test('a problem of a DestinationRule stands on its destination', () => {
  const catalog = graph.nodes.find((node) => node.type === 'destination' && node.policies.length > 0)
  const [policy] = catalog?.type === 'destination' ? catalog.policies : []
  expect(shown(mark(policy?.source.document ?? -1, 'error')).map(([id]) => id)).toEqual([catalog?.id])
})

test('what is only said is no problem', () => {
  expect(shown(mark(0, 'info'))).toEqual([])
})

test('a fold is as bad as the worst that is inside of it', () => {
  const problems = problemsOf(graph, [mark(0, 'error'), mark(1, 'warning')])
  const [bad = '', warned = ''] = problems.keys()
  const fold = (worst: FoldNode['worst'], ...inside: readonly string[]) =>
    worstOf(
      {
        type: 'fold',
        id: 'fold',
        box: { x: 0, y: 0, width: 0, height: 0 },
        source: undefined,
        of: 'hosts',
        count: inside.length,
        isOpen: false,
        suffix: '',
        entries: [],
        worst,
        inside,
      },
      problems,
    )
  expect(fold(undefined, 'host/other')).toBe(undefined)
  expect(fold(undefined, 'host/other', warned)).toEqual({ severity: 'warning', isFinding: true })
  expect(fold('warning', warned, bad)).toEqual({ severity: 'error', isFinding: true })
  expect(fold('error', warned)).toEqual({ severity: 'error', isFinding: false })
})
