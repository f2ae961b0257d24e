// The page's own keys: each is looked up in the command table. Single characters work only while no field has the focus.

import { useEffect } from 'react'
import { pressedCommand } from '../commands/keys.ts'
import { isMac } from '../commands/platform.ts'
import { runCommand } from '../commands/registry.ts'
import { studio } from '../state/store.ts'

/** True for everything that takes letters; the editor types into an element that is no field by its name. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || isEditor(target)
}

export const isEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.monaco-editor') !== null

/** An open menu finds its entries by letters. */
const isMenu = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null

/** The request bar is no part of the document: there the browser's own undo stays. */
const isRequestField = (target: EventTarget | null): boolean =>
  isField(target) && target instanceof Element && target.closest('[data-region="request"]') !== null

/** Listens on the whole page while no dialog is open. */
export function useKeys(): void {
  useEffect(() => {
    function handle(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return
      const pressed = pressedCommand(event, isMac)
      if (pressed === undefined || isMenu(event.target)) return
      if (pressed.isCharacter && !studio.store.getState().letterKeys) return
      if (!pressed.inFields && isField(event.target)) return
      if ((pressed.name === 'undo' || pressed.name === 'redo') && isRequestField(event.target)) return
      if (runCommand(pressed.name)) event.preventDefault()
    }
    document.addEventListener('keydown', handle)
    return () => document.removeEventListener('keydown', handle)
  }, [])
}
