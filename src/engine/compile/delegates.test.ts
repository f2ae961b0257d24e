import { describe, expect, test } from 'vitest'
import { document, routesOf } from '../../testing/compiled.ts'

const leaf = (http: string, more = '', namespace = 'default'): string =>
  document('VirtualService', 'leaf', `{http: ${http}${more}}`, namespace)
const TO_A = 'route: [{destination: {host: a}}]'

/** Name and path of each route when `root` delegates to `leaf`. */
const delegated = (root: string, own: string): readonly string[] =>
  routesOf(`[{${root}, delegate: {name: leaf}}, {name: last, ${TO_A}}]`, own)
    .filter(({ name }) => name !== 'last')
    .map(({ name, match }) => `${name} ${match.path.value}`.trim())

describe('matches', () => {
  test.each([
    ['the root has none', 'name: r', '[{match: [{uri: {prefix: /x}}],', ['r /x']],
    ['the delegate has none', 'match: [{uri: {prefix: /a}}]', '[{', ['/a']],
    ['the narrower path', 'match: [{uri: {prefix: /a}}]', '[{match: [{uri: {exact: /a/b}}],', ['/a/b']],
    [
      'each with each',
      'match: [{uri: {prefix: /a}}, {method: {exact: GET}}]',
      '[{match: [{uri: {prefix: /a/b}}],',
      ['/a/b', '/a/b'],
    ],
    [
      'one that fits nowhere drops the route',
      'match: [{uri: {prefix: /a}}]',
      '[{match: [{uri: {prefix: /a/b}}, {uri: {prefix: /z}}],',
      [],
    ],
    ['regexes cannot be compared', 'match: [{uri: {regex: x}}]', '[{match: [{uri: {regex: x}}],', []],
    ['an empty prefix fits nowhere', 'match: [{uri: {prefix: ""}}]', '[{match: [{uri: {prefix: /a}}],', []],
    [
      'sourceNamespace has to be repeated',
      'match: [{sourceNamespace: istio-system}]',
      '[{match: [{uri: {prefix: /a}}],',
      [],
    ],
    [
      'letter case has to agree',
      'match: [{uri: {prefix: /a}, ignoreUriCase: true}]',
      '[{match: [{uri: {prefix: /a/b}}],',
      [],
    ],
  ])('%s', (_, root, own, expected) => {
    expect(delegated(root, leaf(`${own} ${TO_A}}]`))).toEqual(expected)
  })
})

test('names are joined, of routes and of matches', () => {
  const own = leaf(`[{name: l, match: [{name: n, uri: {prefix: /a}}], ${TO_A}}]`)
  expect(delegated('name: r, match: [{name: m}]', own)).toEqual(['r-l.m-n /a'])
})

test('what the delegate does not state comes from the root, whole', () => {
  const own = leaf(`[{headers: {request: {set: {x: own}}}, ${TO_A}}]`)
  const root = 'timeout: 5s, headers: {response: {set: {y: root}}}, match: [{headers: {h: {exact: v}}}]'
  const [route] = routesOf(`[{${root}, delegate: {name: leaf}}]`, own)
  expect(route?.action).toMatchObject({ timeoutMs: 5000 })
  expect(route?.headers).toMatchObject({ requestAdd: [{ name: 'x' }], responseAdd: [] })
})

test('every value has the address in the virtual service that states it', () => {
  const own = leaf(`[{match: [{uri: {prefix: /a}}], ${TO_A}}]`)
  const root = 'rewrite: {uri: /r}, match: [{headers: {h: {exact: v}}}]'
  const [route] = routesOf(`[{${root}, delegate: {name: leaf}}]`, own)
  expect(route?.from.document).toBe(2)
  expect(route?.match.headers[0]?.from).toMatchObject({
    document: 1,
    path: ['spec', 'http', 0, 'match', 0, 'headers', 'h'],
  })
  expect(route?.action).toMatchObject({ pathRewrite: { from: { document: 1 } }, clusters: { from: { document: 2 } } })
  expect(route?.virtualService.name).toBe('vs')
})

describe('which delegate', () => {
  const own = `[{name: l, ${TO_A}}]`
  const found = (more: string, namespace: string, reference = ''): boolean =>
    routesOf(`[{match: [{}], delegate: {name: leaf${reference}}}]`, leaf(own, more, namespace)).length > 0
  test.each([
    ['of the own namespace', '', 'default', '', true],
    ['of another namespace only if that is said', '', 'other', '', false],
    ['of another namespace', '', 'other', ', namespace: other', true],
    ['not exported', ', exportTo: ["."]', 'other', ', namespace: other', false],
    ['exported to the root', ', exportTo: [default]', 'other', ', namespace: other', true],
    ['with hosts it is none', ', hosts: [b.com]', 'default', '', false],
  ])('%s', (_, more, namespace, reference, expected) => {
    expect(found(more, namespace, reference)).toBe(expected)
  })
})

test('short names in a delegate are those of its namespace', () => {
  const [route] = routesOf('[{delegate: {name: leaf, namespace: other}}]', leaf(`[{${TO_A}}]`, '', 'other'))
  expect(route?.action).toMatchObject({ clusters: { cluster: 'outbound|80||a.other.svc.cluster.local' } })
})
