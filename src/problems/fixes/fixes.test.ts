import { expect, test } from 'vitest'
import { createSameDestinations } from '../../proof/index.ts'
import {
  admittedOf,
  behind,
  beside,
  codeOf,
  entry,
  fixedText,
  fixesFor,
  problemsOf,
  rule,
  sidecar,
} from '../../testing/fixing.ts'

const API = 'route: [{destination: {host: api}}]'
const WEB = 'route: [{destination: {host: web}}]'
/** The code, the text, the lines that the first fix takes out and puts in, and whether no request changes its destination. */
type Row = readonly [code: string, text: string, change: readonly string[], safe: boolean]

const ROWS: readonly Row[] = [
  // schema
  ['unknownField', behind(`http:\n- ${WEB}\n  timeOut: 5s`), ['-    timeOut: 5s', '+    timeout: 5s'], true],
  [
    'unknownField',
    behind(`http:\n- regexp: x # mine\n  ${WEB}`),
    ['-  - regexp: x # mine', '-    route: [{destination: {host: web}}]', '+  - route: [{destination: {host: web}}]'],
    true,
  ],
  [
    'notInEnum',
    beside(rule('host: web\ntrafficPolicy:\n  loadBalancer:\n    simple: round_robin')),
    ['-      simple: round_robin', '+      simple: ROUND_ROBIN'],
    true,
  ],
  [
    'entryNoneEndpoints',
    beside(
      entry(
        'hosts: [other.test]\nresolution: NONE\nports: [{number: 80, name: http, protocol: HTTP}]\nendpoints: [{address: 1.2.3.4}]',
      ),
    ),
    ['-  resolution: NONE', '+  resolution: STATIC'],
    false,
  ],
  [
    'sidecarHostForm',
    beside(sidecar('egress:\n- hosts:\n  - web.shop.svc.cluster.local')),
    ['-    - web.shop.svc.cluster.local', '+    - ./web.shop.svc.cluster.local'],
    false,
  ],
  [
    'IST0002',
    behind(`http:\n- ${WEB}\n  fault:\n    delay: {fixedDelay: 1s, percent: 10}`),
    ['-      delay: {fixedDelay: 1s, percent: 10}', '+      delay: {fixedDelay: 1s, percentage: {value: 10}}'],
    true,
  ],
  [
    'RW0101',
    behind(`http:\n- match: [{uri: {prefix: /a}}]\n  ${WEB}\n- match: [{uri: {exact: /a/b}}] # late\n  ${API}`),
    [
      '-  - match: [{uri: {prefix: /a}}]',
      '-    route: [{destination: {host: web}}]',
      '-  - match: [{uri: {exact: /a/b}}] # late',
      '-    route: [{destination: {host: api}}]',
      '+  - match: [{uri: {exact: /a/b}}] # late',
      '+    route: [{destination: {host: api}}]',
      '+  - match: [{uri: {prefix: /a}}]',
      '+    route: [{destination: {host: web}}]',
    ],
    false,
  ],
]

test.each(ROWS)('%s: %#', (code, text, change, safe) => {
  const [fix] = fixesFor(text, code)
  expect(fix).toBeDefined()
  if (fix === undefined) return
  const fixed = fixedText(text, fix)
  expect(changedLines(text, fixed)).toEqual(change)
  const [before, after] = [text, fixed].map((one) => problemsOf(one).problems.map(codeOf).sort())
  // It is gone, with what says the same of it, and nothing is new.
  expect(before?.filter((one) => one === code).length).toBeGreaterThan(after?.filter((one) => one === code).length ?? 0)
  expect(before).toEqual(expect.arrayContaining([...(after ?? [])]))
  expect((after ?? []).length).toBeLessThan((before ?? []).length)
  expect(isSafe(text, fixed)).toBe(safe)
})

function isSafe(before: string, after: string): boolean {
  const steps = createSameDestinations(admittedOf(before))(admittedOf(after))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Lines that are only in one of the texts, in their order. */
function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...now.slice(start, now.length - end).map((line) => `+${line}`),
  ]
}
