// "public 50": the weights that numbers in the palette mean for a rule with several destinations. Pure.

import { refKey, type SourceRef } from '../../base/source.ts'
import type { Graph, RuleRow } from '../../graph/graph.ts'
import type { Texts } from '../../i18n/index.ts'
import { shortHost } from '../../i18n/index.ts'
import type { Destination } from '../drawer/edit/destinations.ts'
import { sumOf, type Weights } from '../drawer/edit/weights.ts'
import { ruleName } from '../request/liveRule.ts'
import { bestBy } from './entries.ts'
import { scoreOf } from './query.ts'

/** How many rules are looked at for a split. */
const limit = 4

/** On more cards of one picture a rule hardly stands. */
const MOST_CARDS = 8

/** The rules whose names have all of the words, the best first; without any word the one that takes the live request. */
export function namedRules(graph: Graph, names: readonly string[], live: RuleRow | undefined): readonly RuleRow[] {
  if (names.length === 0) return live === undefined ? [] : [live]
  const rows = graph.nodes.flatMap((node) => (node.type === 'virtualHost' ? node.rows : []))
  const found = bestBy(rows, (row) => scoreOf(names, wordsOf(row)), limit * MOST_CARDS)
  // A rule stands on several cards.
  const bySource = new Map<string, RuleRow>()
  for (const row of found) if (!bySource.has(refKey(row.source))) bySource.set(refKey(row.source), row)
  return [...bySource.values()].slice(0, limit)
}

const wordsOf = (row: RuleRow): string => `${ruleName(row)} ${row.virtualService.name}`.toLowerCase()

/** Weights of `count` destinations from the numbers typed, the last one filled up to 100; undefined if they mean none. */
export function weightsOf(numbers: readonly number[], count: number): Weights | undefined {
  const sum = sumOf(numbers)
  if (numbers.length === count) return sum === 100 ? numbers : undefined
  return numbers.length === count - 1 && sum <= 100 ? [...numbers, 100 - sum] : undefined
}

export type WeightVerb = Readonly<{ label: string; icon: 'split'; rule: SourceRef; after: Weights }>

/** What can be done with the weights of a rule. */
export function weightVerbs(
  row: RuleRow,
  destinations: readonly Destination[],
  numbers: readonly number[],
  t: Texts,
): readonly WeightVerb[] {
  const name = ruleName(row) || t.palette.rule(row.number, '')
  const count = destinations.length
  if (count < 2) return []
  const now = destinations.map(({ weight }) => weight ?? 0)
  const equal = count === 2 ? [50, 50] : undefined
  const wanted = numbers.length === 0 ? equal : weightsOf(numbers, count)
  const set = wanted === undefined ? [] : [{ label: t.palette.setWeights(name, wanted.join(' / ')), after: wanted }]
  const oneHost = new Set(destinations.map(({ host }) => host)).size === 1
  const shifts = destinations.map(({ host, subset }, index) => ({
    label: t.palette.shiftAll(name, oneHost && subset !== '' ? subset : [shortHost(host), subset].join(' ').trim()),
    after: now.map((_, each) => (each === index ? 100 : 0)),
  }))
  return [...set, ...shifts.toReversed()]
    .filter(({ after }) => after.join() !== now.join())
    .map((verb) => ({ ...verb, icon: 'split', rule: row.source }))
}
