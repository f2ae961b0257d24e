import { lazy, Suspense } from 'react'

const ProblemsPanel = lazy(async () => ({ default: (await import('./ProblemsPanel.tsx')).ProblemsPanel }))

/** The panel, fetched when its tab is first opened. */
export function LazyProblemsPanel() {
  return (
    <Suspense fallback={null}>
      <ProblemsPanel />
    </Suspense>
  )
}
