import { describe, expect, test } from 'vitest'
import { gatewayWith, get } from '../../testing/gateway.ts'
import type { TestRequest } from '../request.ts'
import { match } from './match.ts'

const gateway = gatewayWith(`
- name: strict
  match:
  - {uri: {prefix: /api}, method: {exact: POST}, headers: {x: {exact: v}}, queryParams: {q: {regex: '\\d+'}}}
  route: [{destination: {host: web}}]
- name: open
  match: [{uri: {prefix: /}}]
  route: [{destination: {host: web}, weight: 90}, {destination: {host: gone}, weight: 10}]
- name: dead
  directResponse: {status: 200}`)

const steps = (request: TestRequest, random = 0) =>
  match(gateway, request, random).trace.map(({ stage, verdict, reason }) => `${stage} ${verdict} ${reason.code}`)

describe('the stages, in order, up to what decided', () => {
  test.each<[string, TestRequest, readonly string[]]>([
    ['no listener', get('/', { port: 81 }), ['listener refused noListener']],
    [
      'plaintext to a TLS port',
      get('/', { port: 443 }),
      ['listener taken listenerTaken', 'filterChain refused plaintextToTls'],
    ],
    [
      'another server name',
      get('/', { protocol: 'HTTPS', port: 443, sni: 'z.com' }),
      ['listener taken listenerTaken', 'filterChain refused noFilterChain'],
    ],
    [
      'TLS to a plaintext port',
      get('/', { protocol: 'HTTPS' }),
      ['listener taken listenerTaken', 'filterChain refused tlsToPlaintext'],
    ],
    [
      'a bad request line',
      get('\\'),
      ['listener taken listenerTaken', 'filterChain taken filterChainPlaintext', 'request refused badRequestTarget'],
    ],
    [
      'no virtual host',
      get('/', { host: 'z.com' }),
      [
        'listener taken listenerTaken',
        'filterChain taken filterChainPlaintext',
        'request taken requestAccepted',
        'virtualHost refused noVirtualHost',
        'response refused respondedNotFound',
      ],
    ],
    [
      'forwarded',
      get('/a/../b', { protocol: 'HTTPS', port: 443, sni: 'a.com' }),
      [
        'listener taken listenerTaken',
        'filterChain taken filterChainServerName',
        'request taken pathNormalized',
        'virtualHost taken domainExact',
        'route taken routeMatched',
        'cluster taken clusterFound',
        'response taken forwarded',
      ],
    ],
  ])('%s', (_, request, expected) => {
    expect(steps(request)).toEqual(expected)
  })

  test('the pick that has no cluster ends in clusterMissing', () => {
    expect(steps(get('/'), 95).slice(-2)).toEqual(['cluster refused clusterMissing', 'response refused clusterMissing'])
  })
})

test('a refused route shows every condition that fails, and where its value parts', () => {
  const { trace } = match(gateway, get('/apx?q=x', { headers: [['X', 'w']] }))
  const route = trace.find(({ stage }) => stage === 'route')
  expect(route?.candidates.map(({ subject, verdict, reason }) => [subject, verdict, reason.code])).toEqual([
    ['strict', 'refused', 'conditionFailed'],
    ['open', 'taken', 'routeMatched'],
  ])
  const [first] = route?.candidates ?? []
  expect(first?.reason).toEqual({ code: 'conditionFailed', failing: 4 })
  expect(
    first?.conditions.map(({ field, expected, actual, partsAt, reason }) => [
      field,
      expected,
      actual,
      partsAt,
      reason.code,
    ]),
  ).toEqual([
    [{ type: 'path' }, '/api', '/apx', 3, 'valueDiffers'],
    [{ type: 'header', name: 'x' }, 'v', 'w', 0, 'valueDiffers'],
    [{ type: 'method' }, 'POST', 'GET', 0, 'valueDiffers'],
    [{ type: 'queryParameter', name: 'q' }, '\\d+', 'x', undefined, 'regexNoMatch'],
  ])
})

test.each([
  ['/ap', 'valueTooShort'],
  ['/API', 'differsOnlyInCase'],
  ['/', 'valueTooShort'],
  ['/x', 'valueDiffers'],
])('the path %s against the prefix /api: %s', (path, code) => {
  const http = '- match: [{uri: {prefix: /api}}]\n  route: [{destination: {host: web}}]'
  const { trace } = match(gatewayWith(http), get(path))
  expect(trace.find(({ stage }) => stage === 'route')?.candidates[0]?.conditions[0]?.reason.code).toBe(code)
})

test.each([
  ['headers: {x: {exact: v}}', 'valueAbsent'],
  ['headers: {y: {exact: v}}', 'valueTooShort'],
  ['withoutHeaders: {y: {}}', 'excludedValue'],
  ['headers: {y: {regex: "("}}', 'regexInvalid'],
])('a failing %s: %s', (condition, code) => {
  const http = `- match: [{${condition}}]\n  route: [{destination: {host: web}}]`
  const { trace } = match(gatewayWith(http), get('/', { headers: [['y', '']] }))
  expect(trace.find(({ stage }) => stage === 'route')?.candidates[0]?.conditions.at(-1)?.reason.code).toBe(code)
})

test('a certain delay is told with the response', () => {
  const http = `
- fault: {delay: {fixedDelay: 2s, percentage: {value: 100}}}
  route: [{destination: {host: web}}]`
  expect(match(gatewayWith(http), get('/')).trace.at(-1)?.candidates).toMatchObject([
    { reason: { code: 'faultDelay', delayMs: 2000 } },
  ])
})

test('a header value that only a running proxy knows is a limit of the answer', () => {
  const http = `- headers: {request: {set: {t: '%START_TIME%'}}}\n  route: [{destination: {host: web}}]`
  const path = ['spec', 'http', 0, 'headers', 'request', 'set', 't']
  expect(match(gatewayWith(http), get('/')).limits).toMatchObject([
    { reason: { code: 'valueNotKnown', operator: '%START_TIME%' }, from: { path } },
  ])
})
