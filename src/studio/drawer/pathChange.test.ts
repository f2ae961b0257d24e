import { expect, test } from 'vitest'
import { pathChange } from './pathChange.ts'

test.each([
  ['a prefix taken away', '/service/api/items?p=2', '/api/items?p=2', ['/service', '', '/api/items?p=2']],
  ['a prefix put before', '/items', '/api/items', ['', '/api', '/items']],
  ['a prefix exchanged', '/v1/items', '/v2/items', ['/v1', '/v2', '/items']],
  ['nothing in common', '/a', '/b', ['/a', '/b', '']],
  ['a segment is not cut', '/catalog', '/blog', ['/catalog', '/blog', '']],
  ['nothing changed', '/a/b', '/a/b', ['', '', '/a/b']],
])('%s', (_, before, after, [removed, added, kept]) => {
  expect(pathChange(before, after)).toEqual({ removed, added, kept })
})
