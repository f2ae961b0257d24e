// How a request stood to the rules of the card that it came to.

import type { Candidate, Decision } from '../engine/decision.ts'
import type { RowState, RuleRow } from './graph.ts'
import { type LivePlace, stepOf } from './livePlace.ts'
import { MANY_RULES } from './manyRules.ts'

/** `candidate`: place among the candidates of the trace's step that speaks for the row. */
export type RowView = Readonly<{ state: RowState; candidate: number | undefined }>

const STATES = { taken: 'taken', refused: 'refused', notReached: 'notTried' } as const

/** By rule row id. */
export function rowViews(
  place: Exclude<LivePlace, { type: 'unrouted' }>,
  decision: Decision,
): ReadonlyMap<string, RowView> {
  const { rows } = place.host
  if (place.type === 'filterChains') {
    const { member, chain } = place
    return new Map(rows.map(({ id }, index) => [id, chainView(member.chains[index] ?? [], chain)]))
  }
  const candidates = stepOf(decision, 'route')?.candidates ?? []
  const byRoute = new Map(candidates.map(({ index }, position) => [index, position]))
  const near = shownNearMiss(decision, rows.length)
  return new Map(rows.map((row) => [row.id, routeView(row, byRoute, candidates, near)]))
}

/** Chains are compared with each other, so each that was not taken was refused. */
function chainView(chains: readonly number[], taken: number): RowView {
  const [first] = chains
  if (first === undefined) return { state: 'notTried', candidate: undefined }
  return chains.includes(taken) ? { state: 'taken', candidate: taken } : { state: 'refused', candidate: first }
}

/** A row stands as its taken route does, else as its near miss, else as its first tried one. */
function routeView(
  row: RuleRow,
  byRoute: ReadonlyMap<number, number>,
  candidates: readonly Candidate[],
  near: number,
): RowView {
  const own = row.routeIndexes.flatMap((index) => byRoute.get(index) ?? [])
  const taken = own.find((index) => candidates[index]?.verdict === 'taken')
  if (taken !== undefined) return { state: 'taken', candidate: taken }
  if (own.includes(near)) return { state: 'nearMiss', candidate: near }
  const [first] = own
  const verdict = first === undefined ? undefined : candidates[first]?.verdict
  return { state: verdict === undefined ? 'notTried' : STATES[verdict], candidate: first }
}

/**
 * The candidate that is drawn as a near miss; -1 for none. Where one of a few rules took the request, only a nearly equal value
 * is worth a colour: a rule that lacks one of several conditions, such as a canary's header, is refused like any other.
 */
function shownNearMiss({ nearMiss, trace }: Decision, rules: number): number {
  if (nearMiss === undefined) return -1
  const isTaken = trace.some(({ stage, verdict }) => stage === 'route' && verdict === 'taken')
  return isTaken && nearMiss.edits === undefined && rules < MANY_RULES ? -1 : nearMiss.candidate
}
