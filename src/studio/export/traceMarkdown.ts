// The trace of the live request as Markdown, in the words and the order of the drawer.

import { refKey, type SourceRef } from '../../base/source.ts'
import type { Candidate, TraceStep } from '../../engine/decision.ts'
import {
  candidateNote,
  conditionText,
  firstFailed,
  percentText,
  reasonText,
  sharesOf,
  type Texts,
  verdictOf,
  verdictText,
} from '../../i18n/index.ts'
import { faultParts } from '../drawer/fault.ts'
import { foldRuns, linesOf, type RuleLine, type RuleRun } from '../drawer/ruleLines.ts'
import type { Live } from '../drawer/useLive.ts'

const MARKS: Readonly<Record<RuleLine['state'], string>> = { taken: '✓', refused: '✕', nearMiss: '≈', notTried: '–' }

/** The request, its verdict, what the destination receives, and every step with its place in the files. */
export function traceMarkdown(t: Texts, live: Live): string {
  const { decision, question } = live.answer
  const { request } = question
  const rule = live.host?.rows.find(({ id }) => id === live.answer.live.rule)
  const { head, detail } = verdictText(t, verdictOf(decision), rule?.number)
  const port = request.port === undefined ? '' : `:${request.port}`
  return [
    `# ${request.method} ${request.protocol.toLowerCase()}://${request.host}${port}${request.path}`,
    `**${plain(head)}**${detail === '' ? '' : ` ${detail}`}`,
    list(request.headers.map(([name, value]) => `\`${name}: ${value}\``)),
    list(receivedLines(t, live)),
    decision.trace.map((step, index) => stepText(t, step, index + 1, live)).join('\n'),
    list(decision.limits.map(({ reason }) => reasonText(t, reason))),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const plain = (text: string): string => text.replaceAll('`', '')
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** What the destination receives, as far as it says something. */
function receivedLines(t: Texts, { answer }: Live): readonly string[] {
  const { decision, question } = answer
  const { upstream, timeout, retry, mirrors, fault } = decision.answers[decision.picked] ?? {}
  const { path, host } = question.request
  const line = (name: string, value: string) => `${name}: ${value}`
  const changed = (name: string, before: string, after: string | undefined) =>
    after === undefined || after === before ? [] : [line(name, `${code(before)} → ${code(after)}`)]
  const set = Object.entries(upstream?.set ?? {}).map(([name, value]) =>
    line(t.decision.headers, code(`${name}: ${value}`)),
  )
  return [
    ...changed(t.decision.path, path, upstream?.path),
    ...changed(t.decision.host, host, upstream?.authority),
    ...set,
    ...(upstream?.removed ?? []).map((name) => line(t.decision.headers, `− ${code(name)}`)),
    ...(timeout === undefined || timeout === '0s' ? [] : [line(t.decision.timeout, timeout)]),
    ...(retry === undefined || retry.attempts === 0
      ? []
      : [line(t.decision.retries, t.decision.retriesOn(retry.attempts, retry.retryOn ?? ''))]),
    ...(mirrors ?? []).map(({ cluster, weight }) => line(t.decision.mirror, `${code(cluster)} ${percentText(weight)}`)),
    ...faultParts(fault).map(({ type, percent, value }) => line(t.decision.fault, t.decision[type](percent, value))),
  ]
}

function stepText(t: Texts, step: TraceStep, number: number, live: Live): string {
  const { lines } = live.answer
  const rules = foldRuns(linesOf(step, live), step.stage).map(
    (run) => `   - ${runText(t, run, step.stage === 'filterChain')}${placeText(run.lines[0].candidate?.from, lines)}`,
  )
  const said = stepDetail(t, step, live)
  return [`${number}. **${t.trace.stage[step.stage]}** ${said}${placeText(step.from, lines)}`, ...rules].join('\n')
}

function stepDetail(t: Texts, step: TraceStep, { answer, host }: Live): string {
  const count = host?.rows.length ?? step.candidates.length
  if (step.stage === 'route' && step.reason.code === 'noRouteMatched') return t.trace.noneOf(count)
  if (step.stage === 'route' && step.verdict === 'taken') {
    const row = host?.rows.find(({ id }) => id === answer.live.rule)
    return t.trace.ruleOf(row?.number ?? step.candidates.findIndex(({ verdict }) => verdict === 'taken') + 1, count)
  }
  if (step.stage !== 'cluster') return reasonText(t, step.reason)
  const shares = sharesOf(answer.decision.answers[answer.decision.picked]?.destinations ?? [])
  return shares
    .map(({ cluster, percent }) => `${code(cluster)}${percent === undefined ? '' : ` ${percentText(percent)}`}`)
    .join(', ')
}

function runText(t: Texts, { lines, folded }: RuleRun, isChains: boolean): string {
  const [first] = lines
  const last = lines.at(-1) ?? first
  const why = folded && isChains ? lines.map(({ name }) => name).join(', ') : whyOf(t, first, folded)
  const name = folded ? t.trace.rules(first.number, last.number) : `${first.number} ${first.name}`
  return `${MARKS[first.state]} ${name}: ${why}`
}

/** Of rules that are one line: what is true of all of them. */
function whyOf(t: Texts, { state, candidate }: RuleLine, folded: boolean): string {
  if (state === 'notTried' || candidate === undefined) return t.trace.notTried
  return folded ? candidateNote(t, candidate) : whyText(t, candidate)
}

function whyText(t: Texts, candidate: Candidate): string {
  const failed = firstFailed(candidate)
  if (failed !== undefined) return conditionText(t, failed)
  if (candidate.conditions.length === 0 || candidate.verdict !== 'taken') return reasonText(t, candidate.reason)
  return candidate.conditions.map((condition) => t.conditions.rule(condition)).join(', ')
}

function placeText(at: SourceRef | undefined, lines: Live['answer']['lines']): string {
  const span = at && lines[refKey(at)]
  return at === undefined || span === undefined ? '' : ` (${code(`${at.file}:${span.startLine}`)})`
}
