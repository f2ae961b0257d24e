import { expect, test } from 'vitest'
import { destinationOperations, pathOperations, weightOperations } from './operations.ts'

const rule = ['spec', 'http', 2]
const destination = { index: 1, host: 'catalog', subset: 'v1', port: '', weight: 20 }
const base = [...rule, 'route', 1, 'destination']

test('only weights that changed are set', () => {
  expect(weightOperations(rule, [80, 20, undefined], undefined, [80, 15, 5])).toEqual([
    { type: 'set', path: [...rule, 'route', 1, 'weight'], value: 15 },
    { type: 'set', path: [...rule, 'route', 2, 'weight'], value: 5 },
  ])
})

test('going back to what the document says is an edit while another one is on its way', () => {
  expect(weightOperations(rule, [80, 20], [75, 25], [80, 20])).toHaveLength(2)
})

const uri = [...rule, 'match', 0, 'uri']

test.each([
  ['the same operator sets its value', 'prefix', [{ type: 'set', path: [...uri, 'prefix'], value: '/b' }]],
  [
    'another operator takes the place of the old one',
    'exact',
    [
      { type: 'set', path: [...uri, 'exact'], value: '/b' },
      { type: 'remove', path: [...uri, 'prefix'] },
    ],
  ],
] as const)('%s', (_, operator, operations) => {
  expect(pathOperations(rule, 0, 'prefix', { operator, value: '/b' })).toEqual(operations)
})

test.each([
  ['a host', 'host', 'auth', [{ type: 'set', path: [...base, 'host'], value: 'auth' }]],
  ['an emptied host changes nothing', 'host', '', []],
  ['a subset', 'subset', 'v2', [{ type: 'set', path: [...base, 'subset'], value: 'v2' }]],
  ['an emptied subset is removed', 'subset', '', [{ type: 'remove', path: [...base, 'subset'] }]],
  ['a first port', 'port', '8080', [{ type: 'set', path: [...base, 'port'], value: { number: 8080 } }]],
  ['a text that is no port changes nothing', 'port', '80x', []],
  ['a port out of range changes nothing', 'port', '65536', []],
] as const)('%s', (_, field, value, operations) => {
  expect(destinationOperations(rule, destination, field, value)).toEqual(operations)
})

test('a port that is there is replaced', () => {
  expect(destinationOperations(rule, { ...destination, port: '80' }, 'port', '8080')).toEqual([
    { type: 'set', path: [...base, 'port', 'number'], value: 8080 },
  ])
})
