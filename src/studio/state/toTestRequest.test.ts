import { expect, test } from 'vitest'
import type { HeaderLine } from '../../engine/request.ts'
import type { RequestDraft } from './studioState.ts'
import { toTestRequest } from './toTestRequest.ts'

const draft = (change: Partial<RequestDraft>): RequestDraft => ({
  viewpoint: undefined,
  method: 'GET',
  url: 'http://example.com/',
  headers: [],
  sni: undefined,
  clientCert: false,
  ...change,
})

function read(change: Partial<RequestDraft>) {
  const result = toTestRequest(draft(change))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test.each([
  ['example.com', 'HTTP', 80, 'example.com', '/'],
  ['http://example.com:80/a', 'HTTP', 80, 'example.com', '/a'],
  ['http://example.com:8080/a', 'HTTP', 8080, 'example.com:8080', '/a'],
  ['https://example.com', 'HTTPS', 443, 'example.com', '/'],
  ['https://example.com:8443?a=1', 'HTTPS', 8443, 'example.com:8443', '/?a=1'],
  ['HTTPS://Example.com/a', 'HTTPS', 443, 'Example.com', '/a'],
  ['http://user:secret@example.com/a', 'HTTP', 80, 'example.com', '/a'],
  ['http://[::1]:8080/a', 'HTTP', 8080, '[::1]:8080', '/a'],
  ['http://[::1]', 'HTTP', 80, '[::1]', '/'],
  ['  http://example.com/a  ', 'HTTP', 80, 'example.com', '/a'],
  ['http://example.com:/a', 'HTTP', 80, 'example.com', '/a'],
])('%s', (url, protocol, port, host, path) => {
  expect(read({ url })).toMatchObject({ protocol, port, host, path })
})

test.each(['/a//b/../c/./d', '/%2e%2E/%zz', '/a?b=c?d', '/路径?q=占', '/a@b:80/c', '//double'])(
  'path and query go out as typed: %s',
  (path) => {
    expect(read({ url: `http://example.com${path}` }).path).toBe(path)
  },
)

test('a fragment is not sent', () => {
  expect(read({ url: 'http://example.com/a?b=1#c/d?e' }).path).toBe('/a?b=1')
})

test('a Host header line wins over the URL and is no further header', () => {
  const headers: readonly HeaderLine[] = [
    ['hOst', 'shop.example.com'],
    ['X-A', '1'],
  ]
  expect(read({ url: 'http://10.0.0.1/a', headers })).toMatchObject({
    host: 'shop.example.com',
    headers: [['X-A', '1']],
  })
})

test.each([
  ['http://example.com', undefined, undefined],
  ['https://example.com:8443', undefined, 'example.com'],
  ['https://example.com', 'other.example.com', 'other.example.com'],
  ['https://example.com', '', undefined],
  ['https://10.0.0.1', undefined, undefined],
])('the SNI of %s, edited to %s, is %s', (url, sni, expected) => {
  expect(read({ url, sni }).sni).toBe(expected)
})

test.each([
  [{ url: ' ' }, { field: 'url', code: 'urlEmpty' }],
  [{ url: '/only/a/path' }, { field: 'url', code: 'hostMissing' }],
  [{ url: 'http:///a' }, { field: 'url', code: 'hostMissing' }],
  [{ url: 'ftp://example.com' }, { field: 'url', code: 'schemeUnknown', scheme: 'ftp' }],
  [{ url: 'http://example.com:99999' }, { field: 'url', code: 'portInvalid', port: '99999' }],
  [{ url: 'http://example.com:0' }, { field: 'url', code: 'portInvalid', port: '0' }],
  [{ url: 'http://example.com:http' }, { field: 'url', code: 'portInvalid', port: 'http' }],
  [{ method: 'G ET' }, { field: 'method', code: 'methodInvalid', method: 'G ET' }],
  [{ method: '' }, { field: 'method', code: 'methodInvalid', method: '' }],
  [{ headers: [['a b', 'c']] }, { field: 'headers', code: 'headerNameInvalid', index: 0, name: 'a b' }],
  [{ headers: [['a', 'b\nc']] }, { field: 'headers', code: 'headerValueInvalid', index: 0, name: 'a' }],
] as const)('what is no request is told by field: %j', (change, error) => {
  expect(toTestRequest(draft(change))).toEqual({ ok: false, error })
})
