// One route of a virtual host: a request that comes to it, or the earlier routes that take all of them.
//
// A request that fulfils the route's conditions is made and sent through the engine. If an earlier route takes it, it fulfilled all conditions
// of that one: of the requests that are left, each breaks its first, or keeps the first and breaks the second, and so on. Each of these
// cases is tried in the same way. What ends is exact: a request that the engine brought to the route, or no case is left.

import type { PreparedConfig, PreparedVirtualHost } from '../engine/match/prepare.ts'
import { walk } from '../engine/match/walk.ts'
import type { Search } from './automata/search.ts'
import { type Constraint, choose, constrained, type Literal, negation } from './constraint.ts'
import type { Entrance } from './entrances.ts'
import type { Unknown } from './literals.ts'
import type { Doubt, Proof } from './routeProof.ts'
import { type ChosenPart, requestWith } from './witness.ts'

/** A virtual host as seen from one entrance. */
export type Scene = Readonly<{
  prepared: PreparedConfig
  host: PreparedVirtualHost
  entrance: Entrance
  literalsOf: (index: number) => readonly (Literal | Unknown)[]
  search: Search
}>

/** Cases that one proof may take. */
const MOST_CASES = 2_000

const STRAYS: Doubt = { type: 'witnessStrays' }

/** The conditions so far on each part of a request, by its key, with the values chosen for them; `tooLarge` if that was given up. */
export type Case = ReadonlyMap<string, ChosenPart & Readonly<{ constraint: Constraint; tooLarge: boolean }>>

/** `also`: of the requests that fulfil the conditions of these routes too. */
export function proveRoute(
  { prepared, host, entrance, literalsOf, search }: Scene,
  index: number,
  also: readonly number[] = [],
): Proof {
  const by = new Set<number>()
  const doubts = new Map<string, Doubt>()
  const doubt = (found: Doubt) => doubts.set(JSON.stringify(found), found)
  const ownDoubts: Doubt[] = []
  let cases = 0

  function explore(here: Case): Proof | undefined {
    cases += 1
    if (cases > MOST_CASES || [...here.values()].some(({ tooLarge }) => tooLarge)) {
      doubt({ type: 'tooLarge' })
      return undefined
    }
    const request = requestWith(here.values(), entrance, prepared.config.http)
    const way = request && walk(prepared, request)
    if (request === undefined || way === undefined || !('host' in way) || way.host !== host) {
      doubt(STRAYS)
      return undefined
    }
    if (way.type === 'requireTls') return { state: 'redirected' }
    if (way.type === 'route' && way.routeIndex === index) return { state: 'reachable', request }
    if (way.type !== 'route' || way.routeIndex > index) {
      // It may break what was not looked into.
      for (const own of ownDoubts.length > 0 ? ownDoubts : [STRAYS]) doubt(own)
      return undefined
    }
    by.add(way.routeIndex)
    return exploreBreaches(here, literalsOf(way.routeIndex))
  }

  function exploreBreaches(here: Case, literals: readonly (Literal | Unknown)[]): Proof | undefined {
    let kept: Case | undefined = here
    for (const literal of literals) {
      if ('unknown' in literal) {
        doubt({ type: 'condition', field: literal.unknown })
        continue
      }
      const breach = narrowed(kept, negation(literal), search)
      const found = breach && explore(breach)
      if (found !== undefined) return found
      kept = narrowed(kept, literal, search)
      if (kept === undefined) return undefined
    }
    return undefined
  }

  let start: Case = new Map()
  for (const literal of [index, ...also].flatMap(literalsOf)) {
    if ('unknown' in literal) {
      // It can only make the route take less: without it, nothing may be left all the same.
      ownDoubts.push({ type: 'condition', field: literal.unknown })
      continue
    }
    const next = narrowed(start, literal, search)
    if (next === undefined) return { state: 'impossible', field: literal.dimension.field }
    start = next
  }
  const found = explore(start)
  if (found !== undefined) return found
  return doubts.size === 0
    ? {
        state: 'dead',
        by: fewest(
          [...by].sort((a, b) => a - b),
          start,
          literalsOf,
          search,
        ),
      }
    : { state: 'undecided', doubts: [...doubts.values()] }
}

/** More routes than this are not asked whether each of them is needed. */
const MOST_ASKED = 6

/** Without those routes that the others do without. */
function fewest(
  by: readonly number[],
  start: Case,
  literalsOf: Scene['literalsOf'],
  search: Search,
): readonly number[] {
  if (by.length > MOST_ASKED) return by
  return by.reduce((kept, index) => {
    const others = kept.filter((other) => other !== index)
    return isCovered(start, others.map(literalsOf), search) ? others : kept
  }, by)
}

/** True if the routes with these conditions take everything. */
function isCovered(here: Case, [first, ...rest]: readonly (readonly (Literal | Unknown)[])[], search: Search): boolean {
  if (first === undefined) return false
  let kept: Case | undefined = here
  for (const literal of first) {
    if ('unknown' in literal) return isCovered(here, rest, search)
    const breach: Case | undefined = narrowed(kept, negation(literal), search)
    if (breach !== undefined && !isCovered(breach, rest, search)) return false
    kept = narrowed(kept, literal, search)
    if (kept === undefined) return true
  }
  return true
}

/** Undefined if nothing is left. */
export function narrowed(here: Case, literal: Literal, search: Search): Case | undefined {
  const { key, field } = literal.dimension
  const constraint = constrained(here.get(key)?.constraint, literal)
  const choice = choose(constraint, search)
  if (choice === 'none') return undefined
  const tooLarge = choice === 'tooLarge'
  return new Map(here).set(key, { field, constraint, values: tooLarge ? [] : choice, tooLarge })
}
