import { describe, expect, test } from 'vitest'
import { compileRegex } from './regex.ts'

describe('full match over bytes', () => {
  test.each([
    ['/r/[a-z]+', '/r/abc', true],
    ['/r/[a-z]+', '/r/abc/d', false],
    ['/r/[a-z]+', '/x/r/abc', false],
    ['a|ab', 'ab', true],
    ['.', 'é', false],
    ['..', 'é', true],
    ['\\xc3\\xa9', 'é', true],
    ['a.b', 'a\nb', false],
    ['a.b', 'a\rb', true],
    ['\\s', '\u00a0', false],
    ['(?i)/API/.*', '/api/x', true],
    ['(?-i)a', 'A', false],
    ['\\Qa.b\\E', 'a.b', true],
    ['\\Qa.b\\E', 'axb', false],
    ['a{,3}', 'a{,3}', true],
    ['a{,3}', 'aa', false],
    ['(?P<n>a)(?P<n>b)', 'ab', true],
    ['(?P<1>a)', 'a', true],
    ['\\(\\?P<n>', '(?P<n>', true],
    ['[[:alpha:]]+', 'abc', true],
    ['\\pL', 'x', true],
    ['(a+)+$', `${'a'.repeat(2000)}!`, false],
  ])('%s on %j: %s', (pattern, text, matches) => {
    expect(compileRegex(pattern)?.matches(text)).toBe(matches)
  })

  test.each(['(?=a)', '(?!a)', '(a)\\1', 'a++', '(?>a)', '[', 'a**', '\\'])('%s is no RE2', (pattern) => {
    expect(compileRegex(pattern)).toBeUndefined()
  })
})

describe('GlobalReplace', () => {
  test.each([
    ['^/service/([^/]+)(/.*)$', '\\2/i/\\1', '/service/foo/v1/api', '/v1/api/i/foo'],
    ['.*', '/z', '/e/1', '/z'],
    ['/d(/|$)(.*)', '/\\2', '/d', '/'],
    ['/d(/|$)(.*)', '/\\2', '/d/x/y', '/x/y'],
    ['nope', '/z', '/a/x', '/a/x'],
    ['x*', '-', '/faxb', '-/-f-a-b-'],
    ['(a)|(b)', '[\\1\\2]', 'ab', '[a][b]'],
    ['a', '\\10', 'a', 'a'],
    ['(a)', '\\10', 'a', 'a0'],
    ['a', '$1', 'a', '$1'],
    ['a', '\\\\', 'a', '\\'],
    ['(a)', '\\2', 'a', 'a'],
    ['^a', 'x', 'aa', 'xa'],
    ['é', 'ü', 'éé', 'üü'],
  ])('%s → %s on %s gives %s', (pattern, substitution, text, expected) => {
    expect(compileRegex(pattern)?.replaceAll(text, substitution)).toBe(expected)
  })

  test.each(['\\a', 'x\\'])('a substitution %s drops the rewrite', (substitution) => {
    expect(compileRegex('a')?.replaceAll('a', substitution)).toBeUndefined()
  })
})
