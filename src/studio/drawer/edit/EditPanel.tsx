// The form of one rule: when it takes a request, and where it sends it. Each change is one edit of the YAML.

import { useRef } from 'react'
import { actions } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { useText } from '../../ui/useText.ts'
import { DestinationList } from './DestinationList.tsx'
import styles from './EditPanel.module.css'
import { MatchList } from './MatchList.tsx'
import { useRule } from './useRule.ts'
import { WeightEditor } from './WeightEditor.tsx'

export function EditPanel() {
  const t = useText()
  const rule = useRule()
  const panel = useRef<HTMLDivElement>(null)
  if (rule === 'none') return <p className={styles.empty}>{t.edit.none}</p>
  if (rule === 'reading') return <p className={styles.empty}>{t.edit.reading}</p>
  const { form, ref, key } = rule
  const splits = form.destinations.length > 1
  return (
    <div className={styles.columns} ref={panel} key={key}>
      <section className={styles.when}>
        <h3>{t.edit.when}</h3>
        <MatchList rule={rule} />
        {form.otherFields > 0 && (
          <Button small kind="ghost" className={styles.more} onClick={() => actions.revealSource(ref)}>
            {t.edit.moreFields(form.otherFields)}
          </Button>
        )}
      </section>
      <section className={styles.sendTo}>
        <h3>{t.edit.sendTo}</h3>
        {form.destinations.length === 0 && <p className={styles.note}>{t.edit.noDestinations}</p>}
        {splits ? <WeightEditor rule={rule} /> : <DestinationList rule={rule} />}
      </section>
    </div>
  )
}
