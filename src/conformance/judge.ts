// From answers to units: each is one thing that agrees with a recording or does not.

import type { Answer } from '../engine/index.ts'
import { differingParts, type Part, toExpectation } from './agreement.ts'
import { type AnsweredRecording, answerRecording } from './answerRecording.ts'
import { type AdmissionPart, judgeAdmission } from './judgeAdmission.ts'
import { judgeAnalysis } from './judgeAnalysis.ts'
import type { ClusterUnit } from './judgeClusters.ts'
import { type TableUnit, tableUnits } from './judgeTables.ts'
import {
  type AdmissionRecording,
  type AnalysisRecording,
  type Expectation,
  parseLine,
  type Recording,
} from './recording.ts'

/** What kind of thing was compared: a request, a proxy that Envoy refuses or not, a document that a cluster takes or not, and so on. */
type UnitKind = 'request' | 'envoyRejects' | 'clusters' | 'tables' | 'admission' | 'analysis'

export type Disagreement = Readonly<{
  id: string
  kind: UnitKind
  parts: readonly (Part | AdmissionPart)[]
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

/** The units of one kind in one line. */
type Units = Readonly<{ kind: UnitKind; tally: Tally; differing: readonly Disagreement[] }>

/** Judges the lines of one file. Throws on a line that is no recording. */
export function judgeLines(lines: Iterable<string>): Judgement {
  const tallies = new Map<UnitKind, Tally>()
  const disagreements: Disagreement[] = []
  const answers: RequestAnswers[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const judged = judgeLine(line)
    for (const { kind, tally, differing } of judged.units) {
      if (tally.total === 0) continue
      const before = tallies.get(kind) ?? { agree: 0, total: 0 }
      tallies.set(kind, { agree: before.agree + tally.agree, total: before.total + tally.total })
      disagreements.push(...differing)
    }
    answers.push(...judged.answers)
  }
  return { tallies, disagreements, answers }
}

function judgeLine(line: string): Readonly<{ units: readonly Units[]; answers: readonly RequestAnswers[] }> {
  const parsed = parseLine(line)
  if ('config' in parsed) return { units: [judgeUnits(parsed.id, 'tables', tableUnits(parsed))], answers: [] }
  if ('document' in parsed) return { units: [admissionUnits(parsed)], answers: [] }
  if ('expect' in parsed) return { units: [analysisUnits(parsed)], answers: [] }
  const answered = answerRecording(parsed)
  const { requests, refusals, clusters } = answered
  return {
    units: [
      unitsOf('request', requests.length, judgeRequests(parsed, answered)),
      unitsOf('envoyRejects', refusals.length, judgeRefusals(parsed, answered)),
      judgeUnits(parsed.id, 'clusters', clusters),
    ],
    answers: requests.map(({ recorded, answers: ours }) => ({
      id: parsed.id,
      request: recorded.id,
      answers: ours.map(toExpectation),
    })),
  }
}

function admissionUnits(recording: AdmissionRecording): Units {
  const { differing: parts, ours } = judgeAdmission(recording)
  const { id, expect: recorded } = recording
  const differing: readonly Disagreement[] =
    parts.length === 0 ? [] : [{ id, kind: 'admission', parts, expected: { recorded, ours }, answers: [] }]
  return unitsOf('admission', 1, differing)
}

function analysisUnits(recording: AnalysisRecording): Units {
  const { lacking, surplus } = judgeAnalysis(recording)
  const differing: readonly Disagreement[] =
    lacking.length + surplus.length === 0
      ? []
      : [{ id: recording.id, kind: 'analysis', parts: ['config'], expected: { lacking, surplus }, answers: [] }]
  return unitsOf('analysis', 1, differing)
}

const unitsOf = (kind: UnitKind, total: number, differing: readonly Disagreement[]): Units => ({
  kind,
  tally: { agree: total - differing.length, total },
  differing,
})

function judgeRequests({ id }: Recording, { requests }: AnsweredRecording): readonly Disagreement[] {
  return requests.flatMap(({ recorded, answers, error }): readonly Disagreement[] => {
    const parts = error === undefined ? differingParts(recorded.expect, answers) : (['error'] as const)
    if (parts.length === 0) return []
    const { expect: expected, request } = recorded
    const shown = error === undefined ? { request, expected } : { request, expected, error }
    return [{ id: `${id} ${recorded.id}`, kind: 'request', parts, expected: shown, answers: shownAnswers(answers) }]
  })
}

const judgeUnits = (id: string, kind: 'tables' | 'clusters', units: readonly (TableUnit | ClusterUnit)[]): Units => {
  const differing = units.filter(({ agrees }) => !agrees)
  return unitsOf(
    kind,
    units.length,
    differing.map(({ name, recorded, ours }) => ({
      id: `${id} ${name}`,
      kind,
      parts: ['config'],
      expected: { recorded, ours },
      answers: [],
    })),
  )
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
