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
  return bestBy(entries, (entry) => scoreOf(words, entry.words), limit)
}

/** The same by any score above 0. Of thousands only the best are ever put in order: this runs with each key. */
export function bestBy<E>(entries: Iterable<E>, scoreFor: (entry: E) => number, limit: number): readonly E[] {
  const found: { entry: E; score: number }[] = []
  for (const entry of entries) {
    const score = scoreFor(entry)
    if (score <= (found.length < limit ? 0 : (found.at(-1)?.score ?? 0))) continue
    const place = found.findIndex((other) => other.score < score)
    found.splice(place < 0 ? found.length : place, 0, { entry, score })
    if (found.length > limit) found.pop()
  }
  return found.map(({ entry }) => entry)
}
