// What comments in the text or the project say is meant to be so: there, but out of the way.

import { actions, useStudio } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'
import { goToProblem } from './goToProblem.ts'
import styles from './IgnoredList.module.css'
import type { ToldProblem } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

/** Nobody reads more of what is meant to be so. */
const listed = 200

export function IgnoredList({ problems }: Readonly<{ problems: readonly ToldProblem[] }>) {
  const t = useProblemTexts()
  const codes = useStudio((state) => state.ignoredCodes)
  if (problems.length === 0 && codes.length === 0) return null
  return (
    <details className={styles.ignored}>
      <summary>{t.problems.ignored(problems.length)}</summary>
      {codes.length > 0 && (
        <p className={styles.codes}>
          {codes.map((code) => (
            <Button key={code} small title={t.problems.tellAgain} onClick={() => actions.ignoreCode(code, false)}>
              {code} {t.problems.inProject} · {t.problems.tellAgain}
            </Button>
          ))}
        </p>
      )}
      <ul>
        {problems.slice(0, listed).map((problem) => (
          <li key={problem.number}>
            <button type="button" className={styles.row} onClick={() => goToProblem(problem, false)}>
              <span className={styles.code}>{problem.code}</span>
              <span className={styles.message}>
                <Message text={problem.message} />
              </span>
              <span className={styles.place}>
                {problem.at.file}:{problem.line}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problems.length > listed && <p className={styles.more}>{t.problems.more(problems.length - listed)}</p>}
    </details>
  )
}
