import { describe, expect, test } from 'vitest'
import { INGRESS, routeJsonOf, routesOf } from '../../testing/compiled.ts'

const TO_A = 'route: [{destination: {host: a}}]'
const namesOf = (http: string, proxy = INGRESS): readonly string[] => routesOf(http, '', proxy).map(({ name }) => name)

describe('names', () => {
  test.each([
    ['the entry', `[{name: r, ${TO_A}}]`, ['r']],
    ['entry and match', `[{name: r, match: [{name: m1}], ${TO_A}}]`, ['r.m1']],
    ['a match of an unnamed entry', `[{match: [{name: m1}], ${TO_A}}]`, ['.m1']],
    ['nothing', `[{${TO_A}}]`, ['']],
  ])('%s', (_, http, expected) => {
    expect(namesOf(http)).toEqual(expected)
  })
})

describe('nothing follows a route that takes every request', () => {
  test.each([
    ['an entry without match', `[{name: a, ${TO_A}}, {name: b, ${TO_A}}]`, ['a']],
    ['a match of the prefix /', `[{name: a, match: [{uri: {prefix: /}}, {uri: {prefix: /x}}], ${TO_A}}]`, ['a']],
    ['a match without conditions', `[{name: a, match: [{name: m}, {name: n}], ${TO_A}}]`, ['a.m']],
    ['the regex .*', `[{name: a, match: [{uri: {regex: ".*"}}, {uri: {prefix: /x}}], ${TO_A}}]`, ['a']],
    [
      'the prefix / in any letter case',
      `[{name: a, match: [{uri: {prefix: /}, ignoreUriCase: true}], ${TO_A}}, {name: b, ${TO_A}}]`,
      ['a'],
    ],
  ])('%s', (_, http, expected) => {
    expect(namesOf(http)).toEqual(expected)
  })

  test.each([
    ['the prefix ""', '{uri: {prefix: ""}}'],
    ['the regex /.*', '{uri: {regex: "/.*"}}'],
    ['a header besides', '{uri: {prefix: /}, headers: {x: {exact: y}}}'],
  ])('%s does not take every request', (_, match) => {
    expect(namesOf(`[{name: a, match: [${match}], ${TO_A}}, {name: b, ${TO_A}}]`)).toEqual(['a', 'b'])
  })
})

describe('matches that are not for this proxy are dropped', () => {
  const kept = (match: string): boolean => namesOf(`[{name: a, match: [${match}], ${TO_A}}]`).length > 0
  test.each([
    ['{port: 80}', true],
    ['{port: 81}', false],
    ['{gateways: [gw]}', true],
    ['{gateways: [mesh]}', false],
    ['{sourceNamespace: istio-system}', true],
    ['{sourceNamespace: default}', false],
    ['{sourceLabels: {istio: ingressgateway}}', true],
    ['{sourceLabels: {app: x}}', false],
    // With gateways, the source is not looked at.
    ['{gateways: [gw], sourceNamespace: default, sourceLabels: {app: x}}', true],
  ])('%s kept: %s', (match, expected) => {
    expect(kept(match)).toBe(expected)
  })

  test('a dropped catch-all ends nothing', () => {
    expect(namesOf(`[{name: a, match: [{port: 81}], ${TO_A}}, {name: b, ${TO_A}}]`)).toEqual(['b'])
  })
})

describe('match', () => {
  const matchOf = (match: string): unknown => routeJsonOf(`[{match: [${match}], ${TO_A}}]`).match
  const headers = (match: string) => matchOf(`{headers: {${match}}}`)

  test.each([
    ['{uri: {exact: /a}}', { path: '/a', case_sensitive: true }],
    ['{uri: {prefix: /a}, ignoreUriCase: true}', { prefix: '/a', case_sensitive: false }],
    ['{uri: {regex: "/a.*"}}', { safe_regex: { regex: '/a.*' }, case_sensitive: true }],
    ['{uri: {}}', { prefix: '/', case_sensitive: true }],
  ])('%s', (match, expected) => {
    expect(matchOf(match)).toEqual(expected)
  })

  test.each([
    ['x: {exact: v}', [{ name: 'x', string_match: { exact: 'v' } }]],
    ['x: {exact: ""}', [{ name: 'x', string_match: { exact: '' } }]],
    ['x: {}', [{ name: 'x', present_match: true }]],
    ['x: {regex: "*"}', [{ name: 'x', present_match: true }]],
    [
      'b: {prefix: v}, a: {regex: v}, B: {}',
      [
        { name: 'B', present_match: true },
        { name: 'a', string_match: { safe_regex: { regex: 'v' } } },
        { name: 'b', string_match: { prefix: 'v' } },
      ],
    ],
  ])('headers {%s}', (match, expected) => {
    expect(headers(match)).toEqual({ prefix: '/', case_sensitive: true, headers: expected })
  })

  test('withoutHeaders: a missing header counts as empty, unless its presence is what is asked', () => {
    expect(matchOf('{withoutHeaders: {x: {exact: v}, y: {}}}')).toMatchObject({
      headers: [
        { name: 'x', string_match: { exact: 'v' }, invert_match: true, treat_missing_header_as_empty: true },
        { name: 'y', present_match: true, invert_match: true },
      ],
    })
  })

  test('method, authority and scheme follow the headers', () => {
    const match = '{scheme: {exact: http}, authority: {prefix: a}, method: {exact: GET}, headers: {x: {}}}'
    const [route] = routesOf(`[{match: [${match}], ${TO_A}}]`)
    expect(route?.match.headers.map(({ name }) => name)).toEqual(['x', ':method', ':authority', ':scheme'])
  })

  test('every condition has the address of its value', () => {
    const [route] = routesOf(`[{match: [{port: 81}, {headers: {x: {exact: y}}}], ${TO_A}}]`)
    expect(route?.match.headers.map(({ from }) => from.path)).toEqual([['spec', 'http', 0, 'match', 1, 'headers', 'x']])
  })
})
