// What became of a list: sent in its place where both sides have the one before, of which little changed.

/** Entries that stay, by their place in the list before; or new ones. */
export type ListChange<Entry> = Readonly<{ from: number; count: number }> | Readonly<{ added: readonly Entry[] }>

type Named = Readonly<{ id: string }>

/** What has to be done to `before` to get a list equal to `after`, of entries that each have an id of their own. */
export function listChanges<Entry extends Named>(
  before: readonly Entry[],
  after: readonly Entry[],
  isEqual: (a: Entry, b: Entry) => boolean,
): readonly ListChange<Entry>[] {
  const places = new Map(before.map(({ id }, place) => [id, place]))
  const changes: ({ from: number; count: number } | { added: Entry[] })[] = []
  for (const entry of after) {
    const last = changes.at(-1)
    const place = places.get(entry.id)
    const known = place === undefined ? undefined : before[place]
    if (place !== undefined && known !== undefined && isEqual(known, entry)) {
      if (last !== undefined && 'from' in last && last.from + last.count === place) last.count += 1
      else changes.push({ from: place, count: 1 })
    } else if (last !== undefined && 'added' in last) last.added.push(entry)
    else changes.push({ added: [entry] })
  }
  return changes
}

/** The list after the changes; what stays is the same objects. */
export const changedList = <Entry>(before: readonly Entry[], changes: readonly ListChange<Entry>[]): readonly Entry[] =>
  changes.flatMap((change) =>
    'added' in change ? change.added : before.slice(change.from, change.from + change.count),
  )
