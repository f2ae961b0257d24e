import { expect, test } from 'vitest'
import type { HttpOptions } from '../../envoy/proxyConfig.ts'
import { preparePath } from './preparePath.ts'

const istio: HttpOptions = {
  normalizePath: true,
  mergeSlashes: false,
  escapedSlashes: 'KEEP_UNCHANGED',
  useRemoteAddress: true,
}

test.each([
  ['/a/%2e%2e/b', '/b'],
  ['/a/..;x=1/b', '/b'],
  ['/a/.;x/b', '/a/b'],
  ['/a/%2e%2e;/b', '/a/..;/b'],
  ['/a/.%2E;q/x', '/a/..;q/x'],
  ['/a/..%3b/b', '/a/..%3b/b'],
  ['/a/b/..;', '/a/'],
  ['/a;..;/x', '/a;..;/x'],
  ['/a/..', '/'],
  ['/a/.', '/a/'],
  ['/a//../b', '/a/b'],
  ['/../../x', '/x'],
  ['/...', '/...'],
  ['/a\\..\\b', '/b'],
  ['/%41%7e%2d?x=%61', '/A~-?x=%61'],
  ['/a/%2e%2e%2fb', '/a/..%2fb'],
  ['/a%2Fb', '/a%2Fb'],
  ['/a%zz', '/a%zz'],
  ['/a%c3%a9', '/a%c3%a9'],
  ['/a"<>^{|}`b', '/a%22%3C%3E%5E%7B%7C%7D%60b'],
  ['/a//b', '/a//b'],
  ['/a#f?x=1', '/a'],
  ['/a?x=#y&z=1', '/a?x='],
  ['/a?x=/../b', '/a?x=/../b'],
])('%s becomes %s', (target, expected) => {
  expect(preparePath(target, istio)).toBe(expected)
})

test('%00 in a path that is normalised is refused', () => {
  expect(preparePath('/a%00b', istio)).toBeUndefined()
  expect(preparePath('/a%00b', { ...istio, normalizePath: false })).toBe('/a%00b')
})

test.each([
  ['/a///b//', '/a/b/'],
  ['//', '//'],
  ['///?x', '//?x'],
  ['/a?x=//y', '/a?x=//y'],
])('with merged slashes %s becomes %s', (target, expected) => {
  expect(preparePath(target, { ...istio, mergeSlashes: true })).toBe(expected)
})

test('unescaped slashes are normalised and merged', () => {
  const options: HttpOptions = { ...istio, mergeSlashes: true, escapedSlashes: 'UNESCAPE_AND_FORWARD' }
  expect(preparePath('/a%2f..%2fb?x=%2f', options)).toBe('/b?x=%2f')
})
