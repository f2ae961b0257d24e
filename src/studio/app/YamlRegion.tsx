import { lazy, Suspense, useEffect, useState } from 'react'
import { loadEditor } from '../editor/loadEditor.ts'
import { studio, useStudio } from '../state/store.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Workspace.module.css'

// The editor is by far the largest part of the page: it comes after everything else is on screen.
const YamlEditor = lazy(async () => ({ default: await loadEditor(studio.store.getState().language) }))

/** Longer than any but a very large text takes to be read, in ms. */
const READING = 2_000

/** True once the picture had its turn: reading the editor's code keeps the page from drawing. */
function useHadItsTurn(): boolean {
  const isRead = useStudio(({ snapshot }) => snapshot !== undefined)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), READING)
    return () => clearTimeout(timer)
  }, [])
  return isRead || isLate
}

export function YamlRegion() {
  const t = useText()
  const isShown = useHadItsTurn()
  const loading = <p className={styles.loading}>{t.editor.loading}</p>
  return (
    <section className={styles.yaml} aria-label={t.region.yaml} data-region="yaml" tabIndex={-1}>
      <ErrorBoundary part={t.region.yaml}>
        <Suspense fallback={loading}>{isShown ? <YamlEditor /> : loading}</Suspense>
      </ErrorBoundary>
    </section>
  )
}
