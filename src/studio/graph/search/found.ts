// What the canvas search has found, for cards and rows to fade if they are not among it.

import { createContext, use } from 'react'

export type Found = Readonly<{
  /** Cards and rows. */
  hits: ReadonlySet<string>
  /** The cards that hits are, or stand in. */
  cards: ReadonlySet<string>
  /** Cards of which some rows are hits: their other rows fade. */
  withRows: ReadonlySet<string>
  /** The hit that the search stands on. */
  current: string | undefined
}>

/** Undefined while nothing is searched for. */
export const FoundContext = createContext<Found | undefined>(undefined)

export const useFound = (): Found | undefined => use(FoundContext)

/** For `data-miss` of a card. */
export const missesCard = (found: Found | undefined, card: string): true | undefined =>
  found === undefined || found.cards.has(card) ? undefined : true

/** For `data-miss` of a row: it fades where others of its card do not. */
export const missesRow = (found: Found | undefined, card: string, row: string): true | undefined =>
  found?.withRows.has(card) && !found.hits.has(row) ? true : undefined
