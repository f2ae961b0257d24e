import { expect, test } from 'vitest'
import { readRule, ruleRefOf } from './ruleForm.ts'

const at = (...path: readonly (string | number)[]) => ({ file: 'a.yaml', document: 0, path })

test.each([
  ['a field deep in a rule', ['spec', 'http', 2, 'route', 0, 'weight'], ['spec', 'http', 2]],
  ['the rule itself', ['spec', 'http', 2], ['spec', 'http', 2]],
  ['a rule in a List', ['items', 1, 'spec', 'http', 0, 'match'], ['items', 1, 'spec', 'http', 0]],
  ['a TLS rule', ['spec', 'tls', 0], ['spec', 'tls', 0]],
  ['the list of rules', ['spec', 'http'], undefined],
  ['another field', ['spec', 'hosts', 0], undefined],
])('%s', (_, path, rule) => {
  expect(ruleRefOf(at(...path))?.path).toEqual(rule)
})

test('reads path, destinations and weights', () => {
  const rule = readRule({
    name: 'api',
    match: [{ uri: { prefix: '/api/' } }],
    route: [
      { destination: { host: 'catalog', subset: 'v1', port: { number: 8080 } }, weight: 80 },
      { destination: { host: 'catalog' } },
    ],
  })
  expect(rule).toEqual({
    name: 'api',
    matches: [{ index: 0, path: { operator: 'prefix', value: '/api/' } }],
    destinations: [
      { index: 0, host: 'catalog', subset: 'v1', port: '8080', weight: 80 },
      { index: 1, host: 'catalog', subset: '', port: '', weight: undefined },
    ],
    otherFields: 0,
  })
})

test('counts what has no form', () => {
  const rule = readRule({
    timeout: '3s',
    retries: {},
    match: [{ uri: { exact: '/' }, headers: {} }],
    route: [{ destination: { host: 'a' }, headers: {} }],
  })
  expect(rule?.otherFields).toBe(4)
})

test.each([
  ['a text', 'x'],
  ['a list', []],
  ['nothing', undefined],
])('%s is no rule', (_, value) => {
  expect(readRule(value)).toBeUndefined()
})

test('a value of a wrong type counts as not written', () => {
  const rule = readRule({ match: [{ uri: '/a' }], route: [{ destination: { host: 5 }, weight: '80' }, 'x'] })
  expect(rule?.matches).toEqual([{ index: 0, path: undefined }])
  expect(rule?.destinations.map(({ host, weight }) => [host, weight])).toEqual([
    ['', undefined],
    ['', undefined],
  ])
})
