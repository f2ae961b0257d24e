import type { ReactNode } from 'react'
import { type AnyIconName, GraphIcon } from '../GraphIcon.tsx'
import styles from './Card.module.css'

type CardHeaderProps = Readonly<{
  icon: AnyIconName
  title: string
  /** Shown whole on hover, where the title is cut. */
  titleHint?: string
  isCode?: boolean
  /** Beside the title, e.g. `+2`. */
  count?: string
  subtitle: string
  children?: ReactNode
}>

/** Icon, name and one line about it; `children` stand at the right. */
export function CardHeader({ icon, title, titleHint, isCode = false, count, subtitle, children }: CardHeaderProps) {
  return (
    <div className={styles.header}>
      <span className={styles.kind}>
        <GraphIcon name={icon} />
      </span>
      <div className={styles.titles}>
        <span className={styles.title} data-code={isCode || undefined} title={titleHint ?? title} translate="no">
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </span>
        <span className={styles.subtitle} title={subtitle}>
          {subtitle}
        </span>
      </div>
      {children}
    </div>
  )
}
