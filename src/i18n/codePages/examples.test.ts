// Every bad example has exactly its code, and the good one beside it nothing.

import { describe, expect, test } from 'vitest'
import { readProject } from '../../engine/index.ts'
import { problemSteps } from '../../problems/findProblems.ts'
import type { Judge, Problem } from '../../problems/problem.ts'
import { routewrightExamples } from './routewright.examples.ts'

function problemsOf(text: string, judge: Judge): readonly Problem[] {
  const files = [{ name: 'example.yaml', text }]
  const steps = problemSteps(files, readProject(files), new Set([judge]))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const codesOf = (text: string, judge: Judge): readonly string[] =>
  problemsOf(text, judge).map(({ said }) => (said.type === 'admission' ? said.code : said.detail.code))

/** What cannot be wrong alone. */
const ALSO: Readonly<Record<string, readonly string[]>> = { RW0109: ['RW0108'] }

describe('routewright', () => {
  test.each(Object.entries(routewrightExamples))('%s', (code, { bad, good }) => {
    expect(codesOf(bad, 'routewright').filter((found) => !ALSO[code]?.includes(found))).toEqual([code])
    expect(codesOf(good, 'routewright')).toEqual([])
    for (const judge of ['schema', 'webhook'] as const) expect(codesOf(good, judge)).toEqual([])
  })
})
