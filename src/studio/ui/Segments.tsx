import { useId } from 'react'
import styles from './Segments.module.css'

type Props<Value extends string> = Readonly<{
  label: string
  value: Value
  choices: readonly Readonly<{ value: Value; label: string }>[]
  onChange: (value: Value) => void
}>

/** One of a few, all in sight: radio buttons drawn as one control. */
export function Segments<Value extends string>({ label, value, choices, onChange }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.segments} aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.segment}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
