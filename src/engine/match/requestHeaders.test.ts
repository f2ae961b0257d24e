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

// envoy: source/common/http/conn_manager_utility.cc (mutateRequestHeaders: removed from edge requests only)
test('only an edge proxy drops what tells of the client', () => {
  const lines = [
    ['x-envoy-decorator-operation', 'op'],
    ['x-envoy-downstream-service-cluster', 'c'],
    ['x-envoy-downstream-service-node', 'n'],
    ['x-envoy-retry-on', '5xx'],
  ] as const
  const sent = lines.map(([name]) => name)
  const left = (useRemoteAddress: boolean) =>
    Object.keys(sanitized(lines, useRemoteAddress)).filter((name) => name !== 'x-forwarded-proto')
  expect(left(true)).toEqual([])
  expect(left(false)).toEqual(sent.slice(0, 3))
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
