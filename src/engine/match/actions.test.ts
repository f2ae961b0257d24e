import { describe, expect, test } from 'vitest'
import { gatewayWith, get } from '../../testing/gateway.ts'
import type { TestRequest } from '../request.ts'
import { decide } from './decide.ts'

const first = (http: string, request: TestRequest) => decide(gatewayWith(http), request).answers[0]

const toWeb = 'route: [{destination: {host: web}}]'

describe('path rewrites', () => {
  test.each([
    ['{prefix: /b}', '{uri: /}', '/b/x', '//x'],
    ['{prefix: /b}', '{uri: /}', '/bx', '/x'],
    ['{prefix: /b}', '{uri: /}', '/b?q=1', '/?q=1'],
    ['{prefix: /d/}', '{uri: /x}', '/d/y', '/xy'],
    ['{regex: /f/.*}', '{uri: /x}', '/f/1/2?q', '/x?q'],
    ['{exact: /e}', '{uri: /x}', '/e?q', '/x?q'],
    [
      '{prefix: /}',
      '{uriRegexRewrite: {match: "^/service/([^/]+)(/.*)$", rewrite: "\\\\2/i/\\\\1"}}',
      '/service/foo/v1?q=1',
      '/v1/i/foo?q=1',
    ],
    ['{prefix: /}', '{uriRegexRewrite: {match: nope, rewrite: /x}}', '/a', '/a'],
    ['{prefix: /}', '{uriRegexRewrite: {match: /h/1, rewrite: ""}}', '/h/1?x', '/h/1?x'],
  ])('match %s, rewrite %s: %s arrives as %s', (uri, rewrite, path, expected) => {
    const answer = first(`- match: [{uri: ${uri}}]\n  rewrite: ${rewrite}\n  ${toWeb}`, get(path))
    expect(answer?.upstream?.path).toBe(expected)
  })

  test('the original path is told if a rewrite was done, even without a change', () => {
    const rewritten = first(`- match: [{uri: {prefix: /same}}]\n  rewrite: {uri: /same}\n  ${toWeb}`, get('/same/x'))
    expect(rewritten?.upstream).toEqual({ method: 'GET', path: '/same/x', authority: 'a.com', originalPath: '/same/x' })
    expect(first(`- ${toWeb}`, get('/same'))?.upstream).not.toHaveProperty('originalPath')
  })
})

describe('redirects', () => {
  test.each<[string, Partial<TestRequest>, string]>([
    ['{scheme: https}', { host: 'a.com:80' }, 'https://a.com/p?a=1'],
    ['{scheme: https}', { host: 'a.com:8080' }, 'https://a.com:8080/p?a=1'],
    ['{uri: /new}', { host: 'a.com:80' }, 'http://a.com:80/new?a=1'],
    ['{uri: "/new?z=1"}', {}, 'http://a.com/new?z=1'],
    ['{uri: new}', {}, 'http://a.com/new?a=1'],
    ['{authority: "h.com:1", port: 99}', {}, 'http://h.com:1:99/p?a=1'],
    ['{port: 99}', { host: 'a.com:80' }, 'http://a.com:99/p?a=1'],
    ['{prefixRewrite: /}', {}, 'http://a.com/?a=1'],
    ['{}', { protocol: 'HTTPS', port: 443, sni: 'a.com' }, 'https://a.com/p?a=1'],
  ])('%s to %j', (redirect, change, location) => {
    const answer = first(`- match: [{uri: {prefix: /p}}]\n  redirect: ${redirect}`, get('/p?a=1', change))
    expect(answer).toMatchObject({ outcome: 'local', status: 301, location })
  })
})

describe('headers on the way up', () => {
  const upstream = (http: string, request: TestRequest) => first(http, request)?.upstream

  test('values see the path and host of the client', () => {
    const http = `
- match: [{uri: {prefix: /a}}]
  rewrite: {uri: /b, authority: new.com}
  headers: {request: {set: {x: '%REQ(:PATH)% %REQ(:AUTHORITY)%'}}, response: {set: {y: '%REQ(:PATH)%'}}}
  ${toWeb}`
    expect(first(http, get('/a/1?q'))).toMatchObject({
      upstream: { path: '/b/1?q', authority: 'new.com', set: { x: '/a/1?q a.com', 'x-envoy-original-host': 'a.com' } },
      responseHeaders: { y: '/b/1?q', 'x-upstream': 'real' },
    })
  })

  test('in one level an append follows the overwrite', () => {
    const http = `- headers: {request: {add: {x: a}, set: {x: b}}}\n  ${toWeb}`
    expect(upstream(http, get('/'))?.set).toEqual({ x: 'b,a' })
  })

  test('an empty value changes nothing', () => {
    const http = `- headers: {request: {set: {x: '%REQ(none)%'}}}\n  ${toWeb}`
    expect(upstream(http, get('/', { headers: [['X', 'A']] }))).not.toHaveProperty('set')
  })

  test('removed headers are named; removal comes before additions', () => {
    const http = `- headers: {request: {remove: [x, z], add: {x: new}}}\n  ${toWeb}`
    const headers = [
      ['x', 'old'],
      ['z', '1'],
    ] as const
    expect(upstream(http, get('/', { headers }))).toMatchObject({ set: { x: 'new' }, removed: ['z'] })
  })

  test('the headers of the whole rule win over those of one destination', () => {
    const http = `
- headers: {request: {set: {x: outer}}}
  route:
  - {destination: {host: web}, weight: 1, headers: {request: {set: {x: inner, y: inner}}}}
  - {destination: {host: api}, weight: 1}`
    expect(upstream(http, get('/'))?.set).toEqual({ x: 'outer', y: 'inner' })
  })
})

