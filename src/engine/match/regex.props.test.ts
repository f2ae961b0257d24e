import { expect, test } from 'vitest'
import { gatewayWith, get } from '../../testing/gateway.ts'
import { decide } from './decide.ts'
import { compileRegex } from './regex.ts'

const SHORT = 500
const LONGER = 16

// A quadratic search takes 256 times as long; 16 times is linear.
const ALLOWED = 100

/** The least of several times of the work, in milliseconds; at least what the clock can tell. */
function leastTime(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return Math.max(0.02, ...[Math.min(...times)])
}

test.each([
  ['(a+)+', 'a', '!'],
  ['(a|aa)*b', 'a', 'c'],
  ['(a|a?)+$', 'a', '!'],
  ['(.*)*x', 'a', ''],
  ['.*.*.*=.*', 'x', ''],
  ['([a-z]+)*[0-9]', 'ab', '!'],
  ['(é*)*x', 'é', ''],
  ['(?i)(a|A)+b', 'aA', 'c'],
])('%s takes time in proportion to the text', (pattern, unit, end) => {
  const regex = compileRegex(pattern)
  const [short, long] = [SHORT, SHORT * LONGER].map((length) => unit.repeat(length) + end) as [string, string]
  expect(regex?.matches(short)).toBe(false)
  const base = leastTime(() => regex?.matches(short))
  expect(leastTime(() => regex?.matches(long)) / base).toBeLessThan(ALLOWED)
})

test('so does a request to routes with such conditions', () => {
  const gateway = gatewayWith(`
- match: [{uri: {regex: '/(a+)+'}}, {headers: {x: {regex: '(b|bb)*c'}}}]
  rewrite: {uriRegexRewrite: {match: '(a*)*x', rewrite: y}}
  route: [{destination: {host: web}}]
- match: [{uri: {regex: '(.*)*!'}}]
  redirect: {uri: /}`)
  const ask = (length: number) =>
    leastTime(() => decide(gateway, get(`/${'a'.repeat(length)}?`, { headers: [['x', 'b'.repeat(length)]] })))
  ask(SHORT)
  const base = ask(SHORT)
  expect(ask(SHORT * LONGER) / base).toBeLessThan(ALLOWED)
})
