import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { useText } from '../../ui/useText.ts'
import styles from './AskDialog.module.css'
import { usePictureTexts } from './usePictureTexts.ts'

export type AskField = Readonly<{
  label: string
  value: string
  /** The whole text has to match. */
  pattern: RegExp
  suggestions?: readonly string[]
}>

/** A few short texts that an edit of the picture needs, asked for in one small dialog. */
export type Question = Readonly<{
  title: string
  note?: string
  fields: readonly AskField[]
  apply: (texts: readonly string[]) => void
}>

export function AskDialog({ question, onClose }: Readonly<{ question: Question; onClose: () => void }>) {
  const t = useText()
  const { picture } = usePictureTexts()
  const id = useId()
  const { title, note, fields, apply } = question
  const [texts, setTexts] = useState<readonly string[]>(fields.map(({ value }) => value))
  const [tried, setTried] = useState(false)
  const isValid = (index: number) => fields[index]?.pattern.test((texts[index] ?? '').trim()) === true

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    if (!fields.every((_, index) => isValid(index))) return
    onClose()
    apply(texts.map((text) => text.trim()))
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {fields.map(({ label, suggestions = [] }, index) => (
          <label key={label} className={styles.field}>
            <span>{label}</span>
            <input
              data-first-focus={index === 0 || undefined}
              value={texts[index]}
              list={suggestions.length > 0 ? `${id}-${index}` : undefined}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={tried && !isValid(index)}
              aria-describedby={tried && !isValid(index) ? `${id}-error` : undefined}
              onChange={({ target }) => setTexts(texts.with(index, target.value))}
              onFocus={({ target }) => target.select()}
            />
            {suggestions.length > 0 && (
              <datalist id={`${id}-${index}`}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </label>
        ))}
        {tried && !fields.every((_, index) => isValid(index)) && (
          <p className={styles.error} id={`${id}-error`} role="alert">
            {picture.invalid}
          </p>
        )}
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <DialogActions>
          <Button onClick={onClose}>{t.app.cancel}</Button>
          <Button kind="primary" type="submit">
            {picture.apply}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
