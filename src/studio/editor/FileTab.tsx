import { useState } from 'react'
import { actions, useStudio } from '../state/store.ts'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './FileTabs.module.css'

type Props = Readonly<{
  name: string
  label: string
  active: boolean
  closable: boolean
  onStep: (step: 1 | -1) => void
}>

/** One file's tab: a click opens it, a double click or F2 renames it, Delete or the middle button closes it. */
export function FileTab({ name, label, active, closable, onStep }: Props) {
  const t = useText()
  const changed = useStudio(({ files, saved }) => {
    const before = saved[name]
    return before !== undefined && before.text !== files.find((file) => file.name === name)?.text
  })
  const [renaming, setRenaming] = useState(false)

  function handleKey(event: React.KeyboardEvent): void {
    if (event.key === 'ArrowRight') onStep(1)
    else if (event.key === 'ArrowLeft') onStep(-1)
    else if (event.key === 'Delete') actions.closeFile(name)
    else if (event.key === 'F2') setRenaming(true)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.tab} data-active={active || undefined} role="presentation">
      {renaming ? (
        <NameField name={name} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          role="tab"
          aria-selected={active}
          aria-keyshortcuts={closable ? 'F2 Delete' : 'F2'}
          tabIndex={active ? 0 : -1}
          className={styles.name}
          title={name}
          onClick={() => actions.activateFile(name)}
          onDoubleClick={() => setRenaming(true)}
          onAuxClick={(event) => event.button === 1 && actions.closeFile(name)}
          onKeyDown={handleKey}
        >
          {active && <Icon name="file" size={12} />}
          <span>{label}</span>
          {changed && <i className={styles.changed} role="img" aria-label={t.files.changed} title={t.files.changed} />}
        </button>
      )}
      {closable && (
        // Among tabs stand only tabs: for the others there is Delete, and the palette.
        <button
          type="button"
          className={styles.close}
          aria-hidden="true"
          title={t.editor.closeFile(name)}
          tabIndex={-1}
          onClick={() => actions.closeFile(name)}
        >
          <Icon name="cross" size={11} />
        </button>
      )}
    </div>
  )
}

function NameField({ name, onDone }: Readonly<{ name: string; onDone: () => void }>) {
  const t = useText()
  const [typed, setTyped] = useState(name)
  const finish = (renamed: string) => {
    onDone()
    actions.renameFile(name, renamed.trim())
  }
  return (
    <input
      className={styles.field}
      aria-label={t.editor.renameFile(name)}
      value={typed}
      spellCheck={false}
      ref={(field) => field?.focus()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(typed)
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}
