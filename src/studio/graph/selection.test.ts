import { expect, test } from 'vitest'
import type { FieldPath } from '../../base/source.ts'
import { draw } from '../../testing/graphs.ts'
import { SHOP } from '../../testing/shop.ts'
import { selectedId } from './selection.ts'

const { graph } = draw(SHOP)
const at = (document: number, ...path: FieldPath) => ({ file: 'test.yaml', document, path })

test.each([
  ['a weight selects its rule', at(1, 'spec', 'http', 2, 'route', 0, 'weight'), 'http/2'],
  ['a server selects its row', at(0, 'spec', 'servers', 1, 'hosts', 0), 'servers/1'],
  ['a gateway name selects its card', at(0, 'metadata', 'name'), 'public-gw'],
  ['a subset selects its row', at(2, 'spec', 'subsets', 1), 'local/v2'],
  ['a host of the virtual service selects the card', at(1, 'spec', 'hosts', 0), '*.example.com:80'],
])('%s', (_, ref, end) => {
  expect(selectedId(graph, ref, undefined)).toMatch(new RegExp(`${end.replaceAll(/[.*]/g, '\\$&')}$`))
})

test('an address of nothing that is drawn selects nothing', () => {
  expect(selectedId(graph, at(99), undefined)).toBeUndefined()
  expect(selectedId(graph, undefined, undefined)).toBeUndefined()
})

test('of two cards with the same rule the preferred one is selected', () => {
  const twice = {
    ...graph,
    nodes: [...graph.nodes, ...graph.nodes.map((node) => ({ ...node, id: `${node.id}/copy` }))],
  }
  expect(selectedId(twice, at(0), 'Gateway/shop/public-gw/copy')).toBe('Gateway/shop/public-gw/copy')
  expect(selectedId(twice, at(0), undefined)).toBe('Gateway/shop/public-gw')
})
