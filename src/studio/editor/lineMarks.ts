// What the live request did, by lines of one file: marks beside the line numbers, backgrounds, notes at the right.

import { refKey } from '../../base/source.ts'
import type { Candidate, TraceStep } from '../../engine/decision.ts'
import type { Graph, RowState, RuleRow } from '../../graph/graph.ts'
import { candidateNote, type Texts } from '../../i18n/index.ts'
import type { AnswerView, LineSpan } from '../../worker/protocol.ts'

/** Lines from 1; `marked` carries the sign and the note, the whole span the background. */
export type LineMark = Readonly<{
  state: Exclude<RowState, 'notTried'>
  marked: number
  startLine: number
  endLine: number
  note: string
}>

/** Notes longer than this would cover the text. */
const longestNote = 24

/** The marks of a file for an answer, in the order of the rules. A refused rule has no background; a near miss has one down to
 *  the condition that missed. */
export function lineMarks(graph: Graph, answer: AnswerView, file: string, t: Texts): readonly LineMark[] {
  const { live, decision, lines } = answer
  const host = graph.nodes.find(({ id }) => id === live.virtualHost)
  if (host?.type !== 'virtualHost') return []
  const candidates = decision.trace.find((step: TraceStep) => step.stage === 'route')?.candidates ?? []
  return host.rows.flatMap((row): readonly LineMark[] => {
    const state = live.rules[row.id]
    const span = lines[refKey(row.source)]
    if (row.source.file !== file || span === undefined || state === undefined || state === 'notTried') return []
    const candidate = candidates[live.candidates[row.id] ?? -1]
    const endLine = state === 'nearMiss' ? missedLine(row, candidate, lines, span) : span.endLine
    const note = state === 'nearMiss' ? t.editor.nearMiss : candidate === undefined ? '' : candidateNote(t, candidate)
    return [{ state, marked: span.startLine, startLine: span.startLine, endLine, note: shortened(note) }]
  })
}

function missedLine(
  row: RuleRow,
  candidate: Candidate | undefined,
  lines: Readonly<Record<string, LineSpan>>,
  span: LineSpan,
): number {
  const failed = candidate?.conditions.find(({ holds }) => !holds)
  const missed = failed?.from.file === row.source.file ? lines[refKey(failed.from)] : undefined
  return missed === undefined ? span.endLine : Math.min(Math.max(missed.endLine, span.startLine), span.endLine)
}

const shortened = (note: string) => (note.length > longestNote ? `${note.slice(0, longestNote - 1)}…` : note)
