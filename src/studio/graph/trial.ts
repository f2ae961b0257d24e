// How the live request stood to a rule.

import type { Candidate, NearMiss, Stage } from '../../engine/decision.ts'
import type { AnswerView } from '../../worker/protocol.ts'

/** How the request stood to one rule: the route, or filter chain, that speaks for its row, and the near miss if it is this row. */
export type RuleTrial = Readonly<{ candidate: Candidate | undefined; nearMiss: NearMiss | undefined }>

export function trialOf({ decision, live }: AnswerView, row: string): RuleTrial {
  const index = live.candidates[row]
  if (index === undefined) return { candidate: undefined, nearMiss: undefined }
  const step = (wanted: Stage) => decision.trace.find(({ stage }) => stage === wanted)
  // Bytes have no routes: their rules are filter chains.
  const tried = step('route') ?? step('filterChain')
  const isNear = live.rules[row] === 'nearMiss'
  return { candidate: tried?.candidates[index], nearMiss: isNear ? decision.nearMiss : undefined }
}
