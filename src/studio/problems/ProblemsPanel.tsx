// What all judges say of the text, one line each, the worst first; a press goes there, another one mends it.

import { useDeferredValue, useMemo } from 'react'
import type { Severity } from '../../worker/problems/protocol.ts'
import { useStudio } from '../state/store.ts'
import { Message } from '../ui/Message.tsx'
import { IgnoredList } from './IgnoredList.tsx'
import { listedOf } from './listed.ts'
import { ProblemList } from './ProblemList.tsx'
import { ProblemsBar } from './ProblemsBar.tsx'
import styles from './ProblemsPanel.module.css'
import type { ProblemFilter, ToldProblem, ToldProblems } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

const NONE: readonly ToldProblem[] = []
const NOT_PROVED: readonly number[] = []

export function ProblemsPanel() {
  const t = useProblemTexts()
  const problems = useStudio((state) => state.problems)
  const filter = useStudio((state) => state.problemFilter)
  const isStale = useStudio((state) => state.problems?.version !== state.version)
  const listed = useMemo(() => listedOf(problems?.problems ?? NONE, filter), [problems, filter])
  const shown = useDeferredValue(listed)
  if (problems === undefined) return <p className={styles.empty}>{t.problems.looking}</p>
  const wanted = countOf(problems, filter)

  return (
    <div className={styles.panel}>
      <ProblemsBar problems={problems} filter={filter} />
      <ProblemList problems={shown} total={wanted} isStale={isStale} safe={problems.safe?.problems ?? NOT_PROVED}>
        {shown.length === 0 && (
          <p className={styles.empty}>
            {countOf(problems, ALL) === 0 ? t.problems.none : wanted > 0 ? t.problems.looking : t.problems.noneShown}
          </p>
        )}
        <IgnoredList problems={problems.ignored} />
        <p className={styles.legend}>
          <Message text={t.problems.legend} />
        </p>
      </ProblemList>
    </div>
  )
}

const JUDGES = ['schema', 'webhook', 'istioctl', 'kiali', 'routewright'] as const
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
const ALL: ProblemFilter = { judges: JUDGES, severities: SEVERITIES }

const countOf = ({ counts }: ToldProblems, { judges, severities }: ProblemFilter): number =>
  judges.reduce((sum, judge) => severities.reduce((more, severity) => more + counts[judge][severity], sum), 0)
