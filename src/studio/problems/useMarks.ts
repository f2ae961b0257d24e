import { useMemo } from 'react'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { marksOf } from './marksOf.ts'
import type { Mark } from './told.ts'

/** What is wrong with the text, as far as it is known by now. */
export function useMarks(): readonly Mark[] {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const problems = useStudio((state) => state.problems)
  return useMemo(() => marksOf(snapshot, problems, t), [snapshot, problems, t])
}
