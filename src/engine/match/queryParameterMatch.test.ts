import { expect, test } from 'vitest'
import { queryParameter } from './queryParameterMatch.ts'

test.each([
  ['/p?a=1&a=2', 'a', '1'],
  ['/p?a=%31', 'a', '%31'],
  ['/p?%61=1', 'a', undefined],
  ['/p?a=b+c', 'a', 'b+c'],
  ['/p?a', 'a', ''],
  ['/p?a=', 'a', ''],
  ['/p?&&a=x=y', 'a', 'x=y'],
  ['/p?x?a=1', 'x?a', '1'],
  ['/p?A=1', 'a', undefined],
  ['/p?b;a=1', 'a', undefined],
  ['/p', 'a', undefined],
  [undefined, 'a', undefined],
])('%s: %s = %j', (path, name, expected) => {
  expect(queryParameter(path, name)).toBe(expected)
})
