import { expect, test } from 'vitest'
import type { HeaderLine } from '../request.ts'
import { collectHeaders, sanitizeHeaders } from './requestHeaders.ts'

function sanitized(lines: readonly HeaderLine[], useRemoteAddress = true, tls = false) {
  const headers = collectHeaders(lines)
  sanitizeHeaders(headers, tls, useRemoteAddress)
  return Object.fromEntries(headers)
}

test('an edge proxy sets x-forwarded-proto from the connection', () => {
  expect(sanitized([['x-forwarded-proto', 'https']])).toEqual({ 'x-forwarded-proto': ['http'] })
  expect(sanitized([], true, true)).toEqual({ 'x-forwarded-proto': ['https'] })
})

test('a sidecar keeps the x-forwarded-proto of the client', () => {
  expect(sanitized([['x-forwarded-proto', 'https']], false)).toEqual({ 'x-forwarded-proto': ['https'] })
})

test.each([
  ['internal headers', [['x-envoy-max-retries', '3']], []],
  [
    'hop-by-hop headers',
    [
      ['Keep-Alive', '5'],
      ['proxy-connection', 'x'],
    ],
    [],
  ],
  [
    'headers that Connection nominates',
    [
      ['Connection', 'x-a, close'],
      ['x-a', '1'],
    ],
    [],
  ],
  [
    'an upgrade to h2c',
    [
      ['connection', 'upgrade'],
      ['upgrade', 'h2c'],
    ],
    [],
  ],
  ['Upgrade without Connection', [['upgrade', 'websocket']], []],
  [
    'nothing of a websocket upgrade',
    [
      ['connection', 'Upgrade'],
      ['upgrade', 'websocket'],
    ],
    ['connection', 'upgrade'],
  ],
] as const)('%s do not reach routing', (_, lines, left) => {
  expect(Object.keys(sanitized(lines)).filter((name) => name !== 'x-forwarded-proto')).toEqual(left)
})
