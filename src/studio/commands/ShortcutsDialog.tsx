import { actions, useStudio } from '../state/store.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useText } from '../ui/useText.ts'
import { type CommandGroup, commandNames, commands } from './commands.ts'
import { Keys } from './Keys.tsx'
import styles from './ShortcutsDialog.module.css'

const groups: readonly CommandGroup[] = ['everywhere', 'graph', 'go', 'rule', 'editor']

/** Every key of the page, and the switch for those that are one character. */
export function ShortcutsDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useText()
  const letterKeys = useStudio((state) => state.letterKeys)
  return (
    <Dialog title={t.command.shortcuts} wide onClose={onClose}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t.shortcuts.groups[group]}</h3>
            <dl>
              {commandNames
                .filter((name) => commands[name].group === group && commands[name].keys !== undefined)
                .map((name) => (
                  <div key={name} className={styles.row}>
                    <dt>{t.command[name]}</dt>
                    <dd>
                      <Keys of={name} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <footer className={styles.foot}>
        <Switch label={t.shortcuts.letterKeys} checked={letterKeys} onChange={actions.setLetterKeys} />
        <span>{letterKeys ? t.shortcuts.letterKeysOn : t.shortcuts.letterKeysOff}</span>
      </footer>
    </Dialog>
  )
}
