// How the live request stood to a rule.

import type { Candidate, NearMiss } from '../../engine/decision.ts'
import type { AnswerView } from '../../worker/protocol.ts'

/** How the request stood to one rule: the route that speaks for its row, and the near miss if it is this row. */
export type RuleTrial = Readonly<{ candidate: Candidate | undefined; nearMiss: NearMiss | undefined }>

export function trialOf({ decision, live }: AnswerView, row: string): RuleTrial {
  const index = live.candidates[row]
  if (index === undefined) return { candidate: undefined, nearMiss: undefined }
  const route = decision.trace.find(({ stage }) => stage === 'route')
  const isNear = live.rules[row] === 'nearMiss'
  return { candidate: route?.candidates[index], nearMiss: isNear ? decision.nearMiss : undefined }
}
