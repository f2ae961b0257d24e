// Where `istioctl analyze` is mistaken, one text each: what it says, and what is true, with the proof or the request that shows it.

import { expect, test } from 'vitest'
import { compile } from '../engine/compile/compile.ts'
import { decideFrom, prepare, viewpointsOf } from '../engine/index.ts'
import { admittedOf, behind, beside, codeOf, pod, problemsOf, rule } from '../testing/fixing.ts'
import type { Problem } from './problem.ts'

const WEB = 'route: [{destination: {host: web}}]'
const API = 'route: [{destination: {host: api}}]'

/** Rules of one virtual service, the last one for `api`. */
const rules = (...matches: readonly string[]): string =>
  behind(
    `http:\n${matches.map((list, at) => `- match: [${list}]\n  ${at === matches.length - 1 ? API : WEB}`).join('\n')}`,
  )

/** Codes that the tests here are not about. */
const ASIDE = ['RW0102', 'RW0107', 'RW0108']

/** `CODE path`; behind what istioctl says wrongly, the request that arrives. */
const lines = (text: string): readonly string[] =>
  problemsOf(text)
    .problems.filter((problem) => !ASIDE.includes(codeOf(problem)))
    .map((problem) => `${codeOf(problem)} ${problem.at.path.slice(1).join('/')}${shown(problem)}`)
    .sort()

const shown = ({ refutedBy }: Problem): string =>
  refutedBy === undefined
    ? ''
    : `: ${refutedBy.method} ${refutedBy.path} ${refutedBy.headers.map(([name, value]) => `${name}=${value}`).join()}`.trimEnd()

test.each<readonly [string, string, readonly string[]]>([
  // It says that a rule is not used, and a request comes to it.
  [
    'a GET before a longer prefix',
    rules('{uri: {prefix: /a}, method: {exact: GET}}', '{uri: {prefix: /a/b}}'),
    ['IST0131 http/1/match/0: POST /a/b'],
  ],
  [
    'an authority before a longer prefix',
    rules('{uri: {prefix: /a}, authority: {exact: a.shop.test}}', '{uri: {prefix: /a/b}}'),
    ['IST0131 http/1/match/0: GET /a/b'],
  ],
  [
    'an exact header before a regex of it',
    rules('{uri: {prefix: /a}, headers: {x: {exact: v}}}', '{uri: {prefix: /a/b}, headers: {x: {regex: "v|w"}}}'),
    ['IST0131 http/1/match/0: GET /a/b x=w'],
  ],
  [
    'a scheme before a longer prefix',
    rules('{uri: {prefix: /a}, scheme: {exact: https}}', '{uri: {prefix: /a/b}}'),
    ['IST0131 http/1/match/0: GET /a/b'],
  ],
  [
    'matches for the callers of one app before a longer prefix',
    rules('{uri: {prefix: /a}, sourceLabels: {app: web}}', '{uri: {prefix: /a/b}}')
      .replace('  gateways: [gw]\n', '')
      .replace('[a.shop.test]', '[web.shop.svc.cluster.local]'),
    ['IST0131 http/1/match/0: GET /a/b', 'RW0138 servers/0/hosts', 'RW0151 http'],
  ],
  // It says nothing, and nothing comes to the rule.
  ['an exact path under a prefix', rules('{uri: {prefix: /a}}', '{uri: {exact: /a/b}}'), ['RW0101 http/1/match/0']],
  [
    'a prefix under one with fewer conditions',
    rules('{uri: {prefix: /a}}', '{uri: {prefix: /a/b}, headers: {x: {exact: v}}}'),
    ['RW0101 http/1/match/0'],
  ],
  [
    'the same prefix with a condition more',
    rules('{uri: {prefix: /a}}', '{uri: {prefix: /a}, method: {exact: GET}}'),
    ['RW0101 http/1/match/0'],
  ],
  ['a regex for everything', rules('{uri: {regex: ".*"}}', '{uri: {prefix: /b}}'), ['RW0101 http/1/match/0']],
  ['an empty match', rules('{}', '{uri: {prefix: /b}}'), ['RW0101 http/1/match/0']],
  [
    'a prefix of one slash before a header alone',
    rules('{uri: {prefix: /}}', '{headers: {x: {exact: v}}}'),
    ['RW0101 http/1/match/0'],
  ],
  [
    'a header that is there, and one that is not',
    rules('{headers: {x: {}}}', '{withoutHeaders: {x: {}}}', '{uri: {prefix: /b}}'),
    ['RW0101 http/2/match/0'],
  ],
  [
    'a path in two halves by a regex',
    rules('{uri: {regex: "/a/[a-m].*"}}', '{uri: {regex: "/a/[^a-m].*"}}', '{uri: {regex: "/a/.+"}}'),
    ['RW0101 http/2/match/0'],
  ],
  [
    'a prefix without regard to case',
    rules('{uri: {prefix: /A}, ignoreUriCase: true}', '{uri: {exact: /a/b}}'),
    ['RW0101 http/1/match/0'],
  ],
  // Names.
  [
    'a gateway by its older name',
    behind(`http: [{${WEB}}]`).replace('[gw]', '[gw.shop.svc.cluster.local]'),
    ['IST0101 gateways/0: GET /', 'IST0132 gateways/0: GET /', 'gatewayLegacy gateways/0'],
  ],
  [
    'a subset of a rule for many hosts',
    behind('http: [{route: [{destination: {host: web, subset: v1}}]}]') +
      rule('host: "*.shop.svc.cluster.local"\nsubsets: [{name: v1, labels: {version: v1}}]'),
    ['IST0101 http/0/route/0/destination/subset: GET /', 'IST0174 host: GET /'],
  ],
  [
    'a subset whose labels a pod of another service has',
    beside(rule('host: api\nsubsets: [{name: v, labels: {version: v1}}]')) + pod('api-v3', '{app: api, version: v3}'),
    ['RW0115 subsets/0'],
  ],
  // Gateways.
  [
    'a host that the gateway does not admit beside one that it does',
    behind(`http: [{${WEB}}]`).replace('[a.shop.test]', '[a.shop.test, a.test]'),
    ['RW0116 hosts/1'],
  ],
])('%s', (_, text, expected) => {
  expect(lines(text)).toEqual(expected)
})

test('a request that shows a mistake is answered by the rule that is said not to be used', () => {
  const text = rules('{uri: {prefix: /a}, method: {exact: GET}}', '{uri: {prefix: /a/b}}')
  const problem = problemsOf(text).problems.find(({ refutedBy }) => refutedBy !== undefined)
  const resources = admittedOf(text)
  const [viewpoint] = viewpointsOf(resources)
  if (problem?.refutedBy === undefined || viewpoint === undefined) throw new Error('nothing is refuted')
  expect(problem.severity).toBe('info')
  const proxy = { resources, viewpoint, prepared: prepare(compile(resources, viewpoint)) }
  const { answers } = decideFrom(proxy, problem.refutedBy, 0).decision
  expect(answers[0]).toMatchObject({ routeIndex: 1, cluster: 'outbound|80||api.shop.svc.cluster.local' })
})
