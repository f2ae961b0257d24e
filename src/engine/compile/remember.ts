// Passes that remember. A compiler runs the same passes over resources of which hardly any changed; what a pass is given tells,
// by identity, whether it has to run again. Nothing here outlives the compiler that holds it.

import { isSameList } from '../../base/sameList.ts'

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

/**
 * `compute` for each entry. Those of the call before keep their value: at the same place, at the same place from the end, or,
 * if they lie between the first and the last change, at any place there.
 */
export function rememberMap<Entry, Value>(
  compute: (entry: Entry) => Value,
): (entries: readonly Entry[]) => readonly Value[] {
  let last: readonly Entry[] = []
  let values: readonly Value[] = []
  return (entries) => {
    const head = lengthOfSameHead(last, entries)
    const tail = Math.min(lengthOfSameTail(last, entries), last.length - head, entries.length - head)
    const end = last.length - tail
    const between = new Map(last.slice(head, end).map((entry, index) => [entry, values[head + index]]))
    const computed = entries.slice(head, entries.length - tail).map((entry) => between.get(entry) ?? compute(entry))
    values = values.slice(0, head).concat(computed, values.slice(end))
    last = entries
    return values
  }
}

function lengthOfSameHead(a: readonly unknown[], b: readonly unknown[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

function lengthOfSameTail(a: readonly unknown[], b: readonly unknown[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
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
    if (isKnown) return picked(entries, order)
    const sorted = sort(entries)
    const places = new Map(entries.map((entry, index) => [entry, index]))
    order = sorted.map((entry) => places.get(entry) ?? 0)
    return sorted
  }
}

function picked<Entry>(entries: readonly Entry[], indexes: readonly number[]): readonly Entry[] {
  const list: Entry[] = []
  for (const index of indexes) {
    const entry = entries[index]
    if (entry !== undefined) list.push(entry)
  }
  return list
}
