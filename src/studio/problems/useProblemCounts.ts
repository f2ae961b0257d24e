import { useMemo } from 'react'
import type { Severity } from '../../worker/problems/protocol.ts'
import { useStudio } from '../state/store.ts'

/** How many problems there are of each severity; until all judges were asked, those that reading found. */
export function useProblemCounts(): Readonly<Record<Severity, number>> {
  const problems = useStudio((state) => state.problems)
  const findings = useStudio((state) => state.snapshot?.findings)
  return useMemo(() => {
    const counts = { error: 0, warning: 0, info: 0 }
    if (problems === undefined) for (const { severity } of findings ?? []) counts[severity] += 1
    for (const own of Object.values(problems?.counts ?? {})) {
      counts.error += own.error
      counts.warning += own.warning
      counts.info += own.info
    }
    return counts
  }, [problems, findings])
}
