import type { ProjectFile, SourceRef } from '../base/source.ts'
import { findPlaceholders, type Placeholder } from '../paste/placeholders.ts'
import type { PlaceholderView } from './protocol.ts'
import type { TextIndex } from './textIndex.ts'

/** What was found in each document, by its text. */
export type PlaceholderCache = ReadonlyMap<string, readonly Placeholder[]>

/** The placeholders of all files, each once, in the order of their first places; no two have the same suggestion. */
export function placeholderViews(
  files: readonly ProjectFile[],
  index: TextIndex,
  cache: PlaceholderCache,
): Readonly<{ placeholders: readonly PlaceholderView[]; cache: PlaceholderCache }> {
  const next = new Map<string, readonly Placeholder[]>()
  const views = new Map<string, PlaceholderView>()
  const suggested = new Set<string>()
  for (const { text: document } of files.flatMap(({ name }) => index.documents(name))) {
    const found = next.get(document) ?? cache.get(document) ?? findPlaceholders(document)
    next.set(document, found)
    for (const { text, occurrences, suggestion: wanted } of found) {
      const known = views.get(text)
      const suggestion = known?.suggestion ?? unlike(suggested, wanted)
      suggested.add(suggestion)
      views.set(text, { text, suggestion, count: (known?.count ?? 0) + occurrences.length })
    }
  }
  return { placeholders: [...views.values()], cache: next }
}

function unlike(taken: ReadonlySet<string>, wanted: string): string {
  let suggestion = wanted
  for (let count = 2; taken.has(suggestion); count += 1) suggestion = `${wanted}-${count}`
  return suggestion
}

/** Every place of every placeholder, with the address of the value it is part of. */
export function placeholderPlaces(
  files: readonly ProjectFile[],
  index: TextIndex,
): readonly Readonly<{ at: SourceRef; line: number; text: string }>[] {
  return files.flatMap(({ name, text: whole }) =>
    findPlaceholders(whole)
      .flatMap(({ text, occurrences }) => occurrences.map(({ start }) => ({ text, start })))
      .sort((a, b) => a.start - b.start)
      .map(({ text, start }) => {
        const at = index.refAt(name, start) ?? { file: name, document: 0, path: [] }
        return { at, line: index.lineColumn(name, start).line, text }
      }),
  )
}
