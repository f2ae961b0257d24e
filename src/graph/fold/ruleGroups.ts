// Neighbouring rules of one host that have something in common, as runs of their list: order counts, so none is moved.

import type { RuleRow } from '../graph.ts'

/** Rules `start` to `end` (not included) of a list. `common` is empty if they have nothing in common. */
export type Run = Readonly<{ start: number; end: number; common: string; isPrefix: boolean }>

/** Shorter runs of equal rules are not worth a fold of their own: neighbours of that kind make a mixed one. */
const FEW = 4
/** A list is cut finer until it has this many runs. */
const MANY = 10
/** A run that cannot be cut by what its rules have is cut into pieces of this length. */
const LONGEST = 100

const sizeOf = ({ start, end }: Pick<Run, 'start' | 'end'>): number => end - start

/** The path that a rule asks for first: of a regex as far as it is plain text; empty without. */
export function pathOf({ alternatives }: RuleRow): string {
  const path = alternatives[0]?.find(({ field }) => field.type === 'path')
  if (path === undefined) return ''
  return path.operator === 'regex' ? (/^[^\\^$.|?*+()[\]{}]*/.exec(path.value)?.[0] ?? '') : path.value
}

/** Runs of rules whose paths begin alike, cut as fine as ten runs allow. */
export function runsByPath(rows: readonly RuleRow[]): readonly Run[] {
  const paths = rows.map(pathOf)
  let parts: readonly Part[] = [{ start: 0, end: rows.length, depth: 0 }]
  for (;;) {
    const next = finer(parts, paths)
    if (next === undefined || next.length > MANY) break
    parts = next
  }
  return parts.flatMap(pieces).map(({ start, end }) => ({ start, end, ...commonPath(paths.slice(start, end)) }))
}

/** Rules whose paths have `depth` segments in common; `isWhole` if they cannot be told apart any further. */
type Part = Readonly<{ start: number; end: number; depth: number; isWhole?: boolean }>

/** With the longest part that can be cut in its parts; undefined if none can. */
function finer(parts: readonly Part[], paths: readonly string[]): readonly Part[] | undefined {
  const longest = parts
    .filter((part) => part.isWhole !== true && sizeOf(part) >= 2 * FEW)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  if (longest === undefined) return undefined
  return parts.flatMap((part) => (part === longest ? cut(part, paths) : [part]))
}

function cut({ start, end, depth }: Part, paths: readonly string[]): readonly Part[] {
  const own = paths.slice(start, end)
  const runs = withoutFew(runsOf(own.map((path) => segment(path, depth))))
  const [only] = runs
  if (runs.length > 1) return runs.map((run) => shifted(run, start, depth + 1))
  if (only?.isMixed === true || own.every((path) => segment(path, depth) === ''))
    return [{ start, end, depth, isWhole: true }]
  return cut({ start, end, depth: depth + 1 }, paths)
}

const shifted = ({ start, end, isMixed }: Stretch, by: number, depth: number): Part => ({
  start: start + by,
  end: end + by,
  depth,
  isWhole: isMixed,
})

const segment = (path: string, depth: number): string => path.split('/')[depth + 1] ?? ''

type Stretch = Readonly<{ start: number; end: number; isMixed: boolean }>

/** Neighbours of equal keys. */
function runsOf(keys: readonly string[]): readonly Stretch[] {
  const runs: { start: number; end: number; isMixed: boolean }[] = []
  keys.forEach((key, index) => {
    const last = runs.at(-1)
    if (last !== undefined && keys[last.start] === key) last.end = index + 1
    else runs.push({ start: index, end: index + 1, isMixed: false })
  })
  return runs
}

/** Neighbouring short runs joined into mixed ones. */
function withoutFew(runs: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isShort = sizeOf(run) < FEW
    if (isShort && last !== undefined && (last.isMixed || sizeOf(last) < FEW)) {
      joined[joined.length - 1] = { start: last.start, end: run.end, isMixed: true }
    } else joined.push(run)
  }
  return joined
}

function pieces<Piece extends Readonly<{ start: number; end: number }>>(run: Piece): readonly Piece[] {
  const count = Math.ceil(sizeOf(run) / LONGEST)
  const length = Math.ceil(sizeOf(run) / count)
  return Array.from({ length: count }, (_, index) => ({
    ...run,
    start: run.start + index * length,
    end: Math.min(run.end, run.start + (index + 1) * length),
  }))
}

/** What the paths begin with, up to a slash if they go on differently. */
function commonPath(paths: readonly string[]): Readonly<{ common: string; isPrefix: boolean }> {
  const [first = ''] = paths
  if (paths.every((path) => path === first)) return { common: first, isPrefix: false }
  let length = 0
  while (length < first.length && paths.every((path) => path[length] === first[length])) length += 1
  const common = first.slice(0, length)
  return { common: common === '/' ? '' : common, isPrefix: true }
}

/** Runs of rules with the same key, such as their file or the host that they lead to. */
export function runsByKey(rows: readonly RuleRow[], keyOf: (row: RuleRow) => string): readonly Run[] {
  const keys = rows.map(keyOf)
  return withoutFew(runsOf(keys))
    .flatMap(pieces)
    .map(({ start, end, isMixed }) => ({
      start,
      end,
      common: isMixed ? '' : (keys[start] ?? ''),
      isPrefix: false,
    }))
}
