import { describe, expect, test } from 'vitest'
import { gatewayWith, get } from '../../testing/gateway.ts'
import type { Repair } from '../decision.ts'
import type { TestRequest } from '../request.ts'
import { match } from './match.ts'

const prefixRules = `
- match: [{uri: {prefix: /service/api/public/}}]
  route: [{destination: {host: web}}]
- match: [{uri: {prefix: /service/}}]
  route: [{destination: {host: api}}]`

const swappedRules = `
- match: [{uri: {prefix: /service/}}]
  route: [{destination: {host: api}}]
- match: [{uri: {prefix: /service/api/public/}}]
  route: [{destination: {host: web}}]`

describe('two prefix rules, the narrower first', () => {
  test.each([
    ['/service/api/public/test', 0],
    ['/service/dashboard', 1],
    ['/service/', 1],
  ])('%s is taken by rule %d', (path, routeIndex) => {
    expect(match(gatewayWith(prefixRules), get(path)).answers).toMatchObject([{ outcome: 'upstream', routeIndex }])
  })

  test('in the other order the wider rule takes all', () => {
    expect(match(gatewayWith(swappedRules), get('/service/api/public/test')).answers).toMatchObject([{ routeIndex: 0 }])
  })

  test('/service is 404, and the near miss says that the slash is missing', () => {
    const { answers, trace, nearMiss } = match(gatewayWith(prefixRules), get('/service?x=1'))
    expect(answers).toMatchObject([{ outcome: 'local', status: 404, flags: 'NR' }])
    expect(nearMiss).toMatchObject({ candidate: 1, condition: 0, edits: 1 })
    const candidate = trace.find(({ stage }) => stage === 'route')?.candidates[1]
    expect(candidate).toMatchObject({ verdict: 'refused', reason: { code: 'conditionFailed', failing: 1 } })
    expect(candidate?.conditions).toMatchObject([
      {
        operator: 'prefix',
        expected: '/service/',
        actual: '/service',
        holds: false,
        partsAt: 8,
        reason: { code: 'trailingSlashMissing' },
      },
    ])
  })

  test('its repairs: the request, the prefix in the YAML, one more match', () => {
    const { nearMiss } = match(gatewayWith(prefixRules), get('/service?x=1'))
    const http = { file: 'test.yaml', document: 3 }
    expect(nearMiss?.repairs).toEqual<readonly Repair[]>([
      { type: 'request', request: get('/service/?x=1') },
      {
        type: 'setValue',
        at: { ...http, path: ['spec', 'http', 1, 'match', 0, 'uri', 'prefix'] },
        value: '/service',
      },
      { type: 'addExactMatch', at: { ...http, path: ['spec', 'http', 1, 'match'] }, value: '/service' },
    ])
  })
})

const rule = (match: string) => `- match: [${match}]\n  route: [{destination: {host: web}}]`
const nearMissOf = (http: string, request: TestRequest) => match(gatewayWith(http), request).nearMiss

describe('what counts as near', () => {
  test.each<[string, string, TestRequest, number | undefined]>([
    ['an exact path two edits away', '{uri: {exact: /cart}}', get('/crt2'), 2],
    ['the letter case of one letter', '{uri: {prefix: /Service/}}', get('/service/x'), 1],
    ['one failing condition of two', '{uri: {prefix: /a}, method: {exact: POST}}', get('/a'), undefined],
    ['an absent header beside a path', '{uri: {prefix: /a}, headers: {x: {exact: v}}}', get('/a'), undefined],
    ['a header one edit away', '{headers: {x: {exact: v1}}}', get('/', { headers: [['X', 'v2']] }), 1],
    ['a query parameter', '{queryParams: {q: {exact: ab}}}', get('/?q=a'), 1],
  ])('%s', (_, match, request, edits) => {
    expect(nearMissOf(rule(match), request)).toMatchObject({ candidate: 0, edits })
  })

  test.each<[string, string, TestRequest]>([
    ['a path three edits away', '{uri: {exact: /cart}}', get('/ca123')],
    ['one absent header alone', '{headers: {x: {exact: v}}}', get('/')],
    ['a regex alone', '{uri: {regex: /a+}}', get('/b')],
    ['two failing conditions', '{uri: {exact: /cart}, method: {exact: PUT}}', get('/cars')],
  ])('not: %s', (_, match, request) => {
    expect(nearMissOf(rule(match), request)).toBeUndefined()
  })

  test('fewest edits win, then the order of routes', () => {
    const http = ['/abcd', '/abce', '/abcdef'].map((path) => rule(`{uri: {exact: ${path}}}`)).join('\n')
    expect(nearMissOf(http, get('/abcde'))).toMatchObject({ candidate: 0, edits: 1 })
    expect(nearMissOf(http, get('/abcx'))).toMatchObject({ candidate: 0, edits: 1 })
    expect(nearMissOf(http, get('/abceef'))).toMatchObject({ candidate: 2, edits: 1 })
  })

  test('routes behind the taken one are no near misses', () => {
    expect(nearMissOf(`${rule('{uri: {prefix: /a}}')}\n${rule('{uri: {exact: /ab}}')}`, get('/abc'))).toBeUndefined()
  })
})

describe('repairs', () => {
  const repairs = (http: string, request: TestRequest) => nearMissOf(http, request)?.repairs ?? []

  test.each<[string, string, TestRequest, Partial<TestRequest>]>([
    ['a method', '{uri: {prefix: /a}, method: {exact: POST}}', get('/a'), { method: 'POST' }],
    ['a header that is absent', '{uri: {prefix: /a}, headers: {x: {prefix: v}}}', get('/a'), { headers: [['x', 'v']] }],
    ['a header that has to be there', '{uri: {prefix: /a}, headers: {x: {}}}', get('/a'), { headers: [['x', '1']] }],
    [
      'a header that must not be there',
      '{uri: {prefix: /a}, withoutHeaders: {x: {}}}',
      get('/a', { headers: [['X', '1']] }),
      { headers: [] },
    ],
    ['a query parameter', '{uri: {prefix: /a}, queryParams: {q: {exact: v}}}', get('/a?p=1'), { path: '/a?p=1&q=v' }],
    ['the first of several parameters', '{queryParams: {q: {exact: v}}}', get('/?q=w&q=v'), { path: '/?q=v&q=v' }],
  ])('the request gets %s', (_, match, request, change) => {
    expect(repairs(rule(match), request)).toContainEqual({ type: 'request', request: { ...request, ...change } })
  })

  test('a repair that an earlier rule would swallow is not offered', () => {
    const http = `${rule('{uri: {regex: /ab.}, method: {regex: G.*}, headers: {x: {}}}, {uri: {regex: /abc}}')}
${rule('{uri: {exact: /abc}}')}`
    expect(nearMissOf(http, get('/abx'))).toMatchObject({ candidate: 2, edits: 1 })
    expect(repairs(http, get('/abx')).map(({ type }) => type)).toEqual(['setValue', 'addExactMatch'])
  })

  test('no prefix is shortened to / or to nothing', () => {
    expect(repairs(rule('{uri: {prefix: /a}}'), get('/')).map(({ type }) => type)).toEqual(['request', 'addExactMatch'])
  })
})
