import { useDeferredValue, useMemo } from 'react'
import type { VirtualHostNode } from '../../graph/graph.ts'
import type { AnswerView, ProjectSnapshot } from '../../worker/protocol.ts'
import { liveHost } from '../request/liveRule.ts'
import { useStudio } from '../state/store.ts'

/** The answer on screen with the snapshot it belongs to and the virtual host that took the request. */
export type Live = Readonly<{ snapshot: ProjectSnapshot; answer: AnswerView; host: VirtualHostNode | undefined }>

/** Undefined while there is no answer. */
export function useLive(): Live | undefined {
  const snapshot = useStudio((state) => state.snapshot)
  // The verdict comes first, the explanation in the frame after it.
  const answer = useDeferredValue(useStudio((state) => state.answer))
  return useMemo(
    () =>
      snapshot === undefined || answer === undefined
        ? undefined
        : { snapshot, answer, host: liveHost(snapshot, answer) },
    [snapshot, answer],
  )
}
