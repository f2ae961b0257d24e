// Is there a text that several languages allow, and which? A breadth-first search through the product of their automata.

import { ALPHABET, type Automaton, commonClasses, isIn, type Signed } from './automaton.ts'

export type Found = Readonly<{ type: 'found'; bytes: string } | { type: 'none' } | { type: 'tooLarge' }>

const NONE: Found = { type: 'none' }

/** Finds a shortest text that all allow. */
export type Search = (parts: readonly Signed[], likely: readonly string[]) => Found

/** Steps of automata that one search may take. */
const MOST_STEPS = 200_000

/** A search that remembers what it found: routes ask for the same paths again and again. */
export function createSearch(): Search {
  const numbers = new Map<Automaton, number>()
  const found = new Map<string, Found>()
  const numberOf = (automaton: Automaton): number => {
    const known = numbers.get(automaton) ?? numbers.size
    if (known === numbers.size) numbers.set(automaton, known)
    return known
  }
  return (parts, likely) => {
    const fitting = likely.find((bytes) => isAllowed(parts, bytes))
    if (fitting !== undefined) return { type: 'found', bytes: fitting }
    const key = parts.map(({ automaton, wanted }) => (wanted ? numberOf(automaton) : ~numberOf(automaton))).join()
    const known = found.get(key) ?? search(parts, [], MOST_STEPS)
    found.set(key, known)
    return known
  }
}

/** A shortest text that all allow. `likely` texts are tried first; after `mostSteps` steps of the automata the search gives up. */
export function search(parts: readonly Signed[], likely: readonly string[], mostSteps: number): Found {
  const known = likely.find((bytes) => isAllowed(parts, bytes))
  if (known !== undefined) return { type: 'found', bytes: known }
  return breadthFirst([...new Map(parts.map((part) => [part.automaton, part])).values()], parts, mostSteps)
}

/** True if the text is in every language that is wanted and in none that is not. */
export const isAllowed = (parts: readonly Signed[], bytes: string): boolean =>
  parts.every(({ automaton, wanted }) => isIn(automaton, bytes) === wanted)

type Place = Readonly<{ states: readonly number[]; byte: number; from: Place | undefined }>

function breadthFirst(distinct: readonly Signed[], all: readonly Signed[], mostSteps: number): Found {
  // One language both wanted and not.
  if (
    all.some(({ automaton, wanted }) => distinct.some((one) => one.automaton === automaton && one.wanted !== wanted))
  ) {
    return NONE
  }
  const start: Place = { states: distinct.map(({ automaton }) => automaton.start), byte: 0, from: undefined }
  if (isHopeless(distinct, start.states)) return NONE
  const bytes = representatives(distinct.map(({ automaton }) => automaton))
  const seen = new Set([start.states.join()])
  const waiting = [start]
  let steps = 0
  for (const place of waiting) {
    if (distinct.every(({ automaton, wanted }, index) => automaton.accepts(place.states[index] ?? 0) === wanted)) {
      return { type: 'found', bytes: textTo(place) }
    }
    for (const byte of place.byte === SLASH || place.from === undefined ? bytes.plain : bytes.slashFirst) {
      steps += distinct.length
      if (steps > mostSteps) return { type: 'tooLarge' }
      const states = distinct.map(({ automaton }, index) => automaton.step(place.states[index] ?? 0, byte))
      const key = states.join()
      if (seen.has(key)) continue
      seen.add(key)
      if (!isHopeless(distinct, states)) waiting.push({ states, byte, from: place })
    }
  }
  return NONE
}

const isHopeless = (parts: readonly Signed[], states: readonly number[]): boolean =>
  parts.some(({ automaton, wanted }, index) => automaton.fate(states[index] ?? 0) === (wanted ? 'none' : 'all'))

const SLASH = 0x2f

/** The order in which bytes are preferred: letters, digits, what paths are made of, the rest. */
const PREFERRED: readonly number[] = [
  ...new Set([
    ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/-._~', (c) => c.charCodeAt(0)),
    ...ALPHABET,
  ]),
]

/** One byte for each class that all automata together tell apart; a slash where a segment may end, so that paths look like paths. */
function representatives(
  automata: readonly Automaton[],
): Readonly<{ plain: readonly number[]; slashFirst: readonly number[] }> {
  const common = commonClasses(automata.map(({ classes }) => classes))
  const plain: number[] = []
  const seen = new Uint8Array(256)
  for (const byte of PREFERRED) {
    const own = common[byte] ?? 0
    if (seen[own] === 1) continue
    seen[own] = 1
    plain.push(byte)
  }
  return { plain, slashFirst: plain.includes(SLASH) ? [SLASH, ...plain.filter((byte) => byte !== SLASH)] : plain }
}

function textTo(place: Place): string {
  let bytes = ''
  for (let at: Place | undefined = place; at?.from !== undefined; at = at.from)
    bytes = String.fromCharCode(at.byte) + bytes
  return bytes
}

/** True if it is known that every text of `part` is one of `whole`. */
export const isInside = (part: Automaton, whole: Automaton, search: Search): boolean =>
  search(
    [
      { automaton: part, wanted: true },
      { automaton: whole, wanted: false },
    ],
    [],
  ).type === 'none'
