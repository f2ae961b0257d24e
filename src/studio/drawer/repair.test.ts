import { expect, test } from 'vitest'
import type { Condition, Repair } from '../../engine/decision.ts'
import type { TestRequest } from '../../engine/request.ts'
import { en } from '../../i18n/en.ts'
import type { RequestDraft } from '../state/studioState.ts'
import { changedDraft, inOrder, repairText, sideEffect } from './repair.ts'

const now: TestRequest = {
  protocol: 'HTTP',
  port: 8080,
  host: 'a.example:8080',
  method: 'GET',
  path: '/x?q=1',
  headers: [],
}
const draft: RequestDraft = {
  viewpoint: undefined,
  method: 'GET',
  url: 'http://a.example:8080/x?q=1#top',
  headers: [],
  sni: undefined,
  clientCert: false,
}

test.each([
  ['a path', { path: '/x/?q=1' }, { url: 'http://a.example:8080/x/?q=1#top' }, 'Ask for `/x/?q=1` instead'],
  ['a method', { method: 'POST' }, { method: 'POST' }, 'Ask with method `POST`'],
  [
    'a header',
    { headers: [['end-user', 'jason']] },
    { headers: [['end-user', 'jason']] },
    'Send header `end-user: jason`',
  ],
  ['a host', { host: 'b.example' }, { url: 'http://b.example/x?q=1#top' }, 'Ask for `b.example` instead'],
] as const)('%s is all that changes', (_, change, expected, words) => {
  const request = { ...now, ...change }
  expect(changedDraft(draft, now, request)).toEqual(expected)
  expect(repairText(en, { type: 'request', request }, now, 4)).toBe(words)
})

test('a URL without a path gets one', () => {
  const typed = { ...draft, url: 'http://a.example' }
  const asked = { ...now, host: 'a.example', path: '/' }
  expect(changedDraft(typed, asked, { ...asked, path: '/cart' })).toEqual({ url: 'http://a.example/cart' })
})

const at = { file: 'a.yaml', document: 0, path: ['spec', 'http', 3, 'match', 0, 'uri', 'prefix'] }
const condition: Condition = {
  field: { type: 'path' },
  operator: 'prefix',
  invert: false,
  expected: '/service/',
  actual: '/service',
  holds: false,
  reason: { code: 'trailingSlashMissing' },
  from: at,
}

test.each([
  [
    'an open prefix also takes longer names',
    { type: 'setValue', at, value: '/service' },
    'Use `prefix: /service`',
    '/services',
  ],
  ['a closed prefix does not', { type: 'setValue', at, value: '/service/' }, 'Use `prefix: /service/`', undefined],
  [
    'an exact match does not',
    { type: 'addExactMatch', at, value: '/service' },
    'Add `exact: /service` to rule 4',
    undefined,
  ],
] as const)('%s', (_, repair: Repair, words, effect) => {
  expect(repairText(en, repair, now, 4)).toBe(words)
  expect(sideEffect(repair, condition)).toBe(effect)
})

test('the YAML is repaired before the request is, without taking other requests first', () => {
  const at = { file: 'a.yaml', document: 0, path: [] }
  const repairs: readonly Repair[] = [
    { type: 'request', request: now },
    { type: 'setValue', at, value: '/x' },
    { type: 'addExactMatch', at, value: '/x' },
  ]
  expect(inOrder(repairs).map(({ type }) => type)).toEqual(['addExactMatch', 'setValue', 'request'])
})
