import { actions, useStudio } from '../state/store.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './FileTabs.module.css'

/** One tab for each open file; arrow keys walk them, Delete closes one. */
export function FileTabs() {
  const t = useText()
  const files = useStudio((state) => state.files)
  const active = useStudio((state) => state.activeFile)
  const names = files.map(({ name }) => name)

  function handleKey(event: React.KeyboardEvent, index: number): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const name = step === 0 ? undefined : names.at((index + step) % names.length)
    if (name !== undefined) {
      actions.activateFile(name)
      event.currentTarget.parentElement?.parentElement
        ?.querySelectorAll<HTMLElement>('[role=tab]')
        [names.indexOf(name)]?.focus()
    } else if (event.key === 'Delete') actions.closeFile(names[index] ?? '')
  }

  return (
    <div className={styles.bar}>
      <div className={styles.tabs} role="tablist" aria-label={t.editor.tabs}>
        {names.map((name, index) => (
          <div key={name} className={styles.tab} data-active={name === active || undefined} role="presentation">
            <button
              type="button"
              role="tab"
              aria-selected={name === active}
              tabIndex={name === active ? 0 : -1}
              className={styles.name}
              title={name}
              onClick={() => actions.activateFile(name)}
              onAuxClick={(event) => event.button === 1 && actions.closeFile(name)}
              onKeyDown={(event) => handleKey(event, index)}
            >
              {name === active && <Icon name="file" size={12} />}
              <span>{name}</span>
            </button>
            {names.length > 1 && (
              <button
                type="button"
                className={styles.close}
                aria-label={t.editor.closeFile(name)}
                title={t.editor.closeFile(name)}
                tabIndex={-1}
                onClick={() => actions.closeFile(name)}
              >
                <Icon name="cross" size={11} />
              </button>
            )}
          </div>
        ))}
      </div>
      <IconButton
        small
        icon="plus"
        label={t.editor.addFile}
        onClick={() => actions.addFile(t.editor.newFileName(names.length + 1), '')}
      />
    </div>
  )
}
