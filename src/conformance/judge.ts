// From answers to units: each is one thing that agrees with a recording or does not.

import type { Answer } from '../engine/index.ts'
import { differingParts, type Part, toExpectation } from './agreement.ts'
import { type AnsweredRecording, answerRecording } from './answerRecording.ts'
import { type Expectation, parseLine, type Recording } from './recording.ts'

/** What kind of thing was compared: a request, a proxy that Envoy refuses or not, or one of the formats not supported yet. */
type UnitKind = 'request' | 'envoyRejects' | 'clusters' | 'tables' | 'admission' | 'analysis'

export type Disagreement = Readonly<{
  id: string
  kind: UnitKind
  parts: readonly Part[]
  expected: unknown
  answers: readonly Expectation[]
}>

export type Tally = Readonly<{ agree: number; total: number }>

/** The judgement of one file. */
export type Judgement = Readonly<{
  tallies: ReadonlyMap<UnitKind, Tally>
  disagreements: readonly Disagreement[]
  answers: readonly RequestAnswers[]
}>

/** One line of the file that `--answers` writes. */
export type RequestAnswers = Readonly<{ id: string; request: string; answers: readonly Expectation[] }>

/** Judges the lines of one file. Throws on a line that is no recording. */
export function judgeLines(lines: Iterable<string>): Judgement {
  const tallies = new Map<UnitKind, Tally>()
  const disagreements: Disagreement[] = []
  const answers: RequestAnswers[] = []
  const count = (kind: UnitKind, agree: number, total: number) => {
    const before = tallies.get(kind) ?? { agree: 0, total: 0 }
    tallies.set(kind, { agree: before.agree + agree, total: before.total + total })
  }
  for (const line of lines) {
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if ('units' in parsed) {
      count(parsed.family, 0, parsed.units)
      continue
    }
    const answered = answerRecording(parsed)
    const differing = [...judgeRequests(parsed, answered), ...judgeRefusals(parsed, answered)]
    for (const kind of ['request', 'envoyRejects'] as const) {
      const units = kind === 'request' ? answered.requests.length : answered.refusals.length
      if (units > 0) count(kind, units - differing.filter((each) => each.kind === kind).length, units)
    }
    // Not compiled into these fields yet: each counts as a disagreement.
    if (parsed.clusters > 0) count('clusters', 0, parsed.clusters)
    disagreements.push(...differing)
    for (const { recorded, answers: ours } of answered.requests) {
      answers.push({ id: parsed.id, request: recorded.id, answers: ours.map(toExpectation) })
    }
  }
  return { tallies, disagreements, answers }
}

function judgeRequests({ id }: Recording, { requests }: AnsweredRecording): readonly Disagreement[] {
  return requests.flatMap(({ recorded, answers, error }): readonly Disagreement[] => {
    const parts = error === undefined ? differingParts(recorded.expect, answers) : (['error'] as const)
    if (parts.length === 0) return []
    const { expect: expected, request } = recorded
    const shown = error === undefined ? { request, expected } : { request, expected, error }
    return [{ id: `${id} ${recorded.id}`, kind: 'request', parts, expected: shown, answers: shownAnswers(answers) }]
  })
}

function judgeRefusals({ id, envoyRejects }: Recording, { refusals }: AnsweredRecording): readonly Disagreement[] {
  return refusals.flatMap(({ proxy, refuses }): readonly Disagreement[] => {
    const expected = envoyRejects.includes(proxy)
    if (refuses === expected) return []
    return [
      { id: `${id} ${proxy}`, kind: 'envoyRejects', parts: ['outcome'], expected: { refuses: expected }, answers: [] },
    ]
  })
}

const shownAnswers = (answers: readonly Answer[]): readonly Expectation[] => answers.map(toExpectation)
