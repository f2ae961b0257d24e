import styles from './Card.module.css'

/** The dot where edges leave (right) or end (left). */
export function Port({ side, isLit = false }: Readonly<{ side: 'left' | 'right'; isLit?: boolean }>) {
  return <span className={styles.port} data-side={side} data-lit={isLit || undefined} />
}
