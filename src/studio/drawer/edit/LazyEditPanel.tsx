import { lazy, Suspense } from 'react'

const EditPanel = lazy(async () => ({ default: (await import('./EditPanel.tsx')).EditPanel }))

/** The panel, fetched when its tab is first opened. */
export function LazyEditPanel() {
  return (
    <Suspense fallback={null}>
      <EditPanel />
    </Suspense>
  )
}
