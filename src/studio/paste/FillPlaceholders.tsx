import { useState } from 'react'
import type { PlaceholderView } from '../../worker/protocol.ts'
import { actions, useStudio } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Message } from '../ui/Message.tsx'
import { useClickText } from '../ui/useClickText.ts'
import styles from './FillPlaceholders.module.css'

const none: readonly PlaceholderView[] = []

/** A form with one line for each placeholder of the project; "Fill" replaces those that have a value. */
export function FillPlaceholders({ onDone }: Readonly<{ onDone: () => void }>) {
  const t = useClickText()
  const placeholders = useStudio((state) => state.snapshot?.placeholders ?? none)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const shownValue = ({ text, suggestion }: PlaceholderView) => typed[text] ?? suggestion
  const values = Object.fromEntries(
    placeholders.map((each) => [each.text, shownValue(each)]).filter(([, value]) => value !== ''),
  )
  return (
    <Dialog title={t.placeholders.title} onClose={onDone}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onDone()
          void actions.fillPlaceholders(values)
        }}
      >
        <p className={styles.lead}>{t.placeholders.lead}</p>
        <div className={styles.list}>
          {placeholders.map((each, index) => (
            <div key={each.text} className={styles.line}>
              <span className={styles.name}>
                <code lang="en" translate="no">
                  {each.text}
                </code>
                <span>{t.placeholders.count(each.count)}</span>
              </span>
              <input
                className={styles.input}
                value={shownValue(each)}
                data-first-focus={index === 0 || undefined}
                spellCheck={false}
                aria-label={t.placeholders.valueOf(each.text)}
                onChange={(event) => setTyped({ ...typed, [each.text]: event.target.value })}
              />
              {each.suggestion !== '' && shownValue(each) !== each.suggestion && (
                <Button small kind="ghost" onClick={() => setTyped({ ...typed, [each.text]: each.suggestion })}>
                  <Message text={t.placeholders.use(each.suggestion)} />
                </Button>
              )}
            </div>
          ))}
        </div>
        <DialogActions>
          <Button onClick={onDone}>{t.placeholders.later}</Button>
          <Button kind="primary" type="submit" disabled={Object.keys(values).length === 0}>
            {t.placeholders.fill}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
