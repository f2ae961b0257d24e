import { describe, expect, test } from 'vitest'
import type { Answer } from '../engine/index.ts'
import { deepEqual, differingParts, PARTS, toExpectation } from './agreement.ts'
import type { Expectation } from './recording.ts'

const from = { file: 'a.yaml', document: 0, path: [] }

const answer: Answer = {
  probability: 1,
  outcome: 'upstream',
  status: 200,
  flags: 'DI',
  details: 'via_upstream',
  filterChain: 'chain',
  virtualHost: 'a.com:80',
  route: 'r',
  routeIndex: 1,
  destinations: [{ cluster: 'c1', weight: 100, from }],
  cluster: 'c1',
  location: 'http://b.com/',
  upstream: { method: 'GET', path: '/x', authority: 'a.com', set: { a: '1', b: '2' }, removed: ['z'] },
  mirrors: [{ cluster: 'm', weight: 0.5, missing: true, from }],
  responseHeaders: { 'x-upstream': 'real' },
  body: 'text',
  timeout: '0s',
  retry: { attempts: 2, retryOn: '5xx', statusCodes: [503] },
  fault: { abort: { http_status: 400 } },
}
const recorded: Expectation = toExpectation(answer)

test('an answer agrees with itself, whatever the order of keys', () => {
  const upstream = { ...answer.upstream, set: { b: '2', a: '1' } } as Answer['upstream']
  expect(differingParts(recorded, [answer])).toEqual([])
  expect(differingParts({ ...recorded, ...(upstream && { upstream }) }, [answer])).toEqual([])
})

describe('one changed part is one difference', () => {
  const changes: Readonly<Record<(typeof PARTS)[number], Partial<Expectation>>> = {
    outcome: { outcome: 'local' },
    status: { status: 201 },
    virtualHost: { virtualHost: 'b.com:80' },
    route: { route: '' },
    routeIndex: { routeIndex: 0 },
    destinations: { destinations: [{ cluster: 'c1', weight: 100, missing: true }] },
    location: { location: 'http://b.com' },
    'upstream.method': { upstream: { ...recorded.upstream, method: 'POST' } as Answer['upstream'] & object },
    'upstream.path': { upstream: { ...recorded.upstream, path: '/' } as Answer['upstream'] & object },
    'upstream.authority': { upstream: { ...recorded.upstream, authority: 'A.com' } as Answer['upstream'] & object },
    'upstream.set': { upstream: { ...recorded.upstream, set: { a: '1' } } as Answer['upstream'] & object },
    'upstream.removed': { upstream: { ...recorded.upstream, removed: [] } as Answer['upstream'] & object },
    mirrors: { mirrors: [{ cluster: 'm', weight: 0.5 }] },
    responseHeaders: { responseHeaders: {} },
    body: { body: 'Text' },
    timeout: { timeout: '1s' },
    retry: { retry: { attempts: 2, retryOn: '5xx', statusCodes: [503, 504] } },
    fault: { fault: { abort: { http_status: 401 } } },
    filterChain: { filterChain: 'other' },
  }

  test.each(PARTS)('%s', (part) => {
    expect(differingParts({ ...recorded, ...changes[part] }, [answer])).toEqual([part])
  })

  test.each(PARTS.filter((part) => part !== 'outcome' && part !== 'filterChain' && !part.startsWith('upstream.')))(
    '%s absent in the recording',
    (part) => {
      const { [part as keyof Expectation]: _, ...rest } = recorded
      expect(differingParts(rest as Expectation, [answer])).toEqual([part])
    },
  )
})

test('a filter chain that was not recorded is not compared; flags and details never are', () => {
  const { filterChain: _, flags: __, details: ___, ...rest } = recorded
  expect(differingParts(rest, [answer])).toEqual([])
})

test('no answer is no agreement', () => {
  expect(differingParts(recorded, [])).toEqual(['notEvaluated'])
})

describe('where chance picked one of several destinations', () => {
  const destinations = [
    { cluster: 'c1', weight: 1 },
    { cluster: 'c2', weight: 1 },
    { cluster: 'gone', weight: 1, missing: true as const },
  ]
  const pick = (cluster: string | undefined, status: number): Answer => {
    const { cluster: _, ...rest } = answer
    return { ...rest, destinations, status, ...(cluster !== undefined && { cluster }) }
  }
  const answers = [pick('c1', 200), pick('c2', 201), pick(undefined, 503)]
  const happened = (cluster: string | undefined, status: number) => toExpectation(pick(cluster, status))

  test('our answer for that pick is compared', () => {
    expect(differingParts(happened('c2', 201), answers)).toEqual([])
    expect(differingParts(happened('c2', 200), answers)).toEqual(['status'])
  })

  test('without cluster it was a missing one', () => {
    expect(differingParts(happened(undefined, 503), answers)).toEqual([])
    expect(differingParts(happened(undefined, 200), answers)).toEqual(['status'])
  })

  test('a pick that we do not have is a difference', () => {
    expect(differingParts(happened('c3', 200), answers)).toEqual(['pick'])
  })

  test('of several entries that fit, one that agrees is enough', () => {
    expect(differingParts(happened('c1', 202), [...answers, pick('c1', 202)])).toEqual([])
  })

  test('the order of destinations counts', () => {
    const turned = { ...happened('c1', 200), destinations: destinations.toReversed() }
    expect(differingParts(turned, answers)).toEqual(['destinations'])
  })
})

test.each([
  [{ a: undefined }, {}, false],
  [[1, 2], [2, 1], false],
  [{ 0: 1 }, [1], false],
  [{ a: { b: [1] } }, { a: { b: [1] } }, true],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j: %s', (a, b, equal) => {
  expect(deepEqual(a, b)).toBe(equal)
})
