// What the palette lists: verbs, then places.

import type { SourceRef } from '../../base/source.ts'
import type { CommandName } from '../commands/commands.ts'
import type { AnyIconName } from '../graph/GraphIcon.tsx'
import { scoreOf } from './query.ts'

export type Entry = Readonly<{
  id: string
  icon: AnyIconName
  label: string
  /** Said dimly behind the label. */
  detail: string
  /** Whose key is shown at the end. */
  command?: CommandName
  run: () => void
}>

export type Place = Omit<Entry, 'run'> & Readonly<{ ref: SourceRef; words: string }>

/** The entries that have all of the words, the best first; their order decides between equals. */
export function best<E extends Readonly<{ words: string }>>(
  entries: readonly E[],
  words: readonly string[],
  limit: number,
): readonly E[] {
  if (words.length === 0) return entries.slice(0, limit)
  return entries
    .map((entry) => ({ entry, score: scoreOf(words, entry.words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry)
}
