import { useStudio } from '../state/store.ts'
import { NarrowWorkspace } from './NarrowWorkspace.tsx'
import { useLayout } from './useLayout.ts'
import { useWorkspaceCommands } from './useWorkspaceCommands.ts'
import { WideWorkspace } from './WideWorkspace.tsx'

/** The regions of an open project, laid out for the width of the window. */
export function Workspace() {
  const layout = useLayout()
  const railOpen = useStudio((state) => state.pane === 'yaml')
  useWorkspaceCommands()
  if (layout === 'narrow') return <NarrowWorkspace />
  return <WideWorkspace rail={layout === 'rail'} railOpen={railOpen} />
}
