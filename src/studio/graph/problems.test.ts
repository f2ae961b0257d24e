import { expect, test } from 'vitest'
import type { FoldNode } from '../../graph/graph.ts'
import { draw } from '../../testing/graphs.ts'
import { SHOP } from '../../testing/shop.ts'
import type { LocatedFinding } from '../../worker/protocol.ts'
import { problemsOf, worstOf } from './problems.ts'

const { graph } = draw(SHOP)

const finding = (document: number, severity: LocatedFinding['severity'], path: LocatedFinding['at']['path'] = []) => ({
  severity,
  detail: { code: 'emptyDocument' } as const,
  at: { file: 'test.yaml', document, path },
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
})
const shown = (...findings: readonly LocatedFinding[]) =>
  [...problemsOf(graph, findings)].map(([id, problems]) => [id, problems.severity, problems.findings.length])

test('problems stand on the card of their resource, the worst counts', () => {
  expect(shown(finding(0, 'warning', ['spec', 'servers', 0]), finding(0, 'error'))).toEqual([
    ['Gateway/shop/public-gw', 'error', 2],
  ])
})

test('a problem of a virtual service stands on its host', () => {
  expect(shown(finding(1, 'warning', ['spec', 'http', 3]))).toEqual([['host/*.example.com:80', 'warning', 1]])
})

test('a problem of a DestinationRule stands on its destination', () => {
  const catalog = graph.nodes.find((node) => node.type === 'destination' && node.policies.length > 0)
  const [policy] = catalog?.type === 'destination' ? catalog.policies : []
  expect(shown(finding(policy?.source.document ?? -1, 'error')).map(([id]) => id)).toEqual([catalog?.id])
})

test('what is only said is no problem', () => {
  expect(shown(finding(0, 'info'))).toEqual([])
})

test('a fold is as bad as the worst that is inside of it', () => {
  const problems = problemsOf(graph, [finding(0, 'error'), finding(1, 'warning')])
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
