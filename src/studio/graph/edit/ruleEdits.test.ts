import { describe, expect, test } from 'vitest'
import { applyOperation } from '../../../yaml/applyOperation.ts'
import { directOperation } from '../../../yaml/directOperation.ts'
import type { EditOperation } from '../../../yaml/operation.ts'
import { addDestination, addTo, mirrorPercentPath, newRule, retarget, serverNameOf } from './ruleEdits.ts'

/** A rule after operations on it. */
const edited = (rule: unknown, operations: readonly EditOperation[]): unknown =>
  operations.reduce<unknown>((value, operation) => {
    const direct = directOperation(value, operation)
    return direct && applyOperation(value, direct)?.value
  }, rule)

const v1 = { destination: { host: 'a', subset: 'v1' } }
const goal = { host: 'b', subset: '' }

describe('one more destination', () => {
  test.each([
    ['of a rule without any', {}, { route: [{ destination: { host: 'b' } }] }],
    ['in the place of a redirect', { redirect: { uri: '/' } }, { route: [{ destination: { host: 'b' } }] }],
    [
      'takes a tenth from a single one',
      { route: [v1] },
      {
        route: [
          { ...v1, weight: 90 },
          { destination: { host: 'b' }, weight: 10 },
        ],
      },
    ],
    [
      'takes a tenth from the largest',
      {
        route: [
          { ...v1, weight: 30 },
          { destination: { host: 'c' }, weight: 70 },
        ],
      },
      {
        route: [
          { ...v1, weight: 30 },
          { destination: { host: 'c' }, weight: 60 },
          { destination: { host: 'b' }, weight: 10 },
        ],
      },
    ],
  ])('%s', (_, rule, result) => {
    expect(edited(rule, addDestination([], rule, goal))).toEqual(result)
  })
})

test.each([
  ['a subset of another host', { host: 'b', subset: 'v2' }, { destination: { host: 'b', subset: 'v2' }, weight: 5 }],
  ['a host without one', { host: 'b', subset: '' }, { destination: { host: 'b' }, weight: 5 }],
  ['the same', { host: 'a', subset: 'v1' }, { ...v1, weight: 5 }],
])('an edge is taken to %s', (_, to, result) => {
  const rule = { route: [{ ...v1, weight: 5 }] }
  const operations = retarget(['route', 0], rule.route[0], to)
  expect(edited(rule, operations)).toEqual({ route: [result] })
})

test('a mirror is taken elsewhere', () => {
  const rule = { mirror: { host: 'a', subset: 'v1' } }
  expect(edited(rule, retarget(['mirror'], rule.mirror, goal))).toEqual({ mirror: { host: 'b' } })
})

describe('what is added', () => {
  const rule = { route: [v1], rewrite: { uri: '/x' } }
  test.each([
    ['redirect', ['/y'], { redirect: { uri: '/y' } }],
    ['rewrite', ['/y'], { ...rule, rewrite: { uri: '/y' } }],
    ['header', ['x-a', '1'], { ...rule, headers: { request: { set: { 'x-a': '1' } } } }],
    ['delay', ['5s'], { ...rule, fault: { delay: { percentage: { value: 10 }, fixedDelay: '5s' } } }],
    ['abort', ['503'], { ...rule, fault: { abort: { percentage: { value: 10 }, httpStatus: 503 } } }],
    ['timeout', ['5s'], { ...rule, timeout: '5s' }],
    ['retries', ['3'], { ...rule, retries: { attempts: 3, perTryTimeout: '2s' } }],
    [
      'cors',
      ['https://a.example'],
      { ...rule, corsPolicy: { allowOrigins: [{ exact: 'https://a.example' }], allowMethods: ['GET', 'POST'] } },
    ],
    ['mirror', ['b'], { ...rule, mirror: { host: 'b' } }],
  ] as const)('%s', (addition, texts, result) => {
    expect(edited(rule, addTo([], rule, addition, texts))).toEqual(result)
  })

  test('a second mirror makes a list of both, and keeps the share of the first', () => {
    const mirrored = { mirror: { host: 'a' }, mirrorPercentage: { value: 5 } }
    const two = [{ destination: { host: 'a' }, percentage: { value: 5 } }, { destination: { host: 'b' } }]
    const result = edited(mirrored, addTo([], mirrored, 'mirror', ['b']))
    expect(result).toEqual({ mirrors: two })
    expect(edited(result, addTo([], result, 'mirror', ['c']))).toEqual({
      mirrors: [...two, { destination: { host: 'c' } }],
    })
  })
})

test('the percentage of a mirror', () => {
  expect(mirrorPercentPath(['http', 0, 'mirror'])).toEqual(['http', 0, 'mirrorPercentage', 'value'])
  expect(mirrorPercentPath(['http', 0, 'mirrors', 1])).toEqual(['http', 0, 'mirrors', 1, 'percentage', 'value'])
})

describe('rules on bytes', () => {
  const route = [{ destination: { host: 'b' } }]
  test.each([
    ['http', '/x', { uri: { prefix: '/x' } }],
    ['tls', 'a.com', { sniHosts: ['a.com'] }],
    ['tcp', '443', { port: 443 }],
  ] as const)('a new %s rule, and one more alternative of it', (protocol, taken, match) => {
    const rule = newRule(protocol, taken, goal)
    expect(rule).toEqual({ match: [match], route })
    const path = ['spec', protocol, 0]
    expect(edited({ spec: { [protocol]: [rule] } }, addTo(path, rule, 'match', [taken]))).toEqual({
      spec: { [protocol]: [{ match: [match, match], route }] },
    })
    expect(edited({ spec: { [protocol]: [{ route }] } }, addTo(path, { route }, 'match', [taken]))).toEqual({
      spec: { [protocol]: [{ route, match: [match] }] },
    })
  })

  test('the server name that a rule takes', () => {
    expect(serverNameOf({ match: [{ sniHosts: ['a.com', 'b.com'] }] })).toBe('a.com')
    expect(serverNameOf({ match: [{ port: 443 }] })).toBe('')
  })
})
