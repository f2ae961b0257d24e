import type { CommandName } from './commands.ts'
import styles from './Keys.module.css'
import { shownKeys } from './keys.ts'
import { isMac } from './platform.ts'

/** The keys of a command as caps; nothing if it has none. */
export function Keys({ of }: Readonly<{ of: CommandName }>) {
  return (
    <span className={styles.keys}>
      {shownKeys(of, isMac).map((caps) => (
        <kbd key={caps.join(' ')} className={styles.press}>
          {isMac ? caps.join('') : caps.join(' ')}
        </kbd>
      ))}
    </span>
  )
}
