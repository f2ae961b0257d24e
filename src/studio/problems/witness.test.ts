import { expect, test } from 'vitest'
import type { TestRequest } from '../../engine/request.ts'
import { emptyRequest } from '../state/emptyRequest.ts'
import { toTestRequest } from '../state/toTestRequest.ts'
import { toDraft } from './witness.ts'

const plain: TestRequest = { protocol: 'HTTP', port: 80, host: 'a.com', method: 'GET', path: '/x?y=1', headers: [] }

const opaque = { host: 'a.com', method: '', path: '', headers: [] } as const

test.each<[string, TestRequest]>([
  ['a plain one', plain],
  ['another method and headers', { ...plain, method: 'PUT', headers: [['x-a', 'b']] }],
  ['a port of its own', { ...plain, port: 8080, host: 'a.com:8080' }],
  ['TLS', { ...plain, protocol: 'HTTPS', port: 443, sni: 'a.com' }],
  ['a client certificate', { ...plain, protocol: 'HTTPS', port: 443, sni: 'a.com', clientCert: true }],
  ['bytes', { ...opaque, protocol: 'TCP', port: 9000 }],
  ['bytes to an address', { ...opaque, protocol: 'TCP', port: 9000, host: '10.1.0.4' }],
  ['TLS that is passed through', { ...opaque, protocol: 'TLS', port: 443, sni: 'a.com' }],
  ['TLS for another name', { ...opaque, protocol: 'TLS', port: 8443, host: '[fd00::1]', sni: 'a.com' }],
  ['TLS without a name', { ...opaque, protocol: 'TLS', port: 443 }],
  ['another server name', { ...plain, protocol: 'HTTPS', port: 8443, host: 'a.com:8443', sni: 'b.com' }],
])('%s is the same request when it stands in the request bar', (_, request) => {
  const read = toTestRequest({ ...emptyRequest, ...toDraft(request) })
  expect(read).toEqual({ ok: true, value: request })
})

test('a Host header that is not what the URL gives stays as it is', () => {
  const request = { ...plain, port: 8080 }
  expect(toTestRequest({ ...emptyRequest, ...toDraft(request) })).toMatchObject({
    value: { host: 'a.com', port: 8080, path: '/x?y=1' },
  })
})
