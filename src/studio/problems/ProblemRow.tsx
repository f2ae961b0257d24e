// One problem: how bad, which code, what is so, where, and what would mend it; opened, what the code means.

import { type KeyboardEvent, lazy, memo, Suspense } from 'react'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import { Message } from '../ui/Message.tsx'
import { useText } from '../ui/useText.ts'
import { FixButton } from './FixButton.tsx'
import { goToProblem } from './goToProblem.ts'
import styles from './ProblemRow.module.css'
import { severityIcon } from './severityIcon.ts'
import type { ToldProblem } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

const Explanation = lazy(async () => ({ default: (await import('./Explanation.tsx')).Explanation }))

/** Which row it is of how many, where in the list, and what takes its height. */
type RowPlace = Readonly<{ index: number; total: number; start: number; measure: (row: HTMLElement | null) => void }>

type Props = Readonly<{
  problem: ToldProblem
  place: RowPlace
  /** The row that Tab leads to; arrows lead to the others. */
  isActive: boolean
  isOpen: boolean
  isSafe: boolean
  onKey: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: () => void
  onOpen: () => void
}>

export const ProblemRow = memo(
  function ProblemRow({ problem, place, isActive, isOpen, isSafe, onKey, onFocus, onOpen }: Props) {
    const t = useProblemTexts()
    const { severity: severities } = useText()
    const { severity, code, kiali, message, at, line, fixes } = problem
    const [fix] = fixes
    const reach = isActive ? 0 : -1
    return (
      <li
        className={styles.item}
        ref={place.measure}
        style={{ transform: `translateY(${place.start}px)` }}
        aria-setsize={place.total}
        aria-posinset={place.index + 1}
        data-index={place.index}
        data-severity={severity}
        data-code={code}
        data-testid={testIds.problem}
        onFocus={onFocus}
      >
        <div className={styles.row}>
          <span className={styles.icon} role="img" aria-label={severities[severity]}>
            <Icon name={severityIcon[severity]} size={14} />
          </span>
          <button
            type="button"
            className={styles.code}
            tabIndex={reach}
            aria-expanded={isOpen}
            title={t.problems.explain(code)}
            onClick={onOpen}
            lang="en"
            translate="no"
          >
            {code}
          </button>
          <button
            type="button"
            data-main
            className={styles.main}
            tabIndex={reach}
            onKeyDown={onKey}
            onClick={() => goToProblem(problem, false)}
          >
            <span className={styles.message} title={message.replaceAll('`', '')}>
              <Message text={message} />
            </span>
            {kiali !== undefined && (
              <span className={styles.also} translate="no">
                {t.problems.also(kiali)}
              </span>
            )}
            <span className={styles.place} lang="en" translate="no">
              <span className={styles.file}>{at.file}</span>:{line}
            </span>
          </button>
          {fix === undefined ? <span /> : <FixButton fix={fix} isSafe={isSafe} tabIndex={reach} />}
        </div>
        {isOpen && (
          <Suspense fallback={null}>
            <Explanation problem={problem} />
          </Suspense>
        )}
      </li>
    )
  },
  (before, now) =>
    before.problem === now.problem &&
    before.place.index === now.place.index &&
    before.place.total === now.place.total &&
    before.place.start === now.place.start &&
    before.isActive === now.isActive &&
    before.isOpen === now.isOpen &&
    before.isSafe === now.isSafe &&
    before.onKey === now.onKey,
)
