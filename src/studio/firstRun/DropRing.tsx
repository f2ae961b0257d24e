import { useText } from '../ui/useText.ts'
import styles from './DropRing.module.css'
import { useDropAndPaste } from './useDropAndPaste.ts'

/** The ring around the page while files hang over it. */
export function DropRing() {
  const t = useText()
  const over = useDropAndPaste()
  return over ? (
    <div className={styles.ring}>
      <span>{t.start.dropHere}</span>
    </div>
  ) : null
}
