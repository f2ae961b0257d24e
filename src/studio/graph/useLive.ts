import type { Candidate, NearMiss } from '../../engine/decision.ts'
import type { LivePath } from '../../graph/graph.ts'
import type { AnswerView } from '../../worker/protocol.ts'
import { useStudio } from '../state/store.ts'

/** The lit path, for a card that is on it; other cards are not drawn again when the request changes. */
export function useLiveCard(id: string): LivePath | undefined {
  return useStudio(({ answer }) => (answer?.live.nodes.includes(id) === true ? answer.live : undefined))
}

/** The whole answer, for the card of the virtual host that took the request. */
export function useLiveHost(id: string): AnswerView | undefined {
  return useStudio(({ answer }) => (answer?.live.virtualHost === id ? answer : undefined))
}

/** How the request stood to one rule: the route that speaks for its row, and the near miss if it is this row. */
export type RuleTrial = Readonly<{ candidate: Candidate | undefined; nearMiss: NearMiss | undefined }>

export function trialOf({ decision, live }: AnswerView, row: string): RuleTrial {
  const index = live.candidates[row]
  if (index === undefined) return { candidate: undefined, nearMiss: undefined }
  const route = decision.trace.find(({ stage }) => stage === 'route')
  const isNear = live.rules[row] === 'nearMiss'
  return { candidate: route?.candidates[index], nearMiss: isNear ? decision.nearMiss : undefined }
}
