// Two lists of routes for the same virtual host: does every request come out at the same place?
//
// For each route, a request that comes to it is sent through the other list too. If both do the same with it, of the requests that are left
// each breaks a condition of the route that took it there, or keeps those of an earlier one there that does something else; so it goes on
// until one comes out elsewhere, or none is left.

import type { PreparedVirtualHost } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import type { Search } from '../automata/search.ts'
import { negation } from '../constraint.ts'
import { type Case, narrowed, type Scene } from '../proveRoute.ts'
import { requestWith } from '../witness.ts'

/** A virtual host from one entrance, with what each of its routes does. */
export type Side = Readonly<{ scene: Scene; outcomes: readonly string[]; keys: readonly string[] }>

/** Cases that the comparison of one route may take. */
const MOST_CASES = 2_000

/** True if it is known that every request comes out of both alike. */
export function sameRoutes(a: Side, b: Side): boolean {
  const common = commonStart(a.keys, b.keys)
  // What comes to none of either's routes is answered with 404 by both.
  return covers(a, b, common) && covers(b, a, common)
}

/** Requests that equal first routes take come out alike. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((key, index) => key !== b[index])
  return differs < 0 ? a.length : differs
}

/** True if every request that a route of `from`, from this one on, takes does the same in `to`. */
function covers(from: Side, to: Side, first: number): boolean {
  return from.outcomes.every((_, index) => index < first || isCovered(from, to, index))
}

function isCovered({ scene, outcomes }: Side, to: Side, index: number): boolean {
  const { prepared, entrance, literalsOf, search } = scene
  let cases = 0

  function holds(here: Case): boolean {
    cases += 1
    if (cases > MOST_CASES || [...here.values()].some(({ tooLarge }) => tooLarge)) return false
    const request = requestWith(here.values(), entrance, prepared.config.http)
    const way = request && walk(prepared, request)
    const other = request && walk(to.scene.prepared, request)
    if (way === undefined || other === undefined || !comesTo(way, scene.host) || !comesTo(other, to.scene.host)) {
      return false
    }
    // Of a request that is redirected before any route is asked, so are all by this entrance.
    if (way.type === 'requireTls') return other.type === 'requireTls' && prepared.config.http.useRemoteAddress
    if (way.type !== 'route' || way.routeIndex > index) return false
    if (way.routeIndex < index) return breachesHold(here, literalsOf(way.routeIndex))
    return (
      other.type === 'route' &&
      to.outcomes[other.routeIndex] === outcomes[index] &&
      breachesHold(here, to.scene.literalsOf(other.routeIndex)) &&
      to.outcomes.slice(0, other.routeIndex).every((outcome, earlier) => {
        if (outcome === outcomes[index]) return true
        const inside = narrowedBy(here, to.scene.literalsOf(earlier), search)
        return inside === 'none' || (inside !== 'unknown' && holds(inside))
      })
    )
  }

  function breachesHold(here: Case, literals: ReturnType<Scene['literalsOf']>): boolean {
    let kept: Case | undefined = here
    for (const literal of literals) {
      // Nothing is concluded from a condition that is not looked into.
      if ('unknown' in literal) return false
      const breach = narrowed(kept, negation(literal), search)
      if (breach !== undefined && !holds(breach)) return false
      kept = narrowed(kept, literal, search)
      if (kept === undefined) return true
    }
    return true
  }

  const start = narrowedBy(new Map(), literalsOf(index), search)
  return start === 'none' || (start !== 'unknown' && holds(start))
}

/** The case with all of these conditions; `none` if nothing is left. */
function narrowedBy(here: Case, literals: ReturnType<Scene['literalsOf']>, search: Search): Case | 'none' | 'unknown' {
  let kept = here
  for (const literal of literals) {
    if ('unknown' in literal) return 'unknown'
    const next = narrowed(kept, literal, search)
    if (next === undefined) return 'none'
    kept = next
  }
  return kept
}

const comesTo = (
  way: ReturnType<typeof walk>,
  host: PreparedVirtualHost,
): way is Extract<ReturnType<typeof walk>, { host: PreparedVirtualHost }> => 'host' in way && way.host === host
