import { describe, expect, test } from 'vitest'
import type { HeaderMatcher, StringMatcher } from '../../envoy/matcher.ts'
import type { HeaderLine } from '../request.ts'
import { headerCondition } from './headerMatch.ts'
import { createRegexCache } from './regex.ts'
import { collectHeaders } from './requestHeaders.ts'

const from = { file: 'a.yaml', document: 0, path: [] }

function holds(matcher: Partial<HeaderMatcher>, lines: readonly HeaderLine[]) {
  const full = { name: 'x', match: undefined, invert: false, treatMissingAsEmpty: false, from, ...matcher }
  const request = { method: 'GET', scheme: 'http', authority: 'A.com:80', path: '/a?b', bare: '/a', tls: false }
  return headerCondition(full, createRegexCache()).holds({ ...request, headers: collectHeaders(lines) })
}

const exact = (value: string): StringMatcher => ({ type: 'exact', value })
const prefix = (value: string): StringMatcher => ({ type: 'prefix', value })
const regex = (value: string): StringMatcher => ({ type: 'regex', value })
const invert = true
const treatMissingAsEmpty = true

// Columns: absent, empty, v, V, vv, w, v + w on two lines, `v,w` on one.
const columns = [[], [''], ['v'], ['V'], ['vv'], ['w'], ['v', 'w'], ['v,w']]

describe('what a matcher makes of each value', () => {
  test.each<[string, Partial<HeaderMatcher>, string]>([
    ['exact v', { match: exact('v') }, '--Y---Y-'],
    ['exact v, inverted', { match: exact('v'), invert }, '-Y-YYY-Y'],
    ['exact v, inverted, absent as empty', { match: exact('v'), invert, treatMissingAsEmpty }, 'YY-YYY-Y'],
    ['exact ""', { match: exact('') }, '-Y------'],
    ['exact "", absent as empty', { match: exact(''), treatMissingAsEmpty }, 'YY------'],
    ['prefix v', { match: prefix('v') }, '--Y-Y-YY'],
    ['regex v+', { match: regex('v+') }, '--Y-Y-Y-'],
    ['regex .*', { match: regex('.*') }, '-YYYYYYY'],
    ['regex .*, absent as empty', { match: regex('.*'), treatMissingAsEmpty }, 'YYYYYYYY'],
    ['present', {}, '-YYYYYYY'],
    ['present, inverted', { invert }, 'Y-------'],
    ['present, absent as empty', { treatMissingAsEmpty }, 'YYYYYYYY'],
    ['present, inverted, absent as empty', { invert, treatMissingAsEmpty }, '--------'],
  ])('%s', (_, matcher, expected) => {
    const row = columns.map((values) =>
      holds(
        matcher,
        values.map((value) => ['X', value]),
      )
        ? 'Y'
        : '-',
    )
    expect(row.join('')).toBe(expected)
  })
})

test('headers that Envoy coalesces are matched as one value', () => {
  const accept: readonly HeaderLine[] = [
    ['Accept', 'a'],
    ['accept', 'b'],
  ]
  expect(holds({ name: 'accept', match: exact('b') }, accept)).toBe(false)
  expect(holds({ name: 'accept', match: exact('a,b') }, accept)).toBe(true)
})

test('cookies stay line by line, and a space counts', () => {
  const cookie = regex('^(.*?;)?(user=jason)(;.*)?$')
  expect(holds({ name: 'cookie', match: cookie }, [['cookie', 'x=1;user=jason']])).toBe(true)
  expect(holds({ name: 'cookie', match: cookie }, [['cookie', 'x=1; user=jason']])).toBe(false)
})

test.each([
  [':authority', 'A.com:80'],
  ['host', 'A.com:80'],
  [':method', 'GET'],
  [':scheme', 'http'],
  [':path', '/a?b'],
])('%s is compared as sent', (name, value) => {
  expect(holds({ name, match: exact(value) }, [])).toBe(true)
  expect(holds({ name, match: exact(value.toLowerCase()) }, [])).toBe(value === value.toLowerCase())
})

test('surrounding white space is no part of a value', () => {
  expect(holds({ match: exact('v') }, [['x', ' \tv ']])).toBe(true)
})
