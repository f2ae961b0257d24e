// The lower region: the answer explained, the rule as a form, or the proxy's configuration.

import { Tabs } from 'radix-ui'
import type { Texts } from '../../i18n/index.ts'
import { KeysOnButton } from '../commands/Keys.tsx'
import { LazyConfigPanel } from '../config/LazyConfigPanel.tsx'
import { LazyProblemsPanel } from '../problems/LazyProblemsPanel.tsx'
import { ProblemCount } from '../problems/ProblemCount.tsx'
import { actions, useStudio } from '../state/store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Drawer.module.css'
import { LazyEditPanel } from './edit/LazyEditPanel.tsx'
import { RuleTag } from './edit/RuleTag.tsx'
import { HeldAgainst } from './HeldAgainst.tsx'
import { TracePanel } from './TracePanel.tsx'

const TABS = ['trace', 'edit', 'problems', 'config'] as const

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
              {value === 'problems' && <ProblemCount />}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <span className={styles.space}>{tab === 'trace' && open && <HeldAgainst />}</span>
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
      <Tabs.Content value="problems" className={styles.content} tabIndex={-1}>
        <LazyProblemsPanel />
      </Tabs.Content>
      <Tabs.Content value="config" className={styles.content} tabIndex={-1}>
        <LazyConfigPanel />
      </Tabs.Content>
    </Tabs.Root>
  )
}

/** What the last edit did to the text, and the way back; or what was just taken back, and the way forward. */
export function LastEdit() {
  const t = useText()
  const lastEdit = useStudio((state) => state.lastEdit)
  const lastMove = useStudio((state) => state.lastMove)
  const undoLabel = useStudio((state) => state.undoLabel)
  const redoLabel = useStudio((state) => state.redoLabel)
  const status =
    lastEdit !== undefined
      ? `${lastEdit.label} · ${t.drawer.linesChanged(lastEdit.lines)}`
      : lastMove !== undefined
        ? t.history[lastMove.type](stepName(t, lastMove.label))
        : ''
  if (status === '') return null
  return (
    <span className={styles.lastEdit}>
      <span role="status" className={styles.lastStep}>
        {status}
      </span>
      {undoLabel !== undefined && (
        <Button small title={t.history.undo(stepName(t, undoLabel))} onClick={actions.undo}>
          <Icon name="undo" size={12} />
          {t.app.undo}
          <KeysOnButton of="undo" />
        </Button>
      )}
      {lastMove !== undefined && redoLabel !== undefined && (
        <Button small title={t.history.redo(stepName(t, redoLabel))} onClick={actions.redo}>
          {t.history.redoShort}
        </Button>
      )}
    </span>
  )
}

/** Steps of ours have a code for a label; those of forms and the picture are named in words. */
const stepName = (t: Texts, label: string): string =>
  Object.entries(t.history.code).find(([code]) => code === label)?.[1] ?? label
