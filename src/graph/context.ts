// What all passes of one picture share.

import type { RuleRow } from './graph.ts'
import { type ResourceIndex, uniqueIds } from './resourceIndex.ts'

export type Context = Readonly<{
  index: ResourceIndex
  /** Hands out each id of a card once. */
  unique: (id: string) => string
  /** These give equal values as one object, which is sent to the page once. */
  alternatives: (value: RuleRow['alternatives']) => RuleRow['alternatives']
  badges: (value: RuleRow['badges']) => RuleRow['badges']
  viewpoints: (ids: readonly string[]) => readonly string[]
}>

export const createContext = (index: ResourceIndex): Context => ({
  index,
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
