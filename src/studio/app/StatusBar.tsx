import { memo, useMemo } from 'react'
import { RECORDED } from '../../base/recorded.ts'
import type { DocumentStatus, ProjectSnapshot } from '../../worker/protocol.ts'
import { runCommand } from '../commands/registry.ts'
import { useProblemCounts } from '../problems/useProblemCounts.ts'
import { actions, useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import { useText } from '../ui/useText.ts'
import styles from './StatusBar.module.css'

/** Sync state, what is in the project, problem counts, privacy. */
export function StatusBar() {
  const t = useText()
  const snapshot = useStudio((state) => state.snapshot)
  const empty = useStudio((state) => state.files.length === 0)
  return (
    <footer className={styles.bar} data-testid={testIds.status}>
      {empty ? <span>{t.status.noConfiguration}</span> : <SyncState />}
      {!empty && snapshot !== undefined && <Counts snapshot={snapshot} />}
      <span className={styles.space} />
      {!empty && <Keeping />}
      <span className={styles.privacy}>{t.status.privacy}</span>
      <Evaluated />
      <button
        type="button"
        className={styles.shortcuts}
        aria-label={t.command.shortcuts}
        title={t.command.shortcuts}
        onClick={() => runCommand('shortcuts')}
      >
        <Icon name="keyboard" size={14} />
        <kbd>?</kbd>
      </button>
    </footer>
  )
}

/** Whether the work outlives the tab. */
function Keeping() {
  const t = useText()
  const kept = useStudio((state) => state.kept)
  if (kept) return <span className={styles.wide}>{t.status.kept}</span>
  return (
    <span className={styles.warning}>
      <Icon name="warning" size={12} />
      {t.status.notKept}
    </span>
  )
}

/** What the answer is held against, and how long it took. */
function Evaluated() {
  const t = useText()
  const milliseconds = useStudio((state) => state.answer?.milliseconds)
  return (
    <>
      <span className={styles.wide} title={t.drawer.heldAgainst(RECORDED.istio, RECORDED.envoy, undefined)}>
        {t.status.semantics(RECORDED.istio)}
      </span>
      {milliseconds !== undefined && <span className={styles.wide}>{t.status.evaluated(milliseconds)}</span>}
    </>
  )
}

function SyncState() {
  const t = useText()
  const progress = useStudio((state) => state.progress)
  const stale = useStudio((state) => state.stale || state.snapshot === undefined)
  const snapshot = useStudio((state) => state.snapshot)
  const broken = useMemo(() => countStatus(snapshot, 'broken'), [snapshot])
  const refused = useMemo(() => countStatus(snapshot, 'refused'), [snapshot])
  const stopped = useStudio((state) => state.stopped)
  if (progress !== undefined) {
    return (
      <span className={styles.work}>
        {t.status.working(Math.floor((100 * progress.done) / progress.total))}
        <button type="button" className={styles.workButton} onClick={() => actions.stopWork()}>
          {t.status.stop}
        </button>
      </span>
    )
  }
  if (stopped) {
    return (
      <span className={styles.work} role="status">
        {t.status.stopped}
        <button type="button" className={styles.workButton} onClick={() => actions.resumeWork()}>
          {t.status.goOn}
        </button>
      </span>
    )
  }
  if (stale) return <span>{t.status.reading}</span>
  if (broken + refused > 0) {
    return (
      <span className={styles.error}>
        <Icon name="stop" size={12} />
        {broken > 0 ? t.status.broken(broken) : t.status.refused(refused)}
      </span>
    )
  }
  return (
    <span className={styles.inSync}>
      <Icon name="check" size={12} />
      {t.status.inSync}
    </span>
  )
}

const Counts = memo(function Counts({ snapshot }: Readonly<{ snapshot: ProjectSnapshot }>) {
  const t = useText()
  const { error, warning } = useProblemCounts()
  const notUsed = countStatus(snapshot, 'notEvaluated')
  return (
    <>
      <span className={styles.wide}>{t.status.resources(snapshot.resources, snapshot.namespaces)}</span>
      {error > 0 && <Problems kind="error" text={t.status.errors(error)} />}
      {warning > 0 && <Problems kind="warning" text={t.status.warnings(warning)} />}
      {notUsed > 0 && <span className={styles.wide}>{t.status.notUsed(notUsed)}</span>}
    </>
  )
})

/** How many there are; a press lists them. */
function Problems({ kind, text }: Readonly<{ kind: 'error' | 'warning'; text: string }>) {
  const t = useText()
  return (
    <button
      type="button"
      className={styles[kind]}
      title={t.command.showProblems}
      onClick={() => runCommand('showProblems')}
    >
      <Icon name={kind === 'error' ? 'stop' : 'warning'} size={12} />
      {text}
    </button>
  )
}

function countStatus(snapshot: ProjectSnapshot | undefined, status: DocumentStatus): number {
  let count = 0
  for (const { documents } of snapshot?.files ?? [])
    for (const document of documents) if (document.status === status) count += 1
  return count
}
