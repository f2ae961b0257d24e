import { describe, expect, test } from 'vitest'
import { compareBySpecificity, hostsOverlap, isHostSubsetOf, mostSpecificHostMatch } from './hostname.ts'

describe('isHostSubsetOf', () => {
  test.each([
    ['a.com', 'a.com', true],
    ['a.com', '*.com', true],
    ['a.com', '*', true],
    ['a.b.com', '*.com', true],
    ['*.a.com', '*.com', true],
    ['*.com', '*.a.com', false],
    ['*.com', 'a.com', false],
    // The tail keeps its dot, so the bare domain is not covered.
    ['example.com', '*.example.com', false],
    ['xfoo.com', '*foo.com', true],
    ['A.com', 'a.com', false],
  ])('%s of %s: %s', (host, other, expected) => {
    expect(isHostSubsetOf(host, other)).toBe(expected)
  })
})

test('hosts overlap in either direction', () => {
  expect(hostsOverlap('*.com', 'a.com')).toBe(true)
  expect(hostsOverlap('*.com', '*.org')).toBe(false)
})

test('names go before wildcards, longer before shorter, then by letter', () => {
  const hosts = ['*', 'b.com', '*.com', 'long.com', 'a.com', '*.b.com']
  expect(hosts.sort(compareBySpecificity)).toEqual(['long.com', 'a.com', 'b.com', '*.b.com', '*.com', '*'])
})

describe('mostSpecificHostMatch', () => {
  const exact = new Map([['a.com', 'exact']])
  const wildcards = new Map([
    ['*', 'any'],
    ['*.com', 'com'],
    ['*.b.com', 'b'],
  ])
  test.each([
    ['a.com', 'exact'],
    ['x.b.com', 'b'],
    ['x.com', 'com'],
    ['x.org', 'any'],
    ['*.com', 'com'],
    ['*.c.com', 'com'],
  ])('%s: %s', (needle, expected) => {
    expect(mostSpecificHostMatch(needle, exact, wildcards)).toBe(expected)
  })
})
