// Step 3 of the trace as lines: one for each rule of the virtual host, in order; runs that say the same are folded.

import type { Candidate, Stage, TraceStep } from '../../engine/decision.ts'
import type { LivePath, RowState, VirtualHostNode } from '../../graph/graph.ts'
import { firstFailed } from '../../i18n/index.ts'
import { ruleName } from '../request/liveRule.ts'
import type { Live } from './useLive.ts'

export type RuleLine = Readonly<{
  id: string
  /** From 1. */
  number: number
  name: string
  state: RowState
  /** The Envoy route that speaks for the rule. */
  candidate: Candidate | undefined
}>

/** One line, or lines that are shown as one until a click. */
export type RuleRun = Readonly<{ id: string; lines: readonly [RuleLine, ...RuleLine[]]; folded: boolean }>

/** The rules of the card; without a card each Envoy route is a line of its own. */
function routeLines(
  step: TraceStep,
  host: VirtualHostNode | undefined,
  live: LivePath,
  nearMiss: number | undefined,
): readonly RuleLine[] {
  if (host === undefined) {
    return step.candidates.map((candidate) => ({
      id: String(candidate.index),
      number: candidate.index + 1,
      name: candidate.subject,
      state: candidate.index === nearMiss ? 'nearMiss' : stateOf[candidate.verdict],
      candidate,
    }))
  }
  return host.rows.map((row) => {
    const { id, number } = row
    const index = live.candidates[id]
    return {
      id,
      number,
      name: ruleName(row),
      state: live.rules[id] ?? 'notTried',
      candidate: index === undefined ? undefined : step.candidates[index],
    }
  })
}

/** The lines of a step that chose: of the routes, and of the filter chains where there was a choice; otherwise none. */
export function linesOf(step: TraceStep, live: Live): readonly RuleLine[] {
  if (step.stage === 'route')
    return routeLines(step, live.host, live.answer.live, live.answer.decision.nearMiss?.candidate)
  if (step.stage !== 'filterChain' || step.candidates.length < 2) return []
  return step.candidates.map((candidate) => ({
    id: String(candidate.index),
    number: candidate.index + 1,
    name: candidate.subject,
    state: stateOf[candidate.verdict],
    candidate,
  }))
}

const stateOf: Readonly<Record<Candidate['verdict'], RowState>> = {
  taken: 'taken',
  refused: 'refused',
  notReached: 'notTried',
}

/** So many refused lines of a step that say the same stay open: of filter chains the one that was taken is what counts. */
const OPEN: Readonly<Partial<Record<Stage, number>>> = { route: 8, filterChain: 2 }

/** Rules that were not tried fold from two on; refused ones where there are many, if the same kind of condition failed. */
export function foldRuns(lines: readonly RuleLine[], of: Stage = 'route'): readonly RuleRun[] {
  const runs: RuleRun[] = []
  let run: [RuleLine, ...RuleLine[]] | undefined
  const close = () => {
    if (run === undefined) return
    const [first] = run
    const folded = first.state === 'notTried' ? run.length > 1 : run.length > (OPEN[of] ?? 0)
    if (folded) runs.push({ id: first.id, lines: run, folded })
    else for (const line of run) runs.push({ id: line.id, lines: [line], folded })
  }
  for (const line of lines) {
    if (run !== undefined && sameReason(run[0], line)) run.push(line)
    else {
      close()
      run = [line]
    }
  }
  close()
  return runs
}

function sameReason(a: RuleLine, b: RuleLine): boolean {
  if (a.state !== b.state) return false
  return a.state === 'notTried' || (a.state === 'refused' && reasonKey(a) === reasonKey(b))
}

function reasonKey({ candidate }: RuleLine): string {
  const failed = candidate === undefined ? undefined : firstFailed(candidate)
  if (failed !== undefined) return JSON.stringify(failed.field)
  return candidate?.reason.code === 'filterChainDiffers' ? candidate.reason.criterion : ''
}
