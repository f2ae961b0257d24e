// Edit distances, up to a limit.

/** Insertions, deletions and substitutions of code points between two texts; undefined beyond `limit`. */
export function editDistance(from: string, to: string, limit: number): number | undefined {
  const source = [...from]
  const target = [...to]
  if (Math.abs(source.length - target.length) > limit) return undefined
  return within(limit, lastRow(source, target, limit)[source.length])
}

/** As `editDistance`, to the nearest text that starts with `prefix`: the fewest edits, and the length of what they replace in
 *  `text` (UTF-16, the shortest of several). */
export function prefixDistance(
  text: string,
  prefix: string,
  limit: number,
): Readonly<{ edits: number; length: number }> | undefined {
  const wanted = [...prefix]
  // A longer head than this can only be further away.
  const head = [...text.slice(0, 2 * (wanted.length + limit))].slice(0, wanted.length + limit)
  const row = lastRow(head, wanted, limit)
  const edits = within(limit, Math.min(...row))
  if (edits === undefined) return undefined
  return { edits, length: head.slice(0, row.indexOf(edits)).join('').length }
}

const within = (limit: number, edits = Number.POSITIVE_INFINITY): number | undefined =>
  edits <= limit ? edits : undefined

/** For each head of `source`, its distance to the whole of `target`; exact up to `limit`, larger beyond. */
function lastRow(source: readonly string[], target: readonly string[], limit: number): readonly number[] {
  const far = limit + 1
  let row = Array.from({ length: source.length + 1 }, (_, index) => Math.min(index, far))
  for (const [index, wanted] of target.entries()) {
    const place = index + 1
    const next = new Array<number>(source.length + 1).fill(far)
    if (place <= limit) next[0] = place
    // Only heads of nearly the same length can be near.
    const first = Math.max(1, place - limit)
    const last = Math.min(source.length, place + limit)
    for (let end = first; end <= last; end++) {
      const substituted = (row[end - 1] ?? far) + (source[end - 1] === wanted ? 0 : 1)
      next[end] = Math.min(substituted, (row[end] ?? far) + 1, (next[end - 1] ?? far) + 1, far)
    }
    row = next
  }
  return row
}
