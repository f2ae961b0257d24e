// The lower region: the answer explained, the rule as a form, or the proxy's configuration.

import { Tabs } from 'radix-ui'
import { LazyConfigPanel } from '../config/LazyConfigPanel.tsx'
import { actions, useStudio } from '../state/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Drawer.module.css'
import { LazyEditPanel } from './edit/LazyEditPanel.tsx'
import { RuleTag } from './edit/RuleTag.tsx'
import { TracePanel } from './TracePanel.tsx'

const TABS = ['trace', 'edit', 'config'] as const

/** `onToggle` folds and unfolds it to its row of tabs; without one it cannot fold. */
export function Drawer({ onToggle }: Readonly<{ onToggle?: () => void }>) {
  const t = useText()
  const tab = useStudio((state) => state.drawerTab)
  const open = useStudio((state) => state.drawerOpen)
  return (
    <Tabs.Root
      className={styles.drawer}
      value={tab}
      onValueChange={(value) => actions.setDrawer(TABS.find((each) => each === value) ?? 'trace')}
      activationMode="automatic"
    >
      <div className={styles.tabs}>
        <Tabs.List className={styles.list} aria-label={t.region.details}>
          {TABS.map((value) => (
            <Tabs.Trigger key={value} value={value} className={styles.tab} onClick={() => actions.setDrawer(value)}>
              {t.pane[value]}
              {value === 'edit' && tab === 'edit' && <RuleTag />}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <span className={styles.space} />
        <LastEdit />
        {onToggle !== undefined && (
          <IconButton
            small
            icon={open ? 'chevronDown' : 'chevronUp'}
            label={open ? t.drawer.collapse : t.drawer.expand}
            aria-expanded={open}
            onClick={onToggle}
          />
        )}
      </div>
      <Tabs.Content value="trace" className={styles.content} tabIndex={-1}>
        <TracePanel />
      </Tabs.Content>
      <Tabs.Content value="edit" className={styles.content} tabIndex={-1}>
        <LazyEditPanel />
      </Tabs.Content>
      <Tabs.Content value="config" className={styles.content} tabIndex={-1}>
        <LazyConfigPanel />
      </Tabs.Content>
    </Tabs.Root>
  )
}

/** What the last form edit did to the text, and the way back. */
export function LastEdit() {
  const t = useText()
  const lastEdit = useStudio((state) => state.lastEdit)
  if (lastEdit === undefined) return null
  return (
    <span className={styles.lastEdit}>
      <span role="status">{t.drawer.linesChanged(lastEdit.lines)}</span>
      <Button small onClick={actions.undo}>
        <Icon name="undo" size={12} />
        {t.app.undo}
      </Button>
    </span>
  )
}
