// What the workspace can do by key and from the palette: go to its regions, take back, step back.

import { useCommand } from '../commands/useCommand.ts'
import { forgetEditor, openEditor } from '../state/editFocus.ts'
import { actions, studio, useStudio } from '../state/store.ts'
import type { DrawerTab } from '../state/studioState.ts'
import { focusNextRegion, focusRegion } from './regions.ts'
import { isEditor, isField } from './useKeys.ts'

export function useWorkspaceCommands(): void {
  useCommand('focusUrl', () => focusRegion('request'))
  useCommand('focusYaml', () => {
    actions.setPane('yaml')
    requestAnimationFrame(() => focusRegion('yaml'))
  })
  useCommand('focusGraph', () => {
    actions.setPane('graph')
    requestAnimationFrame(() => focusRegion('graph'))
  })
  useCommand('showTrace', () => show('trace'))
  useCommand('showProblems', () => show('problems'))
  useCommand('showEdit', openEditor)
  useCommand('nextRegion', () => focusNextRegion(1))
  useCommand('previousRegion', () => focusNextRegion(-1))
  const undoLabel = useStudio((state) => state.undoLabel)
  const redoLabel = useStudio((state) => state.redoLabel)
  useCommand('undo', undoLabel === undefined ? undefined : actions.undo)
  useCommand('redo', redoLabel === undefined ? undefined : actions.redo)
  useCommand('back', stepBack)
}

function show(tab: DrawerTab): void {
  actions.setPane(tab)
  actions.setDrawer(tab)
}

/** Out of a field, then out of the selection, then back to the graph. The editor closes its own boxes. */
function stepBack(): boolean {
  forgetEditor()
  const focused = document.activeElement
  if (isEditor(focused)) return false
  if (focused instanceof HTMLElement && isField(focused)) focused.blur()
  else if (studio.store.getState().selection !== undefined) actions.select(undefined)
  else actions.setPane('graph')
  return true
}
