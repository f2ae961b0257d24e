import { expect, test } from 'vitest'
import { document, findingsOf } from '../../testing/analysis.ts'

const patch = (applyTo: string, operation: string, more = '') =>
  `{applyTo: ${applyTo}, patch: {operation: ${operation}, value: {name: f}}${more}}`
const filter = (name: string, patches: string, more = '') =>
  document('EnvoyFilter', name, `{configPatches: [${patches}]${more}}`)
const codes = (...documents: readonly string[]) => findingsOf(...documents).map(({ detail }) => detail.code)

test.each([
  ['ADD', 'CLUSTER', []],
  ['ADD', 'HTTP_ROUTE', ['IST0153']],
  ['REMOVE', 'ROUTE_CONFIGURATION', ['IST0154']],
  ['REMOVE', 'CLUSTER', ['IST0151']],
  ['REPLACE', 'CLUSTER', ['IST0152']],
  ['REPLACE', 'HTTP_FILTER', ['IST0151']],
  ['INSERT_BEFORE', 'HTTP_FILTER', ['IST0151']],
  ['INSERT_FIRST', 'HTTP_FILTER', []],
  ['MERGE', 'HTTP_FILTER', []],
])('%s on %s', (operation, applyTo, expected) => {
  expect(codes(filter('e', patch(applyTo, operation)))).toEqual(expected)
})

test('a priority settles the order', () => {
  expect(codes(filter('e', patch('HTTP_FILTER', 'INSERT_BEFORE'), ', priority: 5'))).toEqual([])
})

test('a name that an earlier patch uses for certain versions', () => {
  const versioned = patch('HTTP_FILTER', 'ADD', ', match: {proxy: {proxyVersion: "1.2"}}')
  expect(codes(filter('a', versioned), filter('b', patch('HTTP_FILTER', 'INSERT_AFTER')))).toEqual(['IST0155'])
})
