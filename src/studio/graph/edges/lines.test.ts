import { expect, test } from 'vitest'
import type { GraphEdge } from '../../../graph/graph.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { bundlesOf, lineMaker, strokeOf, visibleLines } from './lines.ts'

const edge = (type: GraphEdge['type'], percent?: number): GraphEdge => ({
  id: type,
  type,
  from: { node: 'a' },
  to: { node: 'b' },
  percent,
})

test.each([
  ['a route', edge('route'), undefined, { tone: 'line-3', width: 1.4, dash: undefined, isFaded: true }],
  ['half of a split', edge('route', 50), undefined, { tone: 'line-3', width: 2.9, dash: undefined, isFaded: true }],
  ['a certain lit route', edge('route'), 1, { tone: 'match', width: 4.4, dash: undefined, isFaded: false }],
  ['a lit redirect', edge('redirect'), 1, { tone: 'match', width: 4.4, dash: undefined, isFaded: false }],
  ['a mirror', edge('mirror', 10), undefined, { tone: 'mirror', width: 1.6, dash: '5 4', isFaded: true }],
  ['a lit mirror', edge('mirror', 10), 0.1, { tone: 'mirror', width: 1.6, dash: '5 4', isFaded: false }],
  ['a lit way to an unknown host', edge('unknown'), 1, { tone: 'err', width: 4.4, dash: undefined, isFaded: false }],
] as const)('%s', (_, of, probability, stroke) => {
  expect(strokeOf(of, probability, true)).toEqual(stroke)
})

const { graph } = draw(SHOP)

const lines = graph.edges.flatMap(lineMaker(graph))

test('edges far from the view are left out unless they are lit', () => {
  const far = { top: 100_000, bottom: 101_000 }
  const [first] = graph.edges
  expect(visibleLines(lines, far, {})).toEqual({ near: [], leaving: [] })
  expect(visibleLines(lines, far, { [first?.id ?? '']: 1 }).near.map((line) => line.edge)).toEqual([first])
})

test('an edge runs from the right side of its row to the left side of its card', () => {
  expect(lines[0]?.curve).toEqual({ from: { x: 224, y: 104 }, to: { x: 303, y: 64 } })
})

test('edges that only leave near the view are one path for each stroke', () => {
  const { near, leaving } = visibleLines(lines, { top: 100, bottom: 150 }, {})
  const arriving = near.map(({ curve }) => curve.to.y)
  expect(Math.min(...arriving)).toBeGreaterThan(100)
  expect(leaving.map(({ edge }) => edge.type)).toEqual(['server', 'server', 'redirect'])
  const bundles = bundlesOf(leaving, false)
  expect(bundles.map(({ stroke, path }) => [stroke.tone, path.split('M').length - 1])).toEqual([
    ['line-3', 2],
    ['redirect', 1],
  ])
})
