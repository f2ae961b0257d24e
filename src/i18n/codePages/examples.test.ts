// Every bad example has exactly its code, and the good one beside it nothing.

import { describe, expect, test } from 'vitest'
import { createAdmission } from '../../admission/index.ts'
import { readProject } from '../../engine/index.ts'
import { problemSteps } from '../../problems/findProblems.ts'
import type { Judge, Problem } from '../../problems/problem.ts'
import { examples } from './examples.ts'

function problemsOf(text: string, judge: Judge): readonly Problem[] {
  const files = [{ name: 'example.yaml', text }]
  const steps = problemSteps(files, readProject(files), new Set([judge]))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const codeOf = ({ said }: Problem): string => (said.type === 'admission' ? said.code : said.detail.code)

const codesOf = (text: string, judge: Judge): readonly string[] => [...new Set(problemsOf(text, judge).map(codeOf))]

/** What cannot be wrong alone. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  RW0109: ['RW0108'],
  IST0165: ['IST0106'],
  tlsCrlCredential: ['tlsPassthroughCertificates'],
  gatewayPartEmpty: ['gatewayBadName'],
  delegateOfDelegate: ['noAction'],
  mirrorPercent: ['mirrorPercentDeprecated'],
  ringSizeAndAlgorithm: ['ringSizeDeprecated'],
  maglevEmpty: ['maglevNotPrime'],
  maglevTooLarge: ['maglevNotPrime'],
  entryDynamicNoHosts: ['entryNoHosts'],
  sidecarEndpointAddress: ['sidecarEndpointPort'],
}

/** Codes whose sentence is only told as the reason of another one. */
const TOLD_BY: Readonly<Record<string, string>> = {
  badMapKey: 'policyCondition',
  attributeReplaced: 'policyCondition',
  attributeDeprecated: 'policyCondition',
  attributeUnknown: 'policyCondition',
}

/** What is said of every resource that is not evaluated. */
const KEPT: readonly string[] = ['kindNotEvaluated']

/** Examples show the rules that they are about, without one for the rest. */
const PART_OF_RULES: readonly string[] = ['RW0151']

/** What is wrong with the text for a cluster. */
const codesOfRefusal = (text: string): readonly string[] =>
  (['schema', 'webhook'] as const).flatMap((judge) =>
    problemsOf(text, judge)
      .filter(({ severity }) => severity !== 'info')
      .map(codeOf),
  )

describe.each([
  ['routewright', 'routewright'],
  ['istioctl', 'istioctl'],
  ['kiali', 'kiali'],
  ['reading', 'schema'],
  ['schema', 'schema'],
  ['webhook', 'webhook'],
] as const)('%s', (sayer, judge) => {
  test.each(Object.entries(examples[sayer]).filter(([code]) => code !== 'rejected'))('%s', (code, { bad, good }) => {
    const others = [...KEPT, ...PART_OF_RULES].filter((other) => other !== code)
    expect(
      codesOf(bad, judge).filter((found) => found === code || ![...others, ...(ALSO[code] ?? [])].includes(found)),
    ).toEqual([TOLD_BY[code] ?? code])
    expect(codesOf(good, judge).filter((found) => !others.includes(found))).toEqual([])
    expect(codesOfRefusal(good)).toEqual([])
  })
})

test('rejected: it is said where files are read for routing', () => {
  const { bad, good } = examples.reading.rejected
  const codes = (text: string) =>
    readProject([{ name: 'example.yaml', text }], undefined, createAdmission()).findings.map(
      ({ detail }) => detail.code,
    )
  expect(codes(bad)).toEqual(['rejected'])
  expect(codes(good)).toEqual([])
})
