import { useCallback, useState } from 'react'
import { actions } from '../state/store.ts'
import { NarrowWorkspace } from './NarrowWorkspace.tsx'
import { focusRegion } from './regions.ts'
import { useKeys } from './useKeys.ts'
import { useLayout } from './useLayout.ts'
import { WideWorkspace } from './WideWorkspace.tsx'

/** The regions of an open project, laid out for the width of the window. */
export function Workspace() {
  const layout = useLayout()
  const [railOpen, setRailOpen] = useState(false)
  const showYaml = useCallback(() => {
    actions.setPane('yaml')
    setRailOpen(true)
    requestAnimationFrame(() => focusRegion('yaml'))
  }, [])
  useKeys({ showYaml })
  if (layout === 'narrow') return <NarrowWorkspace />
  return <WideWorkspace rail={layout === 'rail'} railOpen={railOpen} onRail={setRailOpen} />
}
