import { expect, test } from 'vitest'
import { gatewayWith, get } from '../../testing/gateway.ts'
import type { TestRequest } from '../request.ts'
import { decide } from './decide.ts'

const gateway = gatewayWith(`- directResponse: {status: 200, body: {string: ok}}`)

const answer = (path: string, change: Partial<TestRequest> = {}) => {
  const { status, details, flags, body, virtualHost } = decide(gateway, get(path, change)).answers[0] ?? {}
  return { status, details, flags, body, virtualHost }
}

test.each<[string, string, Partial<TestRequest>, number, string]>([
  ['a backslash first', '\\api', {}, 400, 'http1.codec_error'],
  ['no leading slash', 'a', {}, 400, 'http1.codec_error'],
  ['an empty target', '', {}, 400, 'http1.codec_error'],
  ['a query only', '?x=1', {}, 400, 'http1.codec_error'],
  ['a raw byte above 0x7F', '/é', {}, 400, 'http1.codec_error'],
  ['a space', '/a b', {}, 400, 'http1.codec_error'],
  ['a control byte', '/a\x01', {}, 400, 'http1.invalid_characters'],
  ['* with GET', '*', {}, 400, 'http1.invalid_url'],
  ['another scheme', 'ftp://a.com/', {}, 400, 'http1.invalid_scheme'],
  ['a lower-case method', '/', { method: 'get' }, 400, 'http1.codec_error'],
  ['an unknown method', '/', { method: 'FOO' }, 400, 'http1.codec_error'],
  ['CONNECT without port', 'a.com', { method: 'CONNECT' }, 400, 'http1.codec_error'],
  ['a space in Host', '/', { host: 'a b' }, 400, 'http.invalid_authority'],
  ['a slash in Host', '/', { host: 'a.com/x' }, 400, 'http.invalid_authority'],
  ['a header name with a space', '/', { headers: [['a b', 'c']] }, 400, 'http1.codec_error'],
])('%s is refused by the codec', (_, path, change, status, details) => {
  expect(answer(path, change)).toMatchObject({
    status,
    details,
    flags: 'DPE',
    body: 'Bad Request',
    virtualHost: undefined,
  })
})

test('HEAD gets the refusal without a body', () => {
  expect(answer('\\x', { method: 'HEAD' })).toMatchObject({ status: 400, flags: 'DPE', body: undefined })
})

test.each<[string, string, Partial<TestRequest>, number, string]>([
  ['OPTIONS *', '*', { method: 'OPTIONS' }, 404, 'absolute_path_rejected'],
  ['an absolute form without path', 'http://a.com?x=1', {}, 404, 'absolute_path_rejected'],
  ['%00', '/a%00b', {}, 400, 'path_normalization_failed'],
  ['QUERY without content type', '/', { method: 'QUERY' }, 400, 'query_missing_content_type'],
])('%s is refused later, without a body', (_, path, change, status, details) => {
  expect(answer(path, change)).toMatchObject({ status, details, flags: undefined, body: undefined })
})

test.each<[string, string, Partial<TestRequest>, number]>([
  ['the URI names the host, not the Host header', 'http://a.com/x', { host: 'z.com' }, 200],
  ['userinfo is dropped', 'http://me@a.com/x', { host: 'z.com' }, 200],
  ['two Host lines are one host with a comma', '/', { headers: [['Host', 'z.com']] }, 404],
  ['CONNECT has no path that a route could match', 'a.com:80', { method: 'CONNECT' }, 404],
  ['a header with an underscore is fine', '/', { headers: [['x_y', '1']] }, 200],
])('%s', (_, path, change, status) => {
  expect(answer(path, change).status).toBe(status)
})
