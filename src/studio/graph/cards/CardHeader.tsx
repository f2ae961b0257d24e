import type { ReactNode } from 'react'
import { useText } from '../../ui/useText.ts'
import { useIsChanged } from '../changed.ts'
import { type AnyIconName, GraphIcon } from '../GraphIcon.tsx'
import styles from './Card.module.css'
import { Plus } from './Plus.tsx'
import { ProblemMark } from './ProblemMark.tsx'

type CardHeaderProps = Readonly<{
  /** Of the card. */
  id: string
  icon: AnyIconName
  title: string
  /** Shown whole on hover, where the title is cut. */
  titleHint?: string
  isCode?: boolean
  /** Beside the title, e.g. `+2`. */
  count?: string
  subtitle: string
  /** What its plus adds, if it has one. */
  adds?: string
  children?: ReactNode
}>

/** Icon, name and one line about it; `children` stand at the right. */
export function CardHeader({
  id,
  icon,
  title,
  titleHint,
  isCode = false,
  count,
  subtitle,
  adds,
  children,
}: CardHeaderProps) {
  return (
    <div className={styles.header}>
      <span className={styles.kind} data-kind>
        <GraphIcon name={icon} />
      </span>
      <div className={styles.titles}>
        <span className={styles.title} data-code={isCode || undefined} title={titleHint ?? title} translate="no">
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
          <ChangedDot id={id} />
        </span>
        <span className={styles.subtitle} title={subtitle}>
          {subtitle}
        </span>
      </div>
      {children}
      {adds !== undefined && <Plus title={adds} />}
      <ProblemMark id={id} />
    </div>
  )
}

/** Something of what the card shows is not as it was opened or saved. */
export function ChangedDot({ id }: Readonly<{ id: string }>) {
  const t = useText()
  return useIsChanged(id) ? <span className={styles.changed} title={t.graph.changed} /> : null
}
