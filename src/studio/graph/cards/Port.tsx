import styles from './Card.module.css'

type PortProps = Readonly<{
  side: 'left' | 'right'
  isLit?: boolean
  /** A new edge can be drawn from it. */
  isHandle?: boolean
}>

/** The dot where edges leave (right) or end (left). */
export function Port({ side, isLit = false, isHandle = false }: PortProps) {
  return (
    <span
      className={isHandle ? `${styles.port} nopan` : styles.port}
      data-side={side}
      data-lit={isLit || undefined}
      data-drag={isHandle ? 'edge' : undefined}
    />
  )
}
