import { expect, test } from 'vitest'
import type { Candidate, Condition, Decision, NearMiss } from '../../engine/decision.ts'
import { markUrl } from './urlMarks.ts'

const from = { file: 'a.yaml', document: 0, path: [] }

const condition = (
  operator: 'exact' | 'prefix' | 'regex',
  expected: string,
  actual: string,
  holds: boolean,
): Condition => ({
  field: { type: 'path' },
  operator,
  invert: false,
  expected,
  actual,
  holds,
  reason: { code: holds ? 'conditionHolds' : 'valueDiffers' },
  from,
})

function decision(candidates: readonly (readonly [Candidate['verdict'], Condition])[], nearMiss?: NearMiss): Decision {
  const reason = { code: 'routeMatched' } as const
  const host = { stage: 'virtualHost', verdict: 'taken', subject: '', reason, candidates: [] } as const
  const route = candidates.map(([verdict, each], index) => ({
    subject: '',
    verdict,
    index,
    conditions: [each],
    reason,
  }))
  return {
    answers: [],
    picked: -1,
    limits: [],
    trace: [host, { ...host, stage: 'route', candidates: route }],
    ...(nearMiss && { nearMiss }),
  }
}

/** The URL with `_host_`, `=matched=` and `~near~`, the ghost in brackets. */
function shown(url: string, of: Decision | undefined): string {
  const { spans, ghost } = markUrl(url, of)
  const sign = { host: '_', match: '=', near: '~' }
  const text = spans
    .map(({ text: part, mark }) => (mark === undefined ? part : sign[mark] + part + sign[mark]))
    .join('')
  return ghost === '' ? text : `${text}[${ghost}]`
}

const near: NearMiss = { candidate: 0, condition: 0, edits: 1, repairs: [] }

test.each([
  ['nothing is marked without an answer', 'http://a.example/x', undefined, 'http://a.example/x'],
  [
    'a prefix marks what it covers',
    'http://a.example/api/items?q=1',
    decision([['taken', condition('prefix', '/api/', '/api/items', true)]]),
    'http://_a.example_=/api/=items?q=1',
  ],
  [
    'an exact match marks the whole path',
    'http://a.example/login?q=1',
    decision([['taken', condition('exact', '/login', '/login', true)]]),
    'http://_a.example_=/login=?q=1',
  ],
  [
    'an answer about an older path marks nothing of it',
    'http://a.example/log',
    decision([['taken', condition('exact', '/login', '/login', true)]]),
    'http://_a.example_/log',
  ],
  [
    'a near miss shows what is missing',
    'http://a.example/service',
    decision([['refused', condition('prefix', '/service/', '/service', false)]], near),
    'http://_a.example_~/service~[/]',
  ],
  [
    'behind a query there is no place for it',
    'http://a.example/service?q=1',
    decision([['refused', condition('prefix', '/service/', '/service', false)]], near),
    'http://_a.example_~/service~?q=1',
  ],
  [
    'a near miss that differs elsewhere has nothing to add',
    'http://a.example/servise',
    decision([['refused', condition('exact', '/service', '/servise', false)]], near),
    'http://_a.example_~/servise~',
  ],
])('%s', (_, url, of, expected) => {
  expect(shown(url, of)).toBe(expected)
})

test.each(['', 'a', 'http://', '/path', 'http://a:80', 'http://a?x', 'http://a#x'])(
  'no character of %j is lost',
  (url) => {
    const text = markUrl(url, undefined).spans.map((span) => span.text)
    expect(text.join('')).toBe(url)
  },
)
