import { Fragment } from 'react'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { Message } from '../../ui/Message.tsx'
import { type Alternative, conditionText } from './conditions.ts'
import styles from './When.module.css'

/** "path starts with /api **and** header x-env is beta; **or** …" */
export function Sentence({ alternatives }: Readonly<{ alternatives: readonly Alternative[] }>) {
  const t = useFormTexts()
  return (
    <p className={styles.sentence}>
      {alternatives.map(({ item, conditions }, index) => (
        <Fragment key={item.name}>
          {index > 0 && (
            <>
              {t.when.separator}
              <b>{t.when.or}</b>{' '}
            </>
          )}
          {conditions.length === 0 && t.when.everyRequest}
          {conditions.map((condition, place) => (
            <Fragment key={`${condition.kind} ${condition.name}`}>
              {place > 0 && <b> {t.when.and} </b>}
              <Message text={conditionText(t, condition)} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  )
}
