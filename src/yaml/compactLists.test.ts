import { expect, test } from 'vitest'
import { compactLists } from './compactLists.ts'

test('keeps every value, with lists of its own', () => {
  const list = [1, { b: [true, null] }]
  const value = { a: list, c: 'text', d: new Date(0), __proto__: null }
  const compacted = compactLists(value)
  expect(compacted).toEqual({ a: [1, { b: [true, null] }], c: 'text', d: new Date(0), __proto__: null })
  expect(Reflect.get(Object(compacted), 'a')).not.toBe(list)
})
