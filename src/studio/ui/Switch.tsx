import styles from './Switch.module.css'

type Props = Readonly<{
  label: string
  /** Its name for everyone, where the label alone does not say it. */
  name?: string
  checked: boolean
  onChange: (checked: boolean) => void
}>

/** An on/off switch with its label. */
export function Switch({ label, name, checked, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={name}
      className={styles.switch}
      onClick={() => onChange(!checked)}
    >
      <span className={styles.track} aria-hidden="true" />
      {label}
    </button>
  )
}
