import { useRef } from 'react'
import { actions, useStudio } from '../state/store.ts'
import { IconButton } from '../ui/Button.tsx'
import { useText } from '../ui/useText.ts'
import { FileTab } from './FileTab.tsx'
import styles from './FileTabs.module.css'

/** One tab for each open file; arrow keys walk them. */
export function FileTabs() {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const files = useStudio((state) => state.files)
  const active = useStudio((state) => state.activeFile)
  const names = files.map(({ name }) => name)

  function step(from: number, by: 1 | -1): void {
    const to = (from + by + names.length) % names.length
    const name = names[to]
    if (name === undefined) return
    actions.activateFile(name)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }

  return (
    <div className={styles.bar}>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={t.editor.tabs}>
        {names.map((name, index) => (
          <FileTab
            key={name}
            name={name}
            active={name === active}
            closable={names.length > 1}
            onStep={(by) => step(index, by)}
          />
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
