import type { ReactNode } from 'react'
import type { ConditionSummary, RuleRow } from '../../../graph/graph.ts'
import { useText } from '../../ui/useText.ts'
import type { RuleTrial } from '../trial.ts'
import styles from './RuleRow.module.css'
import { conditionParts, shownAlternative, triedCondition, type ValueMark, valueMark } from './ruleText.ts'

type ConditionsProps = Readonly<{ row: RuleRow; trial: RuleTrial; children?: ReactNode }>

/** The second line of a rule: the conditions of one alternative, joined by "+", and how many alternatives there are more. `children` stand at
 *  the right. */
export function Conditions({ row, trial, children }: ConditionsProps) {
  const t = useText()
  const { candidate, nearMiss } = trial
  const shown = shownAlternative(row, candidate)
  return (
    <div className={styles.line2}>
      <span className={styles.conditions} title={sentence(shown, (of) => conditionParts(t, of))}>
        {/* A rule without a name is called so already. */}
        {shown.length === 0 && row.name !== '' && <span className={styles.label}>{t.graph.everyRequest}</span>}
        {shown.map((summary, index) => {
          const { label, value } = conditionParts(t, summary)
          const mark = valueMark(triedCondition(summary, candidate), candidate, nearMiss)
          return (
            <span
              key={`${label} ${value}`}
              className={styles.condition}
              data-decided={mark.type === 'failed' || mark.type === 'near' || undefined}
            >
              {index > 0 && <span className={styles.joint}>+</span>}
              <span className={styles.label}>{label}</span> <Value value={value} mark={mark} />
            </span>
          )
        })}
      </span>
      {row.alternatives.length > 1 && (
        <span className={styles.more}>{t.graph.alternatives(row.alternatives.length - 1)}</span>
      )}
      {children}
    </div>
  )
}

type Parts = Readonly<{ label: string; value: string }>

const sentence = (conditions: readonly ConditionSummary[], parts: (of: ConditionSummary) => Parts): string =>
  conditions
    .map(parts)
    .map(({ label, value }) => `${label} ${value}`)
    .join(' + ')

function Value({ value, mark }: Readonly<{ value: string; mark: ValueMark }>) {
  if (mark.type !== 'near') {
    return (
      <span className={styles.value} data-mark={mark.type} translate="no">
        {value}
      </span>
    )
  }
  const missing = mark.missing ?? value
  return (
    <span className={styles.value} translate="no">
      {value.slice(0, value.length - missing.length)}
      <span className={styles.near}>{missing}</span>
    </span>
  )
}
