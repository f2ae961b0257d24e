// Going into the form and coming back: the focus moves to its first field, and on Esc to where it was.

import { actions } from './store.ts'

/** The form is fetched and read; what comes later than this was not asked for any more, in ms. */
const patience = 5000

let isWanted = false
let giveUp: ReturnType<typeof setTimeout> | undefined
let returnTo: HTMLElement | undefined
let look: (() => void) | undefined

/** Opens the form of what is selected and puts the focus into it, as soon as it is there. */
export function openEditor(): void {
  const focused = document.activeElement
  returnTo = focused instanceof HTMLElement && focused !== document.body ? focused : undefined
  isWanted = true
  // The end of an earlier wish is not the end of this one.
  clearTimeout(giveUp)
  giveUp = setTimeout(forgetEditor, patience)
  actions.setPane('edit')
  actions.setDrawer('edit')
  // What was selected a moment ago is on screen only after this.
  setTimeout(() => look?.(), 0)
}

/** Nobody wants to go into the form any more. */
export function forgetEditor(): void {
  isWanted = false
}

/** The form on screen; it looks for its first field now and whenever it is asked to. Returns how to take it off again. */
export function onEditFocus(focusFirst: () => boolean): () => void {
  look = () => {
    if (isWanted && focusFirst()) isWanted = false
  }
  look()
  return () => {
    look = undefined
  }
}

/** Gives the focus back to where it came from; false if that is gone. */
export function leaveEditor(): boolean {
  if (returnTo?.isConnected !== true) return false
  returnTo.focus()
  returnTo = undefined
  return true
}
