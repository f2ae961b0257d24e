import { lazy, Suspense, useEffect } from 'react'
import { Files } from '../files/Files.tsx'
import { DropRing } from '../firstRun/DropRing.tsx'
import { FirstRun } from '../firstRun/FirstRun.tsx'
import { useProblemWatch } from '../problems/useProblemWatch.ts'
import { useStudio } from '../state/store.ts'
import { useText } from '../ui/useText.ts'
import { AppBar } from './AppBar.tsx'
import { Dialogs } from './Dialogs.tsx'
import { Notices } from './Notices.tsx'
import styles from './Shell.module.css'
import { StatusBar } from './StatusBar.tsx'
import { useKeys } from './useKeys.ts'
import { Workspace } from './Workspace.tsx'

const PastePanel = lazy(async () => ({ default: (await import('../paste/PastePanel.tsx')).PastePanel }))

/** App bar, the work or the first run, status bar. */
export function Shell() {
  const t = useText()
  const empty = useStudio((state) => state.files.length === 0)
  const offer = useStudio((state) => state.pasteOffer)
  useKeys()
  useTitle()
  useProblemWatch()
  return (
    <div className={styles.shell}>
      {!empty && (
        <a className={styles.skip} href="#request-url">
          {t.app.skipToUrl}
        </a>
      )}
      <AppBar />
      {empty ? <FirstRun /> : <Workspace />}
      <StatusBar />
      <Notices />
      {offer !== undefined && (
        <Suspense fallback={null}>
          <PastePanel key={offer.text} offer={offer} />
        </Suspense>
      )}
      <DropRing />
      <Files />
      <Dialogs />
    </div>
  )
}

/** The tab says what is open in it, so that two projects can be told apart. */
function useTitle(): void {
  const t = useText()
  const file = useStudio((state) => state.activeFile ?? state.files[0]?.name)
  useEffect(() => {
    document.title = `${file ?? t.start.hero} · ${t.app.name}`
  }, [file, t])
}
