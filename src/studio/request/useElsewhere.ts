import { useMemo } from 'react'
import type { Viewpoint } from '../../engine/viewpoint.ts'
import { type VerdictText, verdictOf, verdictText } from '../../i18n/index.ts'
import { viewpointOf } from '../state/question.ts'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { ruleNumberOf } from './liveRule.ts'
import { type Tone, toneOf } from './verdictTone.ts'

/** What another source gets for the same request. */
export type OtherVerdict = Readonly<{
  viewpoint: Viewpoint
  tone: Tone
  /** False where the files say nothing about the request and it is passed through. */
  decided: boolean
}> &
  VerdictText

/** The sources whose answer is another one than the chosen source's, in their order; empty while that is not known. */
export function useElsewhere(): readonly OtherVerdict[] {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const elsewhere = useStudio((state) => state.elsewhere)
  const current = useStudio((state) => viewpointOf(state.snapshot, state.request))
  return useMemo(() => {
    if (snapshot === undefined || elsewhere === undefined) return []
    return elsewhere.answers.flatMap(({ viewpoint: id, decision }): readonly OtherVerdict[] => {
      const viewpoint = snapshot.viewpoints.find((each) => each.id === id)
      if (viewpoint === undefined || id === current) return []
      const verdict = verdictOf(decision)
      const decided = verdict.type !== 'passedThrough'
      const text = verdictText(t, verdict, ruleNumberOf(snapshot, decision))
      return [{ viewpoint, tone: toneOf(verdict), decided, ...text }]
    })
  }, [t, snapshot, elsewhere, current])
}