describe('what the proxy answers itself', () => {
  test('a direct response is not expanded, and HEAD gets no body', () => {
    const http = `- directResponse: {status: 418, body: {string: 'a %PROTOCOL%'}}`
    expect(first(http, get('/'))).toMatchObject({ status: 418, body: 'a %PROTOCOL%' })
    expect(first(http, get('/', { method: 'HEAD' }))).not.toHaveProperty('body')
  })

  test('a missing cluster is 503 NC with the headers of the rule', () => {
    const http = `- headers: {response: {set: {x: y}}}\n  route: [{destination: {host: gone}}]`
    expect(first(http, get('/'))).toMatchObject({
      outcome: 'local',
      status: 503,
      flags: 'NC',
      destinations: [{ missing: true, weight: 100 }],
      responseHeaders: { x: 'y' },
    })
  })

  test('a gRPC request gets its answer as a gRPC status', () => {
    const headers = [['content-type', 'application/grpc']] as const
    expect(first('- directResponse: {status: 503, body: {string: no}}', get('/', { headers }))).toMatchObject({
      status: 200,
      responseHeaders: { 'grpc-status': '14', 'grpc-message': 'no' },
    })
  })

  test.each([
    ['{abort: {httpStatus: 418, percentage: {value: 100}}}', 'local', 418, 'FI'],
    ['{abort: {httpStatus: 418, percentage: {value: 99}}}', 'upstream', 200, undefined],
    ['{abort: {httpStatus: 418}}', 'upstream', 200, undefined],
    ['{delay: {fixedDelay: 1s, percentage: {value: 100}}}', 'upstream', 200, 'DI'],
    [
      '{delay: {fixedDelay: 1s, percentage: {value: 100}}, abort: {httpStatus: 500, percentage: {value: 100}}}',
      'local',
      500,
      'DI,FI',
    ],
  ])('fault %s', (fault, outcome, status, flags) => {
    const answer = first(`- fault: ${fault}\n  ${toWeb}`, get('/'))
    expect([answer?.outcome, answer?.status, answer?.flags]).toEqual([outcome, status, flags])
  })

  test('an upgrade other than to websocket is refused', () => {
    const upgrade = (to: string) =>
      get('/', {
        headers: [
          ['connection', 'upgrade'],
          ['upgrade', to],
        ],
      })
    expect(first(`- ${toWeb}`, upgrade('foo'))).toMatchObject({ status: 403, details: 'upgrade_failed' })
    expect(first(`- ${toWeb}`, upgrade('websocket'))?.outcome).toBe('upstream')
  })
})

describe('CORS', () => {
  const policy =
    '{allowOrigins: [{exact: "http://ok.com"}], allowMethods: [GET, POST], maxAge: 1m, allowCredentials: true}'
  const preflight = (origin: string) =>
    get('/', {
      method: 'OPTIONS',
      headers: [
        ['Origin', origin],
        ['Access-Control-Request-Method', 'GET'],
      ],
    })

  test('an allowed preflight is answered', () => {
    expect(first(`- corsPolicy: ${policy}\n  ${toWeb}`, preflight('http://ok.com'))).toMatchObject({
      outcome: 'local',
      status: 200,
      responseHeaders: {
        'access-control-allow-origin': 'http://ok.com',
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-credentials': 'true',
        'access-control-max-age': '60',
      },
    })
  })

  test('a preflight that is not allowed goes on, without CORS headers', () => {
    const answer = first(`- corsPolicy: ${policy}\n  ${toWeb}`, preflight('http://bad.com'))
    expect(answer).toMatchObject({ outcome: 'upstream', responseHeaders: { 'x-upstream': 'real' } })
    expect(Object.keys(answer?.responseHeaders ?? {})).toEqual(['x-upstream'])
  })

  test('a route that does not forward does nothing for CORS', () => {
    const answer = first(`- corsPolicy: ${policy}\n  directResponse: {status: 200}`, preflight('http://ok.com'))
    expect(answer).toMatchObject({ details: 'direct_response' })
    expect(answer).not.toHaveProperty('responseHeaders')
  })
})

test('a redirect code that istiod does not know leaves a route that Envoy refuses', () => {
  expect(first('- redirect: {uri: /x, redirectCode: 305}', get('/'))).toMatchObject({
    outcome: 'closed',
    routeIndex: 0,
  })
})
