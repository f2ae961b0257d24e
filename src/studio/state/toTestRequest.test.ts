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
  ['http://10.1.0.4:80/a', '10.1.0.4'],
  ['http://[fd00::4]/a', '[fd00::4]'],
  ['http://web.prod:8080/a', 'web.prod'],
  ['/a', undefined],
])('a Host header line does not change what %s is looked up by: %s', (url, lookup) => {
  expect(read({ url, headers: [['Host', 'shop']] })).toMatchObject({ host: 'shop', path: '/a' })
  expect(read({ url, headers: [['Host', 'shop']] }).lookup).toBe(lookup)
  expect(toTestRequest(draft({ url }))).not.toHaveProperty('value.lookup')
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
  ['tls://example.com', 'TLS', 443, 'example.com', 'example.com'],
  ['TLS://example.com:15443', 'TLS', 15443, 'example.com', 'example.com'],
  ['tcp://db:3306', 'TCP', 3306, 'db', undefined],
  ['tcp://10.1.0.7:3306/ignored?a#b', 'TCP', 3306, '10.1.0.7', undefined],
  ['tls://[::1]:443', 'TLS', 443, '[::1]', undefined],
])('%s sends bytes that are no HTTP', (url, protocol, port, host, sni) => {
  const sent = { protocol, port, host, method: '', path: '', headers: [], ...(sni && { sni }) }
  expect(read({ url, method: 'P', headers: [['Host', 'other']] })).toEqual(sent)
})

test('a method and headers that nothing sends cannot be wrong', () => {
  expect(toTestRequest(draft({ url: 'tcp://db:3306', method: '', headers: [['', '']] })).ok).toBe(true)
})

test.each([
  ['http://example.com', undefined],
  ['https://example.com', true],
  ['tls://example.com', true],
  ['tcp://example.com:80', undefined],
])('%s shows a client certificate: %s', (url, expected) => {
  expect(read({ url, clientCert: true }).clientCert).toBe(expected)
  expect(read({ url }).clientCert).toBe(undefined)
})

test.each([
  [{ url: 'tcp://db' }, { field: 'url', code: 'portMissing' }],
  [{ url: 'tls://:443' }, { field: 'url', code: 'hostMissing' }],
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
