// The form of one rule: when it takes a request, and where it sends it. Each change is one edit of the YAML.

import { refKey } from '../../../base/source.ts'
import { actions, studio } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { goToSource } from '../../ui/goToSource.ts'
import { useText } from '../../ui/useText.ts'
import { DestinationList } from './DestinationList.tsx'
import styles from './EditPanel.module.css'
import { MatchList } from './MatchList.tsx'
import { ruleRefOf } from './ruleForm.ts'
import { type EditedRule, useRule } from './useRule.ts'
import { WeightEditor } from './WeightEditor.tsx'

export function EditPanel() {
  const t = useText()
  const rule = useRule()
  if (rule === 'none') return <p className={styles.empty}>{t.edit.none}</p>
  if (rule === 'reading') return <p className={styles.empty}>{t.edit.reading}</p>
  const { form, ref, key } = rule
  const splits = form.destinations.length > 1
  return (
    // An edit can send the live request to another rule: the form stays with the one that the user went into.
    <fieldset className={styles.columns} key={key} onFocus={() => pinRule(rule)}>
      <section className={styles.when}>
        <h3>{t.edit.when}</h3>
        <MatchList rule={rule} />
        {form.otherFields > 0 && (
          <Button small kind="ghost" className={styles.more} onClick={() => goToSource(ref)}>
            {t.edit.moreFields(form.otherFields)}
          </Button>
        )}
      </section>
      <section className={styles.sendTo}>
        <h3>{t.edit.sendTo}</h3>
        {form.destinations.length === 0 && <p className={styles.note}>{t.edit.noDestinations}</p>}
        {splits ? <WeightEditor rule={rule} /> : <DestinationList rule={rule} />}
      </section>
    </fieldset>
  )
}

function pinRule({ ref, key }: EditedRule): void {
  const { selection } = studio.store.getState()
  const selected = selection === undefined ? undefined : ruleRefOf(selection)
  if (selected === undefined || refKey(selected) !== key) actions.select(ref)
}
