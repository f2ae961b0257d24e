import { lazy, Suspense } from 'react'
import { loadEditor } from '../editor/loadEditor.ts'
import { studio } from '../state/store.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Workspace.module.css'

// The editor is by far the largest part of the page: it comes after everything else is on screen.
const YamlEditor = lazy(async () => ({ default: await loadEditor(studio.store.getState().language) }))

export function YamlRegion() {
  const t = useText()
  return (
    <section className={styles.yaml} aria-label={t.region.yaml} data-region="yaml" tabIndex={-1}>
      <ErrorBoundary part={t.region.yaml}>
        <Suspense fallback={<p className={styles.loading}>{t.editor.loading}</p>}>
          <YamlEditor />
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}
