import { expect, test } from 'vitest'
import { KINDS } from '../../istio/schema.ts'
import type { SchemaNode } from '../../istio/schemaNode.ts'
import { CelError, evaluate } from './evaluate.ts'
import { parseExpression } from './parse.ts'

const value = (expression: string, self: unknown) => evaluate(parseExpression(expression), new Map([['self', self]]))

test.each<[string, unknown, unknown]>([
  ['1 + 2 - 1 == 2', null, true],
  ['!(true && false) || false', null, true],
  ['true ? "a" : "b"', null, 'a'],
  ['false ? 1 : true ? 2 : 3', null, 2],
  ['self in ["", "HTTP"]', 'HTTP', true],
  ['"a" in self', { a: 1 }, true],
  ['has(self.a) && !has(self.b)', { a: null }, true],
  ['self.all(key, !key.contains("*"))', { 'a*': '' }, false],
  ['self.all(one, one > 1)', [2, 3], true],
  ['self.exists(one, one > 2)', [2, 3], true],
  ['self.all(l1, self.exists_one(l2, l1.number == l2.number))', [{ number: 1 }, { number: 1 }], false],
  ['{}.size() == 0 && [].size() == 0', null, true],
  ['self.size()', 'é😀', 2],
  ['self.substring(7, 8)', 'unix:///', '/'],
  ["duration(self) >= duration('1ms')", '1.5ms', true],
  ["duration(self) >= duration('1ms')", '-1s', false],
  ['int(self) <= 65535', '080', true],
  ['url(self).getScheme()', 'HTTPS://a.b/c', 'https'],
  ["self.matches('^[a-z]+$')", 'ab', true],
  ['"it\\"s" + \'x\'', null, 'it"sx'],
  ['-self < 0', 3, true],
])('%s of %j is %j', (expression, self, expected) => {
  expect(value(expression, self)).toBe(expected)
})

test.each([
  ['self.a', {}],
  ['self.substring(7, 8) == "/"', 'unix://'],
  ["duration(self) >= duration('1ms')", '1d'],
  ['int(self) > 0', 'x'],
  ['url(self).getScheme() == ""', 'a b'],
  ['self + 1', 'a'],
  ['!self', 1],
  ['self && true', 1],
  ['other', null],
  ['self.nothing()', 'a'],
])('%s of %j has no value', (expression, self) => {
  expect(() => value(expression, self)).toThrow(CelError)
})

test('the side that decides makes up for an error on the other', () => {
  expect(value('self.a || true', {})).toBe(true)
  expect(value('false && self.a', {})).toBe(false)
  expect(value('self.exists(one, one.a)', [{}, { a: true }])).toBe(true)
  expect(() => value('self.a || false', {})).toThrow(CelError)
})

test.each(['1 +', 'a b', '(1', 'has(a)', '[1, ', '#', 'self.all(1, true)'])('%s is not CEL', (expression) => {
  expect(() => parseExpression(expression)).toThrow()
})

function rulesIn(node: SchemaNode): readonly string[] {
  const own = (node.rules ?? []).map(({ expression }) => expression)
  if (node.type === 'object') return [...own, ...[...node.fields.values()].flatMap(rulesIn)]
  if (node.type === 'list') return [...own, ...rulesIn(node.items)]
  return node.type === 'map' ? [...own, ...rulesIn(node.values)] : own
}

test('every rule of the schema can be parsed', () => {
  const rules = [...new Set(KINDS.flatMap(({ resource }) => rulesIn(resource)))]
  expect(rules.length).toBeGreaterThan(25)
  for (const rule of rules) expect(() => parseExpression(rule)).not.toThrow()
})
