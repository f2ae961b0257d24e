// How many problems there are, which of them are listed, and the button that mends what is safe to mend.

import type { Severity } from '../../worker/problems/protocol.ts'
import { actions } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './ProblemsBar.module.css'
import { severityIcon } from './severityIcon.ts'
import type { ProblemFilter, ToldProblem, ToldProblems } from './told.ts'
import { useProblemTexts } from './useProblemTexts.ts'

type Judge = ToldProblem['said']['judge']

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
const JUDGES: readonly Judge[] = ['schema', 'webhook', 'istioctl', 'kiali', 'routewright']

type Props = Readonly<{ problems: ToldProblems; filter: ProblemFilter }>

export function ProblemsBar({ problems: { counts, safe }, filter }: Props) {
  const t = useProblemTexts()
  const { judges, severities } = filter
  const ofSeverity = (severity: Severity) => JUDGES.reduce((sum, judge) => sum + counts[judge][severity], 0)
  const ofJudge = (judge: Judge) => SEVERITIES.reduce((sum, severity) => sum + counts[judge][severity], 0)
  return (
    <div className={styles.bar}>
      <fieldset className={styles.group} aria-label={t.problems.severities}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.choice}
            data-severity={severity}
            aria-pressed={severities.includes(severity)}
            onClick={() => actions.filterProblems({ judges, severities: toggled(severities, severity) })}
          >
            <Icon name={severityIcon[severity]} size={12} />
            {t.problems.severity[severity](ofSeverity(severity))}
          </button>
        ))}
      </fieldset>
      <fieldset className={styles.group} aria-label={t.problems.judges}>
        {JUDGES.map((judge) => (
          <button
            key={judge}
            type="button"
            className={styles.choice}
            aria-pressed={judges.includes(judge)}
            onClick={() => actions.filterProblems({ severities, judges: toggled(judges, judge) })}
          >
            {t.problems.judge[judge]}
            <span className={styles.number}>{ofJudge(judge)}</span>
          </button>
        ))}
      </fieldset>
      <span className={styles.space} />
      {safe !== undefined && safe.together.length > 0 && (
        <Button
          small
          title={t.problems.fixSafeHint}
          onClick={() => void actions.edit(safe.commands, t.problems.fixedSafe)}
        >
          <Icon name="wand" size={12} />
          {t.problems.fixSafe(safe.together.length)}
        </Button>
      )}
    </div>
  )
}

const toggled = <Value,>(list: readonly Value[], value: Value): readonly Value[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
