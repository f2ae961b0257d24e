// A plain difference of two texts by lines, for a preview: what stays, what goes, what comes.

export type DiffLine = Readonly<{ type: 'same' | 'removed' | 'added'; text: string }>

/** Above this many line pairs the middle is shown as one block that goes and one that comes. */
const pairLimit = 4_000_000

/** Lines of `before` and `after` in reading order: same ones once, removed ones before the added ones. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const a = before.split(/\r?\n/)
  const b = after.split(/\r?\n/)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const same = (text: string): DiffLine => ({ type: 'same', text })
  return [
    ...a.slice(0, head).map(same),
    ...middleDiff(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ]
}

function middleDiff(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  if (a.length * b.length > pairLimit) return [...a.map(removed), ...b.map(added)]
  const common = commonLengths(a, b)
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      lines.push({ type: 'same', text: left })
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push(removed(left))
      i += 1
    } else if (right !== undefined) {
      lines.push(added(right))
      j += 1
    }
  }
  return lines
}

const removed = (text: string): DiffLine => ({ type: 'removed', text })
const added = (text: string): DiffLine => ({ type: 'added', text })

type Table = Readonly<{ width: number; cells: Uint32Array }>
const at = ({ width, cells }: Table, i: number, j: number): number => cells[i * width + j] ?? 0

/** Length of the longest common subsequence of `a` from i on and `b` from j on, for each i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Table {
  const width = b.length + 1
  const table = { width, cells: new Uint32Array((a.length + 1) * width) }
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table.cells[i * width + j] =
        a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

/** A line with its place in the difference, from 0. */
export type PlacedLine = DiffLine & Readonly<{ place: number }>

/** A run of unchanged lines that is folded away, or lines to show. `place` is the index of its first line. */
export type DiffHunk = Readonly<
  { type: 'folded'; place: number; count: number } | { type: 'lines'; place: number; lines: readonly PlacedLine[] }
>

/** Keeps `context` unchanged lines around each change and folds the rest. */
export function foldSame(lines: readonly DiffLine[], context: number): readonly DiffHunk[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some((line) => line.type !== 'same'),
  )
  const placed = lines.map((line, place) => ({ ...line, place }))
  const hunks: DiffHunk[] = []
  let start = 0
  for (let index = 1; index <= lines.length; index += 1) {
    if (index < lines.length && near[index] === near[start]) continue
    const place = start
    if (near[start]) hunks.push({ type: 'lines', place, lines: placed.slice(start, index) })
    else if (index > start) hunks.push({ type: 'folded', place, count: index - start })
    start = index
  }
  return hunks
}
