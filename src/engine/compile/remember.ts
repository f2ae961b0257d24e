// Passes that remember. A compiler runs the same passes over resources of which hardly any changed; what a pass is given tells,
// by identity, whether it has to run again. Nothing here outlives the compiler that holds it.

/** `compute`; with the very arguments of the call before, it gives the very value of that call. */
export function rememberLast<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: Readonly<{ args: Args; value: Value }> | undefined
  return (...args) => {
    if (last === undefined || !isSameList(last.args, args)) last = { args, value: compute(...args) }
    return last.value
  }
}

/** `compute`, once for each object that is still in use. */
export function rememberEach<Key extends object, Value extends object>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = compute(key)
      known.set(key, value)
    }
    return value
  }
}

/** The list of the call before if the entries are the same ones, so that those who are given it need not look. */
export function rememberList<Entry>(): (entries: readonly Entry[]) => readonly Entry[] {
  let last: readonly Entry[] = []
  return (entries) => {
    if (!isSameList(last, entries)) last = entries
    return last
  }
}

/** `sort`; entries that rank the same as those of the call before are only put into the order found then. */
export function rememberOrder<Entry extends object>(
  sort: (entries: readonly Entry[]) => readonly Entry[],
  ranksAs: (a: Entry, b: Entry) => boolean,
): (entries: readonly Entry[]) => readonly Entry[] {
  let last: readonly Entry[] = []
  let order: readonly number[] = []
  const hasRank = (entry: Entry, known: Entry | undefined): boolean =>
    entry === known || (known !== undefined && ranksAs(entry, known))
  return (entries) => {
    const isKnown = entries.length === last.length && entries.every((entry, index) => hasRank(entry, last[index]))
    last = entries
    if (isKnown) return order.flatMap((index) => entries[index] ?? [])
    const sorted = sort(entries)
    const places = new Map(entries.map((entry, index) => [entry, index]))
    order = sorted.map((entry) => places.get(entry) ?? 0)
    return sorted
  }
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index])
