import styles from './Switch.module.css'

type Props = Readonly<{ label: string; checked: boolean; onChange: (checked: boolean) => void }>

/** An on/off switch with its label. */
export function Switch({ label, checked, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      className={styles.switch}
      onClick={() => onChange(!checked)}
    >
      <span className={styles.track} aria-hidden="true" />
      {label}
    </button>
  )
}
