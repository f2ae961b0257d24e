import type { LivePath } from '../../graph/graph.ts'
import type { AnswerView } from '../../worker/protocol.ts'
import { useStudio } from '../state/store.ts'

/** The lit path, for a card that is on it; other cards are not drawn again when the request changes. */
export function useLiveCard(id: string): LivePath | undefined {
  return useStudio(({ drawn }) => (drawn?.live.nodes.includes(id) === true ? drawn.live : undefined))
}

/** The whole answer, for the card of the virtual host that took the request. */
export function useLiveHost(id: string): AnswerView | undefined {
  return useStudio(({ drawn }) => (drawn?.live.virtualHost === id ? drawn : undefined))
}
