// What all parts of the canvas share: the card or row that is selected, and the one that has the keyboard.

import { createContext, use } from 'react'

export type Marked = Readonly<{
  selected: string | undefined
  /** The element that the tree's focus stands on. */
  focused: string | undefined
}>

export const MarkedContext = createContext<Marked>({ selected: undefined, focused: undefined })

/** `selected` or `focused` if the element with this id is; for `data-mark`. */
export function markOf({ selected, focused }: Marked, id: string): 'selected' | 'focused' | undefined {
  if (id === focused) return 'focused'
  return id === selected ? 'selected' : undefined
}

export const useMarked = (): Marked => use(MarkedContext)
