import { describe, expect, test } from 'vitest'
import { compile } from '../../engine/compile/compile.ts'
import { decideFrom, prepare, viewpointsOf } from '../../engine/index.ts'
import type { TestRequest } from '../../engine/request.ts'
import { examples } from '../../i18n/codePages/examples.ts'
import type { Example } from '../../i18n/codePages/page.ts'
import { fixesEn } from '../../i18n/fixes.en.ts'
import { fixText } from '../../i18n/fixText.ts'
import { createSameDestinations } from '../../proof/index.ts'
import { type Dice, dice } from '../../testing/bentRequests.ts'
import { admittedOf, codeOf, fixedText, fixesFor, problemsOf } from '../../testing/fixing.ts'
import { ACTION_ROWS } from '../../testing/fixRows/actionRows.ts'
import { FINDING_ROWS } from '../../testing/fixRows/findingRows.ts'
import { KIALI_ROWS } from '../../testing/fixRows/kialiRows.ts'
import { MERGE_ROWS } from '../../testing/fixRows/mergeRows.ts'
import { OPAQUE_ROWS } from '../../testing/fixRows/opaqueRows.ts'
import { POLICY_ROWS } from '../../testing/fixRows/policyRows.ts'
import { SCHEMA_ROWS } from '../../testing/fixRows/schemaRows.ts'
import { SERVER_PROOF_ROWS } from '../../testing/fixRows/serverProofRows.ts'
import { SERVER_ROWS } from '../../testing/fixRows/serverRows.ts'
import { SERVICE_ROWS } from '../../testing/fixRows/serviceRows.ts'
import { TEXT_ROWS } from '../../testing/fixRows/textRows.ts'
import { WEBHOOK_ROWS } from '../../testing/fixRows/webhookRows.ts'

const ROWS = [
  ...ACTION_ROWS,
  ...SCHEMA_ROWS,
  ...WEBHOOK_ROWS,
  ...SERVER_ROWS,
  ...SERVER_PROOF_ROWS,
  ...POLICY_ROWS,
  ...FINDING_ROWS,
  ...SERVICE_ROWS,
  ...TEXT_ROWS,
  ...KIALI_ROWS,
  ...OPAQUE_ROWS,
  ...MERGE_ROWS,
]

describe.each(ROWS)('%s: %#', (code, text, label, lines, safe) => {
  const fixes = fixesFor(text, code)
  const before = problemsOf(text).problems.map(codeOf)

  test('the first fix says what it does, does no more, and what it mends is gone without anything new', () => {
    const [fix] = fixes
    if (fix === undefined) throw new Error('no fix')
    const fixed = fixedText(text, fix)
    expect(fixText(fixesEn, fix.label)).toBe(label)
    const old = text.split('\n')
    const added = fixed.split('\n').filter((line) => !old.includes(line))
    expect(added.map((line) => line.trim())).toEqual(lines)
    const { problems } = problemsOf(fixed)
    const after = problems.map(codeOf)
    expect(count(after, code)).toBeLessThan(count(before, code))
    // What begins to route may have something worth knowing about it.
    const wrong = problems.filter(({ severity }) => severity !== 'info').map(codeOf)
    for (const other of wrong) expect(count(after, other), other).toBeLessThanOrEqual(count(before, other))
  })

  test('the other fixes mend it too', () => {
    for (const fix of fixes) {
      const after = problemsOf(fixedText(text, fix)).problems.map(codeOf)
      expect(count(after, code), fixText(fixesEn, fix.label)).toBeLessThan(count(before, code))
    }
  })

  test('where it is proved that no request changes its destination, none does', () => {
    const [fix] = fixes
    if (fix === undefined) throw new Error('no fix')
    const [old, now] = [admittedOf(text), admittedOf(fixedText(text, fix))]
    expect(isSafe(old, now)).toBe(safe)
    if (!safe) return
    const roll = dice(1)
    for (const viewpoint of viewpointsOf(old)) {
      const proxies = [old, now].map((resources) => ({
        resources,
        viewpoint,
        prepared: prepare(compile(resources, viewpoint)),
      }))
      for (let asked = 0; asked < 50; asked += 1) {
        const request = anyRequest(roll)
        const [was, is] = proxies.map((proxy) => comesOut(proxy, request))
        expect(is, JSON.stringify(request)).toEqual(was)
      }
    }
  })
})

// Very long texts are about their length.
const LONGEST = 20_000

test('every code whose example can be mended has a row', () => {
  const rows = new Set(ROWS.map(([code]) => code))
  const mended = Object.values(examples)
    .flatMap((ofSayer) => Object.entries<Example>(ofSayer))
    .filter(([code, { bad }]) => bad.length < LONGEST && problemsOf(bad).problems.some((one) => codeOf(one) === code))
    .filter(([code, { bad }]) => fixesFor(bad, code).length > 0)
    .map(([code]) => code)
  expect(mended.length).toBeGreaterThan(100)
  expect(mended.filter((code) => !rows.has(code))).toEqual([])
})

const count = (codes: readonly string[], code: string): number => codes.filter((one) => one === code).length

type Resources = ReturnType<typeof admittedOf>

function isSafe(before: Resources, after: Resources): boolean {
  const steps = createSameDestinations(before)(after)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const one = <Value>(roll: Dice, values: readonly Value[]): Value => values[roll(values.length)] as Value

const anyRequest = (roll: Dice): TestRequest => ({
  protocol: 'HTTP',
  port: one(roll, [80, 80, 80, 81]),
  host: one(roll, ['a.shop.test', 'a.test', 'b.test', 'web', 'web.shop.svc.cluster.local', 'api.shop']),
  method: one(roll, ['GET', 'POST']),
  path: one(roll, ['/', '/a', '/a/', '/a/b', '/ab', '/b', '/x/y', '/a?b']),
  headers: one(roll, [[], [['x', 'v']], [['x', '1']]]),
})

/** Where the request comes out, wherever that is written. */
function comesOut(from: Parameters<typeof decideFrom>[0], request: TestRequest): unknown {
  return decideFrom(from, request, 0).decision.answers.map(
    ({ outcome, status, probability, location, cluster, upstream }) => ({
      ...{ outcome, status, probability, location, cluster },
      path: upstream?.path,
    }),
  )
}
