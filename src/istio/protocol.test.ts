import { expect, test } from 'vitest'
import { parseProtocol, servicePortProtocol } from './protocol.ts'

test.each([
  ['HTTP', 'http'],
  ['Http2', 'http2'],
  ['GRPC-Web', 'grpc-web'],
  ['nonsense', 'auto'],
  [undefined, 'auto'],
])('the protocol %s is %s', (text, expected) => {
  expect(parseProtocol(text)).toBe(expected)
})

test.each([
  [{ port: 80, name: 'http-web' }, 'http'],
  [{ port: 80, name: 'web' }, 'auto'],
  [{ port: 80, name: 'grpc-web-x' }, 'grpc-web'],
  [{ port: 3306, name: 'db' }, 'tcp'],
  [{ port: 3306, name: 'http' }, 'http'],
  [{ port: 80, name: 'http', appProtocol: 'https' }, 'https'],
  [{ port: 80, appProtocol: 'kubernetes.io/h2c' }, 'http2'],
  [{ port: 53, name: 'http', protocol: 'UDP' }, 'udp'],
])('the Service port %j is %s', (port, expected) => {
  expect(servicePortProtocol(port)).toBe(expected)
})
