// What is asked of one part of a request (its path, one header, one query parameter, …). The parts are independent of each other, so a
// request that is wanted exists if each part can be had.

import type { ConditionField } from '../engine/decision.ts'
import { type Automaton, isIn, type Signed } from './automata/automaton.ts'
import type { Search } from './automata/search.ts'

/** One part of a request, and what values it can have before any route asks for one. */
export type Dimension = Readonly<{
  key: string
  field: ConditionField
  /** `many`: a header that can come in several lines, each with a value of its own. */
  values: 'one' | 'many'
  mayBeAbsent: boolean
  /** All values are in these. Undefined: it cannot be present. */
  domain: readonly Signed[] | undefined
  /** Values to be tried first. */
  likely: readonly string[]
}>

/** One condition on one part: whether absence fulfils it, and which values do. */
export type Literal = Readonly<{
  dimension: Dimension
  absent: boolean
  /** Every value does, none does, or those that are in the language or not. Of many values one that is in it is enough, or none may. */
  present: boolean | Signed
  /** Values that tell the language apart from others. */
  likely: readonly string[]
}>

/** The opposite of a condition. */
export const negation = ({ absent, present, ...same }: Literal): Literal => ({
  ...same,
  absent: !absent,
  present: typeof present === 'boolean' ? !present : { ...present, wanted: !present.wanted },
})

/** Several conditions on one part. */
export type Constraint = Readonly<{
  dimension: Dimension
  absent: boolean
  present: boolean
  /** Every value fulfils these. */
  every: readonly Signed[]
  /** For each of these there is a value. */
  some: readonly Automaton[]
  likely: readonly string[]
}>

export function constrained(
  known: Constraint | undefined,
  { dimension, absent, present, likely }: Literal,
): Constraint {
  const before = known ?? unconstrained(dimension)
  const joined: Constraint = {
    ...before,
    absent: before.absent && absent,
    present: before.present && present !== false,
    likely: likely.length === 0 ? before.likely : [...before.likely, ...likely],
  }
  if (typeof present === 'boolean') return joined
  return dimension.values === 'many' && present.wanted
    ? { ...joined, some: [...before.some, present.automaton] }
    : { ...joined, every: [...before.every, present] }
}

const unconstrained = (dimension: Dimension): Constraint => ({
  dimension,
  absent: dimension.mayBeAbsent,
  present: dimension.domain !== undefined,
  every: dimension.domain ?? [],
  some: [],
  likely: dimension.likely,
})

/** Values that fulfil a constraint (none: absent), as bytes; or that there are none, or that the search would take too long. */
export type Choice = readonly string[] | 'none' | 'tooLarge'

export function choose({ absent, present, every, some, likely }: Constraint, search: Search): Choice {
  if (absent) return []
  if (!present) return 'none'
  const values: string[] = []
  for (const automaton of some.length === 0 ? [undefined] : some) {
    if (automaton !== undefined && values.some((value) => isIn(automaton, value))) continue
    const found = search(automaton ? [...every, { automaton, wanted: true }] : every, likely)
    if (found.type !== 'found') return found.type
    values.push(found.bytes)
  }
  return values
}
