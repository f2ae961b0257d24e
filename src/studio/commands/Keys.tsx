import type { CommandName } from './commands.ts'
import styles from './Keys.module.css'
import { shownKeys } from './keys.ts'
import { isMac } from './platform.ts'

/** On the button that does the same; its name stays what it does. */
export const KeysOnButton = ({ of }: Readonly<{ of: CommandName }>) => (
  <span aria-hidden="true" className={styles.onButton}>
    <Keys of={of} />
  </span>
)

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
