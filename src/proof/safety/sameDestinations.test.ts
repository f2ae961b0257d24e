import { expect, test } from 'vitest'
import { prepare } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import { bentRequest, configurationOf, type Dice, dice, type Match, randomMatches } from '../../testing/bentRequests.ts'
import { compiled, document } from '../../testing/compiled.ts'
import { behindGateway } from '../../testing/proofs.ts'
import { resourcesOf } from '../../testing/resources.ts'
import { createSameDestinations } from './sameDestinations.ts'

function isSame(before: string, after: string): boolean {
  const steps = createSameDestinations(resourcesOf(before))(resourcesOf(after))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const rule = (match: string, host = 'web', more = '') =>
  `{match: [${match}], route: [{destination: {host: ${host}}}]${more}}`
const A = '{uri: {prefix: /a}}'
const AB = '{uri: {prefix: /a/b}}'
const B = '{uri: {prefix: /b}}'
const rules = (...list: readonly string[]) => behindGateway(`[${list.join()}]`)

test.each([
  ['a text that says the same', rules(rule(A)), rules(rule('{uri: {prefix: "/a"}}'))],
  [
    'rules that nothing is in both of, in another order',
    rules(rule(A), rule(B, 'api')),
    rules(rule(B, 'api'), rule(A)),
  ],
  ['rules for the same destination in another order', rules(rule(A), rule(AB)), rules(rule(AB), rule(A))],
  ['a dead rule less', rules(rule(A), rule(AB, 'api')), rules(rule(A))],
  [
    'one rule as two that split it by a header',
    rules(rule(A)),
    rules(rule('{uri: {prefix: /a}, headers: {x: {}}}'), rule('{uri: {prefix: /a}, withoutHeaders: {x: {}}}')),
  ],
  [
    'a prefix as two exact halves',
    rules(rule('{uri: {regex: "/a|/b"}}')),
    rules(rule('{uri: {exact: /b}}'), rule('{uri: {exact: /a}}')),
  ],
  ['a longer timeout', rules(rule(A, 'web', ', timeout: 1s')), rules(rule(A, 'web', ', timeout: 5s'))],
])('%s changes nothing', (_, before, after) => {
  expect(isSame(before, after)).toBe(true)
})

const subset = (version: string) =>
  document('DestinationRule', 'web', `{host: web, subsets: [{name: v, labels: {version: ${version}}}]}`)
const split = (first: number) =>
  `{route: [{destination: {host: web}, weight: ${first}}, {destination: {host: api}, weight: ${100 - first}}]}`

test.each([
  ['another destination', rules(rule(A)), rules(rule(A, 'api'))],
  ['a narrower rule moved before a wider one', rules(rule(A), rule(AB, 'api')), rules(rule(AB, 'api'), rule(A))],
  ['a rule for what was answered with 404', rules(rule(A)), rules(rule(A), rule(B))],
  ['a rule less', rules(rule(A), rule(B)), rules(rule(A))],
  ['other weights', rules(split(50)), rules(split(60))],
  ['a rewrite', rules(rule(A)), rules(rule(A, 'web', ', rewrite: {uri: /x}'))],
  [
    'the same rewrite of another prefix',
    rules(rule(AB, 'web', ', rewrite: {uri: /x}'), rule(A, 'web', ', rewrite: {uri: /x}')),
    rules(rule(A, 'web', ', rewrite: {uri: /x}')),
  ],
  [
    'other labels of a subset',
    rules(`{route: [{destination: {host: web, subset: v}}]}`) + subset('1'),
    rules(`{route: [{destination: {host: web, subset: v}}]}`) + subset('2'),
  ],
  [
    'a subset that was missing',
    rules(`{route: [{destination: {host: web, subset: w}}]}`),
    rules(`{route: [{destination: {host: web, subset: w}}]}`) + subset('1').replace('name: v', 'name: w'),
  ],
  ['a host less', rules(rule(A)), rules(rule(A)).replace('[a.com]', '[b.com]')],
  ['another service', rules(rule(A)), rules(rule(A)).replace('[{port: 80', '[{port: 81')],
  [
    'a condition that is not looked into',
    rules(rule('{uri: {prefix: /a}, headers: {x-request-id: {exact: v}}}'), rule(A)),
    rules(rule(A)),
  ],
])('%s is not safe', (_, before, after) => {
  expect(isSame(before, after)).toBe(false)
})

test('routes shuffled or lost at random: what is called the same is, by any request, and what is not shows in most', () => {
  const counts = { same: 0, different: 0, shown: 0 }
  for (let seed = 1; seed <= 100; seed += 1) {
    const roll = dice(seed)
    const matches = randomMatches(roll)
    const statuses = new Map(matches.map((match) => [match, 200 + roll(3)]))
    const edited = shuffled(roll, matches)
    const [before, after] = [matches, edited].map(
      (list) => configurationOf(list, false, (match) => statuses.get(match) ?? 0).text,
    )
    const same = isSame(before ?? '', after ?? '')
    counts[same ? 'same' : 'different'] += 1
    const shows = firstDifference(roll, before ?? '', after ?? '', matches)
    if (same) expect(shows, `seed ${seed}`).toBeUndefined()
    else if (shows !== undefined) counts.shown += 1
  }
  expect(counts.same).toBeGreaterThan(30)
  expect(counts.shown / counts.different).toBeGreaterThan(0.95)
})

function shuffled(roll: Dice, matches: readonly Match[]): readonly Match[] {
  const at = roll(matches.length)
  const [moved] = matches.slice(at)
  const rest = matches.toSpliced(at, 1)
  return roll(3) === 0 || moved === undefined ? rest : rest.toSpliced(roll(matches.length), 0, moved)
}

function firstDifference(roll: Dice, before: string, after: string, matches: readonly Match[]): unknown {
  const [old, now] = [before, after].map((text) => prepare(compiled(text)))
  if (old === undefined || now === undefined) return undefined
  for (let asked = 0; asked < 600; asked += 1) {
    const request = bentRequest(roll, matches, roll(matches.length))
    const [was, is] = [old, now].map((prepared) => {
      const way = walk(prepared, request)
      return way.type === 'route' ? JSON.stringify(way.route.route.action) : way.type
    })
    if (was !== is) return request
  }
  return undefined
}
