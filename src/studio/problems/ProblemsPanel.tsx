// What all judges say of the text, one line each, the worst first; a press goes there, another one mends it.

import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Severity } from '../../worker/problems/protocol.ts'
import { useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Message } from '../ui/Message.tsx'
import { IgnoredList } from './IgnoredList.tsx'
import { ProblemRow } from './ProblemRow.tsx'
import { ProblemsBar } from './ProblemsBar.tsx'
import styles from './ProblemsPanel.module.css'
import type { ToldProblem, ToldProblems } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

const NONE: readonly ToldProblem[] = []

export function ProblemsPanel() {
  const t = useProblemTexts()
  const problems = useStudio((state) => state.problems)
  const filter = useStudio((state) => state.problemFilter)
  const stale = useStudio((state) => state.problems?.version !== state.version)
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<number | undefined>(undefined)
  // The filter works here at once; what comes from the worker then has those that were not listed before.
  const listed = useMemo(
    () =>
      (problems?.problems ?? NONE).filter(
        ({ said, severity }) => filter.judges.includes(said.judge) && filter.severities.includes(severity),
      ),
    [problems, filter],
  )
  const shown = useDeferredValue(listed)
  const row = Math.min(active, shown.length - 1)
  if (problems === undefined) return <p className={styles.empty}>{t.problems.looking}</p>
  const wanted = countOf(problems, filter)
  const total = countOf(problems, { judges: JUDGES, severities: SEVERITIES })

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const to = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: shown.length - 1 }[event.key]
    if (to === undefined || to < 0 || to >= shown.length) return
    event.preventDefault()
    setActive(to)
    list.current?.querySelector<HTMLElement>(`[data-row="${to}"] [data-main]`)?.focus()
  }

  return (
    <div className={styles.panel}>
      <ProblemsBar problems={problems} filter={filter} />
      <div className={styles.scroll}>
        <ul
          className={styles.list}
          ref={list}
          aria-label={t.problems.list}
          aria-busy={stale}
          data-testid={testIds.problems}
        >
          {shown.map((problem, index) => (
            <ProblemRow
              key={keyOf(problem)}
              problem={problem}
              index={index}
              isActive={index === row}
              isOpen={opened === problem.number}
              isSafe={problems.safe?.problems.includes(problem.number) ?? false}
              onKey={handleKey}
              onFocus={() => setActive(index)}
              onOpen={() => setOpened(opened === problem.number ? undefined : problem.number)}
            />
          ))}
        </ul>
        {shown.length === 0 && <p className={styles.empty}>{total === 0 ? t.problems.none : t.problems.noneShown}</p>}
        {wanted > shown.length && shown.length > 0 && (
          <p className={styles.empty}>{t.problems.more(wanted - shown.length)}</p>
        )}
        <IgnoredList problems={problems.ignored} />
        <p className={styles.legend}>
          <Message text={t.problems.legend} />
        </p>
      </div>
    </div>
  )
}

const JUDGES = ['schema', 'webhook', 'istioctl', 'routewright'] as const
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

const countOf = ({ counts }: ToldProblems, { judges, severities }: ToldProblems['filter']): number =>
  judges.reduce((sum, judge) => severities.reduce((more, severity) => more + counts[judge][severity], sum), 0)

/** Equal problems of one place are told once each. */
const keyOf = ({ number, code }: ToldProblem): string => `${number} ${code}`
