import type { Condition } from '../../engine/decision.ts'
import { useText } from '../ui/useText.ts'
import styles from './Aligned.module.css'
import { align } from './alignment.ts'

/** The rule's value above the request's, character under character, with what parts them boxed. */
export function Aligned({ condition }: Readonly<{ condition: Condition }>) {
  const t = useText()
  const { common, expected, actual, missing } = align(condition)
  const { field, operator } = condition
  return (
    <dl className={styles.aligned} lang="en" translate="no">
      <dt>{t.nearMiss.ruleValue(t.conditions.operator[operator])}</dt>
      <dd>
        {common}
        {expected !== '' && <mark>{expected}</mark>}
      </dd>
      <dt>{t.nearMiss.yourValue(t.conditions.fieldName(field))}</dt>
      <dd>
        {condition.actual === undefined ? (
          <span className={styles.absent}>{t.nearMiss.absent}</span>
        ) : (
          <>
            {common.length > 0 && condition.actual.slice(0, common.length)}
            {missing ? (
              <mark className={styles.gap}>{' '.repeat(Math.max(1, expected.length))}</mark>
            ) : (
              <mark>{actual}</mark>
            )}
          </>
        )}
      </dd>
    </dl>
  )
}
