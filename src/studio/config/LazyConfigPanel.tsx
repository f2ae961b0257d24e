import { lazy, Suspense } from 'react'

const ConfigPanel = lazy(async () => ({ default: (await import('./ConfigPanel.tsx')).ConfigPanel }))

/** The panel, fetched when its tab is first opened. */
export function LazyConfigPanel() {
  return (
    <Suspense fallback={null}>
      <ConfigPanel />
    </Suspense>
  )
}
