import styles from './Icon.module.css'
import { type IconName, iconPaths } from './iconPaths.ts'

/** A decorative icon; what it means must stand beside it or in the label of its button. */
export function Icon({ name, size = 16 }: Readonly<{ name: IconName; size?: 11 | 12 | 14 | 16 }>) {
  return (
    <svg className={styles.icon} data-size={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
