// A decision in words: verdict, what the destination receives, the trace, the near miss.

import type { SourceRef } from '../base/source.ts'
import type { Answer, Candidate, Decision, NearMiss, Repair, TraceStep, UpstreamRequest } from '../engine/decision.ts'
import { conditionText, firstFailed, isRefusal, reasonText, type Texts, verdictOf, verdictText } from '../i18n/index.ts'
import { columns } from './layout.ts'
import type { Words } from './words.en.ts'

type Row = readonly string[]

export type Describe = Readonly<{
  texts: Texts
  words: Words
  /** `file:line` of an address. */
  place: (ref: SourceRef) => string
}>

/** The verdict alone. */
export function verdictLine(decision: Decision, { texts }: Describe): string {
  const { head, detail } = verdictText(texts, verdictOf(decision), takenRule(decision))
  return `${head}  ${detail}`.trimEnd()
}

/** The verdict and what becomes of the request, as label and text. */
export function factRows(decision: Decision, using: Describe): readonly Row[] {
  const { texts, words } = using
  const limits = decision.limits.map(({ reason }) => [
    isRefusal(reason) ? words.refused : words.limits,
    reasonText(texts, reason),
  ])
  return [[words.verdict, verdictLine(decision, using)], ...answerFacts(decision.answers, words), ...limits]
}

/** Stage after stage with what each tried, then the near miss. */
export function traceLines(decision: Decision, using: Describe): readonly string[] {
  const heads = columns(decision.trace.map((step, index) => describeStep(step, index + 1, using)))
  return [
    ...decision.trace.flatMap((step, index) => [
      heads[index] ?? '',
      ...describeCandidates(step, decision.nearMiss, using),
    ]),
    ...(decision.nearMiss ? ['', ...describeNearMiss(decision.nearMiss, using)] : []),
  ]
}

const routeStep = (decision: Decision) => decision.trace.find((step) => step.stage === 'route')

/** The number of the `http[]` entry that took the request, from 1. */
function takenRule(decision: Decision): number | undefined {
  const path = routeStep(decision)?.candidates.find((candidate) => candidate.verdict === 'taken')?.from?.path ?? []
  const index = path[path.indexOf('http') + 1]
  return typeof index === 'number' ? index + 1 : undefined
}

/** What the request becomes; said once if every possible destination receives the same. */
function answerFacts(answers: readonly Answer[], words: Words): readonly Row[] {
  const facts = answers.map((answer) => factsOf(answer, words))
  const distinct = new Set(facts.map((rows) => JSON.stringify(rows)))
  if (distinct.size <= 1) return answers[0]?.outcome === 'upstream' ? (facts[0] ?? []) : []
  return answers.flatMap((answer, index) => [
    ['', words.share(`${Number((answer.probability * 100).toFixed(1))}%`)],
    ...(facts[index] ?? []),
  ])
}

function factsOf({ outcome, status, flags, upstream, timeout, retry, mirrors }: Answer, words: Words): readonly Row[] {
  // The verdict already says what a proxy answers itself; of a split it has to be told which part does.
  if (outcome !== 'upstream') return status ? [[words.answered, `${status} ${flags ?? ''}`.trimEnd()]] : []
  return [
    // Bytes that are no HTTP have no method.
    ...(upstream?.method ? receivedRows(upstream, words) : []),
    ...(timeout && timeout !== '0s' ? [[words.timeout, timeout]] : []),
    ...(retry ? [[words.retries, words.retryOn(retry.attempts, retry.retryOn ?? '')]] : []),
    ...(mirrors ?? []).map(({ cluster, weight }) => [words.mirror, `${cluster}  ${weight}%`]),
  ]
}

function receivedRows({ method, path, authority, set, removed }: UpstreamRequest, words: Words) {
  const changes = [
    ...Object.entries(set ?? {}).map(([name, value]) => words.setHeader(name, value)),
    ...(removed ?? []).map((name) => words.removedHeader(name)),
  ]
  return [[words.receives, `${method} ${path}  ${authority}`], ...changes.map((change) => ['', change])]
}

function describeStep(step: TraceStep, number: number, { texts, words, place }: Describe): Row {
  const text = [step.subject, reasonText(texts, step.reason)].filter((part) => part !== '').join('  ')
  return [`${number} ${words.stages[step.stage]}`, text, step.from ? place(step.from) : '']
}

/** The routes that were tried; of other stages only if there was a choice. */
function describeCandidates(step: TraceStep, nearMiss: NearMiss | undefined, using: Describe): readonly string[] {
  const shown = step.stage === 'route' || step.candidates.length > 1 ? step.candidates : []
  const isNear = (index: number) => step.stage === 'route' && nearMiss?.candidate === index
  return columns(
    shown.map((candidate, index) => describeCandidate(candidate, isNear(index), using)),
    '    ',
  )
}

const marks = { taken: '✓', refused: '✕', notReached: '−' } as const

function describeCandidate(candidate: Candidate, near: boolean, { texts, words, place }: Describe): readonly string[] {
  const failed = firstFailed(candidate)
  const held = candidate.verdict === 'taken' ? candidate.conditions.map((each) => conditionText(texts, each)) : []
  const why = failed ? conditionText(texts, failed) : held.join(' + ') || reasonText(texts, candidate.reason)
  return [
    near ? '≈' : marks[candidate.verdict],
    String(candidate.index + 1),
    candidate.subject || words.unnamed,
    why,
    candidate.from ? place(candidate.from) : '',
  ]
}

function describeNearMiss(nearMiss: NearMiss, using: Describe): readonly string[] {
  const { words } = using
  return [
    `${words.nearMiss}  ${words.nearMissOf(nearMiss.candidate + 1)}`,
    ...nearMiss.repairs.map((repair) => `    ${describeRepair(repair, using)}`),
  ]
}

function describeRepair(repair: Repair, { words, place }: Describe): string {
  switch (repair.type) {
    case 'request':
      return words.repairRequest(`${repair.request.method} ${repair.request.host}${repair.request.path}`)
    case 'setValue':
      return words.repairSet(place(repair.at), repair.value)
    case 'addExactMatch':
      return words.repairAdd(place(repair.at), repair.value)
  }
}
