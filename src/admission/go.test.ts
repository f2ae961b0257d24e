import { expect, test } from 'vitest'
import { isAddress, isAddressRange } from './goAddress.ts'
import { parseGoDuration } from './goDuration.ts'
import { goQuote } from './goQuote.ts'
import { parseRequestUri, parseUrl } from './goUrl.ts'

test.each([
  ['https://a.com:8443/x?y', { scheme: 'https', port: '8443' }],
  ['HTTP://[::1]:80', { scheme: 'http', port: '80' }],
  ['mailto:a@b', { scheme: 'mailto', port: '' }],
  ['/path', { scheme: '', port: '' }],
  ['a.com/x', { scheme: '', port: '' }],
  ['', { scheme: '', port: '' }],
  ['%', undefined],
  [':80', undefined],
  ['http://a b', undefined],
  ['http://a:b', undefined],
  ['http://[::1', undefined],
  ['a:b/c', { scheme: 'a', port: '' }],
  ['1:b/c', undefined],
  ['http://a/%zz', undefined],
  ['http://a\u0000', undefined],
])('url.Parse(%j)', (text, expected) => {
  expect(parseUrl(text)).toEqual(expected)
})

test.each(['', 'a.com/x', 'x y'])('url.ParseRequestURI(%j) fails', (text) => {
  expect(parseRequestUri(text)).toBeUndefined()
})

test.each([
  ['1.2.3.4', true],
  ['01.2.3.4', false],
  ['1.2.3', false],
  ['1.2.3.256', false],
  ['::', true],
  ['::1', true],
  ['fe80::1%eth0', true],
  ['fe80::1%', false],
  ['1:2:3:4:5:6:7:8', true],
  ['1:2:3:4:5:6:7::8', false],
  ['::ffff:1.2.3.4', true],
  ['::1.2.3.4:1', false],
  ['1::2::3', false],
  ['a.com', false],
  ['', false],
])('netip.ParseAddr(%j): %j', (text, expected) => {
  expect(isAddress(text)).toBe(expected)
})

test.each([
  ['10.0.0.0/8', true],
  ['10.0.0.1/32', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/08', false],
  ['::/128', true],
  ['fe80::%a/10', false],
  ['10.0.0.0', false],
  ['/8', false],
])('netip.ParsePrefix(%j): %j', (text, expected) => {
  expect(isAddressRange(text)).toBe(expected)
})

test.each([
  ['1h30m', 5_400_000],
  ['.5s', 500],
  ['0', 0],
  ['-1.5h', -5_400_000],
  ['2562047h', 9_223_369_200_000],
  ['2562048h', undefined],
  ['1d', undefined],
  ['5', undefined],
  ['', undefined],
])('time.ParseDuration(%j): %j ms', (text, expected) => {
  expect(parseGoDuration(text)).toBe(expected)
})

test('quotes as %q does', () => {
  expect(goQuote('a"b\\c\n\u0007é')).toBe('"a\\"b\\\\c\\n\\x07é"')
})
