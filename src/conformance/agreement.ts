// Whether an answer agrees with a recorded one: the rule of the recordings, field by field.

import type { Answer } from '../engine/index.ts'
import type { Expectation } from './recording.ts'

/** The parts that are compared, in the order in which they are reported. */
export const PARTS = [
  'outcome',
  'status',
  'virtualHost',
  'route',
  'routeIndex',
  'destinations',
  'location',
  'upstream.method',
  'upstream.path',
  'upstream.authority',
  'upstream.set',
  'upstream.removed',
  'mirrors',
  'responseHeaders',
  'body',
  'timeout',
  'retry',
  'fault',
  'filterChain',
] as const

export type Part = (typeof PARTS)[number] | 'pick' | 'config' | 'notEvaluated' | 'error'

/** The parts in which our answers differ from what happened; empty = agreement. Where chance picked one of several
 *  destinations, our answer for that pick counts, of several for it the one that differs least. */
export function differingParts(expected: Expectation, answers: readonly Answer[]): readonly Part[] {
  if (answers.length === 0) return ['notEvaluated']
  const isDrawn = (expected.destinations?.length ?? 0) > 1
  const picks = isDrawn ? answers.filter(({ cluster }) => cluster === expected.cluster) : answers
  if (picks.length === 0) return ['pick']
  const all = picks.map((answer) => PARTS.filter((part) => !partAgrees(part, expected, answer)))
  return all.reduce((least, parts) => (parts.length < least.length ? parts : least))
}

/** An answer in the shape of an expectation: without its share and without addresses. */
export function toExpectation({ probability: _, destinations, mirrors, ...rest }: Answer): Expectation {
  return {
    ...rest,
    ...(destinations && { destinations: destinations.map(withoutAddress) }),
    ...(mirrors && { mirrors: mirrors.map(withoutAddress) }),
  }
}

function partAgrees(part: (typeof PARTS)[number], expected: Expectation, answer: Answer): boolean {
  const wanted = partOf(expected, part)
  // Most filter chains have no name, and the rule asks for it only where one was recorded.
  if (part === 'filterChain' && wanted === undefined) return true
  return deepEqual(wanted, partOf(toExpectation(answer), part))
}

function partOf({ upstream, ...answer }: Expectation, part: (typeof PARTS)[number]): unknown {
  switch (part) {
    case 'upstream.method':
      return upstream?.method
    case 'upstream.path':
      return upstream?.path
    case 'upstream.authority':
      return upstream?.authority
    case 'upstream.set':
      return upstream?.set
    case 'upstream.removed':
      return upstream?.removed
    default:
      return answer[part]
  }
}

const withoutAddress = <Share extends Readonly<{ from?: unknown }>>({ from: _, ...share }: Share) => share

/** Equal JSON values; the order of an object's keys means nothing. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && deepEqual(value, right.get(key)))
  )
}
