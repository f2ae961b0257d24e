// Redirects, direct responses, faults and CORS: what a route does without, or before, a destination.

import { describe, expect, test } from 'vitest'
import { routeJsonOf } from '../../testing/compiled.ts'
import { redirectAction } from './redirect.ts'

describe('redirect', () => {
  test.each([
    ['{uri: /b}', { path_redirect: '/b' }],
    ['{authority: b.com}', { host_redirect: 'b.com', path_redirect: '' }],
    ['{uri: /b, prefixRewrite: /c}', { prefix_rewrite: '/c' }],
    [
      '{scheme: https, redirectCode: 308}',
      { scheme_redirect: 'https', path_redirect: '', response_code: 'PERMANENT_REDIRECT' },
    ],
    ['{uri: /b, redirectCode: 301}', { path_redirect: '/b' }],
  ])('%s', (redirect, expected) => {
    expect(routeJsonOf(`[{redirect: ${redirect}}]`).redirect).toEqual(expected)
  })

  test('a code without a name leaves the route without action', () => {
    expect(routeJsonOf('[{redirect: {uri: /b, redirectCode: 304}}]')).toEqual({ match: { prefix: '/' } })
  })

  test.each([
    ['a stated port', { port: 8080 }, 80, false, 8080],
    ["http's own port", { port: 80 }, 8080, false, 0],
    ["https' own port", { port: 443, scheme: 'https' }, 80, false, 0],
    ['443 on a server with tls', { port: 443 }, 80, true, 0],
    ['80 on a server with tls', { port: 80 }, 80, true, 80],
    ["the request's port", { derivePort: 'FROM_REQUEST_PORT' }, 8080, false, 8080],
    ["the protocol's port", { derivePort: 'FROM_PROTOCOL_DEFAULT' }, 8080, false, 0],
    ['no port', {}, 8080, false, 0],
  ] as const)('%s', (_, redirect, listenPort, isTls, port) => {
    expect(redirectAction(redirect, listenPort, isTls)).toMatchObject({ port })
  })
})

test.each([
  ['{status: 404}', { status: 404 }],
  ['{status: 200, body: {string: "größe"}}', { status: 200, body: { inline_string: 'größe' } }],
  ['{status: 200, body: {bytes: AAH/}}', { status: 200, body: { inline_bytes: 'AAH/' } }],
])('direct response %s', (response, expected) => {
  expect(routeJsonOf(`[{directResponse: ${response}}]`).direct_response).toEqual(expected)
})

describe('fault', () => {
  const faultOf = (fault: string): unknown => {
    const filters = routeJsonOf(`[{fault: ${fault}, route: [{destination: {host: a}}]}]`).typed_per_filter_config
    return JSON.parse(JSON.stringify(filters ?? {}))['envoy.filters.http.fault']
  }
  test.each([
    ['{delay: {fixedDelay: 2s}}', { delay: { fixed_delay: '2s', percentage: {} } }],
    ['{delay: {fixedDelay: 2s, percent: 5}}', { delay: { fixed_delay: '2s', percentage: { numerator: 5 } } }],
    [
      '{delay: {fixedDelay: 2s, percentage: {value: 0.1}}}',
      { delay: { fixed_delay: '2s', percentage: { numerator: 1000, denominator: 'MILLION' } } },
    ],
    ['{abort: {httpStatus: 503}}', { abort: { http_status: 503 } }],
    [
      '{abort: {grpcStatus: UNAVAILABLE, percentage: {}}}',
      { abort: { grpc_status: 14, percentage: { denominator: 'MILLION' } } },
    ],
  ])('%s', (fault, expected) => {
    expect(faultOf(fault)).toMatchObject(expected)
  })

  test('an exponential delay is not passed on', () => {
    expect(faultOf('{delay: {exponentialDelay: 2s}}')).toBeUndefined()
  })
})

describe('cors', () => {
  const corsOf = (policy: string): unknown => {
    const filters = routeJsonOf(`[{corsPolicy: ${policy}, route: [{destination: {host: a}}]}]`).typed_per_filter_config
    return JSON.parse(JSON.stringify(filters ?? {}))['envoy.filters.http.cors']
  }
  test.each([
    [
      '{allowOrigins: [{exact: a}, {regex: b}], allowOrigin: [c]}',
      { allow_origin_string_match: [{ exact: 'a' }, { safe_regex: { regex: 'b' } }] },
    ],
    ['{allowOrigin: [c]}', { allow_origin_string_match: [{ exact: 'c' }] }],
    ['{allowOrigins: [], allowOrigin: [c]}', { allow_origin_string_match: [{ exact: 'c' }] }],
    ['{maxAge: 1.9s, allowMethods: [GET, POST]}', { max_age: '1', allow_methods: 'GET,POST' }],
    ['{allowCredentials: false}', { allow_credentials: false, forward_not_matching_preflights: true }],
    ['{unmatchedPreflights: IGNORE}', { forward_not_matching_preflights: false }],
  ])('%s', (policy, expected) => {
    expect(corsOf(policy)).toMatchObject(expected)
  })
})
