// The page's own keys. Single letters work only while no field has the focus.

import { useEffect } from 'react'
import { actions, studio } from '../state/store.ts'
import { focusNextRegion, focusRegion } from './regions.ts'

/** True for everything that takes letters; the editor types into an element that is no field by its name. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || isEditor(target)
}

const isEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.monaco-editor') !== null

type Keys = Readonly<{ showYaml: () => void }>

/** Listens for U (URL), Y (YAML), V (graph), T (trace), E (edit), F6, Esc and Ctrl+Z on the whole page. */
export function useKeys({ showYaml }: Keys): void {
  useEffect(() => {
    const letters: Readonly<Record<string, () => void>> = {
      u: () => focusRegion('request'),
      y: showYaml,
      v: () => {
        actions.setPane('graph')
        requestAnimationFrame(() => focusRegion('graph'))
      },
      t: () => {
        actions.setPane('trace')
        actions.setDrawer('trace')
      },
      e: () => {
        actions.setPane('edit')
        actions.setDrawer('edit')
        requestAnimationFrame(() => focusRegion('details'))
      },
    }
    function handle(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
      if (event.key === 'F6') {
        event.preventDefault()
        focusNextRegion(event.shiftKey ? -1 : 1)
        return
      }
      if (event.key === 'Escape') {
        if (!isEditor(event.target)) stepBack(event.target)
        return
      }
      const command = event.ctrlKey || event.metaKey
      if (command && !event.altKey && event.key.toLowerCase() === 'z' && !isOwnUndoField(event.target)) {
        event.preventDefault()
        if (event.shiftKey) actions.redo()
        else actions.undo()
        return
      }
      if (command || event.altKey || isField(event.target)) return
      const act = letters[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [showYaml])
}

/** Out of a field, then out of the selection, then back to the graph. */
function stepBack(target: EventTarget | null): void {
  if (target instanceof HTMLElement && isField(target)) target.blur()
  else if (studio.store.getState().selection !== undefined) actions.select(undefined)
  else actions.setPane('graph')
}

/** The request bar is no part of the document: there the browser's own undo stays. */
function isOwnUndoField(target: EventTarget | null): boolean {
  return isField(target) && target instanceof HTMLElement && target.closest('[data-region="request"]') !== null
}
