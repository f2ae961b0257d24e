import { expect, test } from 'vitest'
import type { VirtualHostNode } from '../../../graph/graph.ts'
import { draw } from '../../../testing/graphs.ts'
import { SHOP } from '../../../testing/shop.ts'
import { dropPlaces, nearestDrop, ownerRef, ruleNumber, rulePlace } from './rulePlace.ts'

const { graph } = draw(SHOP)
const [host] = graph.nodes.filter(
  (node): node is VirtualHostNode => node.type === 'virtualHost' && node.rows.length > 3,
)
if (host === undefined) throw new Error('no host with rules')

test('a rule is known by any address in it', () => {
  const at = { file: 'a', document: 1, path: ['items', 0, 'spec', 'http', 2, 'route', 0] }
  const place = rulePlace(at)
  expect(place).toEqual({ list: { ...at, path: ['items', 0, 'spec', 'http'] }, index: 2, protocol: 'http' })
  expect(place && ownerRef(place).path).toEqual(['items', 0])
  expect(rulePlace({ ...at, path: ['spec', 'http'] })).toBeUndefined()
  expect(rulePlace({ ...at, path: ['spec', 'hosts', 0] })).toBeUndefined()
})

test('a rule has the number of its row', () => {
  const place = host.rows[2] && rulePlace(host.rows[2].source)
  expect(place && ruleNumber(graph, place)).toBe(3)
  expect(place && ruleNumber(undefined, place)).toBe(3)
})

test('a rule is dropped at the borders of the others, or stays', () => {
  const row = host.rows[1]
  if (row === undefined) throw new Error('no second rule')
  const places = dropPlaces(host, row)
  expect(places.map(({ to }) => to)).toEqual(host.rows.map((_, index) => index))
  const bottom = (index: number) => (host.rows[index]?.y ?? 0) + (host.rows[index]?.height ?? 0)
  expect(nearestDrop(places, 0)?.to).toBe(0)
  expect(nearestDrop(places, row.y + row.height / 2)?.to).toBe(1)
  expect(nearestDrop(places, bottom(2) + 2)?.to).toBe(2)
  expect(nearestDrop(places, 10_000)?.to).toBe(host.rows.length - 1)
})

test('rules of another virtual service are no place for it', () => {
  const [first, second] = host.rows
  if (first === undefined || second === undefined) throw new Error('no rules')
  const foreign = { ...second, source: { ...second.source, document: 99 } }
  expect(dropPlaces({ ...host, rows: [first, foreign] }, first)).toHaveLength(1)
})
