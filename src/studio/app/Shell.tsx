import { lazy, Suspense, useState } from 'react'
import { DropRing } from '../firstRun/DropRing.tsx'
import { FirstRun } from '../firstRun/FirstRun.tsx'
import { PastePanel } from '../paste/PastePanel.tsx'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { AppBar } from './AppBar.tsx'
import { Notices } from './Notices.tsx'
import styles from './Shell.module.css'
import { StatusBar } from './StatusBar.tsx'
import { Workspace } from './Workspace.tsx'

const ExportDialog = lazy(async () => ({ default: (await import('../export/ExportDialog.tsx')).ExportDialog }))

/** App bar, the work or the first run, status bar. */
export function Shell() {
  const t = useText()
  const empty = useStudio((state) => state.files.length === 0)
  const [exporting, setExporting] = useState(false)
  return (
    <div className={styles.shell}>
      {!empty && (
        <a className={styles.skip} href="#request-url">
          {t.app.skipToUrl}
        </a>
      )}
      <AppBar onExport={() => setExporting(true)} />
      {empty ? <FirstRun /> : <Workspace />}
      <StatusBar />
      <Notices />
      <PastePanel />
      <DropRing />
      {exporting && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  )
}
