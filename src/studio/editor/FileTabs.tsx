import { useEffect, useMemo, useRef } from 'react'
import { useCommand } from '../commands/useCommand.ts'
import { actions, useStudio } from '../state/store.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import { FileTab } from './FileTab.tsx'
import styles from './FileTabs.module.css'
import { useTabs } from './useTabs.ts'

/** One tab for each open file, those without room in a menu; arrow keys walk all of them. */
export function FileTabs() {
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  /** A key chose another tab: it gets the focus when it is there. */
  const walking = useRef(false)
  const joined = useStudio((state) => state.files.map(({ name }) => name).join('\n'))
  const active = useStudio((state) => state.activeFile)
  const names = useMemo(() => joined.split('\n'), [joined])
  useCommand('closeFile', names.length > 1 && active !== undefined ? () => actions.closeFile(active) : undefined)
  const { shown, hidden, labels } = useTabs(bar, names, active)

  useEffect(() => {
    if (!walking.current || active === undefined) return
    walking.current = false
    list.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
  }, [active])

  function step(from: string, by: 1 | -1): void {
    const name = names[(names.indexOf(from) + by + names.length) % names.length]
    if (name === undefined) return
    walking.current = true
    actions.activateFile(name)
  }

  return (
    <div className={styles.bar}>
      <div ref={bar} className={styles.room}>
        <div ref={list} className={styles.tabs} role="tablist" aria-label={t.editor.tabs}>
          {shown.map((name) => (
            <FileTab
              key={name}
              name={name}
              label={labels.get(name) ?? name}
              active={name === active}
              closable={names.length > 1}
              onStep={(by) => step(name, by)}
            />
          ))}
        </div>
        {hidden.length > 0 && (
          <Menu
            key={hidden.length}
            label={t.files.moreFiles(hidden.length)}
            className={styles.more}
            face={`+${hidden.length}`}
            content={{
              type: 'commands',
              commands: hidden.map((name) => ({ label: name, onSelect: () => actions.activateFile(name) })),
            }}
          />
        )}
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
