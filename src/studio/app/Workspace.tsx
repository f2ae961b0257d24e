import { actions, useStudio } from '../state/store.ts'
import { NarrowWorkspace } from './NarrowWorkspace.tsx'
import { focusRegion } from './regions.ts'
import { useKeys } from './useKeys.ts'
import { useLayout } from './useLayout.ts'
import { WideWorkspace } from './WideWorkspace.tsx'

function showYaml(): void {
  actions.setPane('yaml')
  requestAnimationFrame(() => focusRegion('yaml'))
}

/** The regions of an open project, laid out for the width of the window. */
export function Workspace() {
  const layout = useLayout()
  const railOpen = useStudio((state) => state.pane === 'yaml')
  useKeys({ showYaml })
  if (layout === 'narrow') return <NarrowWorkspace />
  return <WideWorkspace rail={layout === 'rail'} railOpen={railOpen} />
}
