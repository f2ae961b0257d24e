import { GraphCanvas } from '../graph/GraphCanvas.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Workspace.module.css'

export function GraphRegion() {
  const t = useText()
  return (
    <section className={styles.region} aria-label={t.region.graph} data-region="graph" tabIndex={-1}>
      <ErrorBoundary part={t.region.graph}>
        <GraphCanvas />
      </ErrorBoundary>
    </section>
  )
}
