import { expect, test } from 'vitest'
import { document, findingsOf } from '../../testing/analysis.ts'

/** What is said of HTTP rules, each a flow mapping. */
const ofRules = (rules: readonly string[], protocol = 'http') =>
  findingsOf(
    document('VirtualService', 'v', `{hosts: [a.com], ${protocol}: [${rules.map((r) => `{${r}}`).join(', ')}]}`),
  )
    .map(({ detail }) => detail)
    .flatMap((detail) => {
      if (detail.code === 'IST0130') return [`${detail.rule} ${detail.reason}`]
      if (detail.code !== 'IST0131') return []
      const { rule, match, earlierRule, overlap } = detail
      return [
        `${rule} ${match} ${overlap === undefined ? 'repeats' : `${overlap.prefix} under ${overlap.earlierPrefix} of`} ${earlierRule}`,
      ]
    })

test.each([
  ['different matches', ['match: [{uri: {exact: /a}}]', 'match: [{uri: {exact: /b}}]', 'name: rest'], []],
  ['two rules without match', ['name: a', 'name: b'], ['"b" onlyLastWithoutMatch']],
  [
    'rules after one without match, once each',
    ['name: a', 'match: [{port: 1}, {port: 2}]'],
    ['#1 afterRuleWithoutMatch'],
  ],
  ['a repeated match', ['match: [{port: 1}]', 'match: [{port: 1}, {port: 2}]'], ['#1 #0 repeats #0']],
  [
    'all matches repeated',
    ['match: [{port: 1}]', 'match: [{port: 1, name: m}]'],
    ['#1 allMatchesDuplicated', '#1 "m" repeats #0'],
  ],
  [
    'defaults count as absent',
    ['match: [{port: 1}]', 'match: [{ignoreUriCase: false, port: 1}, {port: 2}]'],
    ['#1 #0 repeats #0'],
  ],
  [
    'the order of headers does not count',
    ['match: [{headers: {a: {exact: x}, b: {}}}]', 'match: [{headers: {b: {}, a: {exact: x}}}, {port: 2}]'],
    ['#1 #0 repeats #0'],
  ],
])('%s', (_, rules, expected) => {
  expect(ofRules(rules)).toEqual(expected)
})

test.each([
  ['a longer prefix', 'uri: {prefix: /a}', 'uri: {prefix: /a/b}', true],
  ['a shorter prefix', 'uri: {prefix: /a/b}', 'uri: {prefix: /a}', false],
  ['an exact path', 'uri: {prefix: /a}', 'uri: {exact: /a/b}', false],
  ['another port', 'uri: {prefix: /a}, port: 1', 'uri: {prefix: /a/b}', false],
  ['GET before any method, wrongly', 'uri: {prefix: /a}, method: {exact: GET}', 'uri: {prefix: /a/b}', true],
  ['POST before any method', 'uri: {prefix: /a}, method: {exact: POST}', 'uri: {prefix: /a/b}', false],
  ['one authority before any, wrongly', 'uri: {prefix: /a}, authority: {exact: x}', 'uri: {prefix: /a/b}', true],
  ['a header that the earlier one lacks', 'uri: {prefix: /a}', 'uri: {prefix: /a/b}, headers: {x: {}}', false],
  [
    'an exact header before a regex, wrongly',
    'uri: {prefix: /a}, headers: {x: {exact: v}}',
    'uri: {prefix: /a/b}, headers: {x: {regex: w}}',
    true,
  ],
  ['another header', 'uri: {prefix: /a}, headers: {x: {}}', 'uri: {prefix: /a/b}, headers: {y: {}}', false],
  [
    'another value of a parameter',
    'uri: {prefix: /a}, queryParams: {q: {exact: v}}',
    'uri: {prefix: /a/b}, queryParams: {q: {exact: w}}',
    false,
  ],
])('under an earlier prefix: %s', (_, earlier, later, covered) => {
  expect(ofRules([`match: [{${earlier}}]`, `match: [{${later}}]`])).toEqual(
    covered ? ['#1 #0 /a/b under /a of #0'] : [],
  )
})

test.each(['tcp', 'tls'])('%s rules that repeat a match', (protocol) => {
  const match = protocol === 'tls' ? 'match: [{sniHosts: [a.com], port: 1}]' : 'match: [{port: 1}]'
  expect(ofRules([match, match], protocol)).toEqual(['#1 allMatchesDuplicated', '#1 #0 repeats #0'])
})
