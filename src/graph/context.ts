// What all passes of one picture share.

import type { Route } from '../envoy/route.ts'
import type { Card } from './compiledHosts.ts'
import type { HostDraft } from './drafts.ts'
import type { RuleRow } from './graph.ts'
import { type ResourceIndex, uniqueIds } from './resourceIndex.ts'

/** Host cards by their first route: one that is the same object was made of the same resources. */
export type DraftMemory = WeakMap<Route, Readonly<{ card: Card; draft: Omit<HostDraft, 'enteredFrom'> }>>

export type Context = Readonly<{
  index: ResourceIndex
  /** The host cards of the picture before. */
  drafts: DraftMemory
  /** Hands out each id of a card once. */
  unique: (id: string) => string
  /** These give equal values as one object, which is sent to the page once. */
  alternatives: (value: RuleRow['alternatives']) => RuleRow['alternatives']
  badges: (value: RuleRow['badges']) => RuleRow['badges']
  viewpoints: (ids: readonly string[]) => readonly string[]
}>

export const createContext = (index: ResourceIndex, drafts: DraftMemory = new WeakMap()): Context => ({
  index,
  drafts,
  unique: uniqueIds(),
  alternatives: sharer(),
  badges: sharer(),
  viewpoints: sharer(),
})

function sharer<Value>(): (value: Value) => Value {
  const known = new Map<string, Value>()
  return (value) => {
    const key = JSON.stringify(value)
    const first = known.get(key)
    if (first === undefined) known.set(key, value)
    return first ?? value
  }
}
