// Edit distances, up to a limit: how far a value is from the one that a condition wants.

/** The longest distance that counts as near. */
export const MAX_EDITS = 2

/** Insertions, deletions and substitutions of code points between two texts; undefined beyond `MAX_EDITS`. */
export function editDistance(from: string, to: string): number | undefined {
  const source = [...from]
  if (Math.abs(source.length - [...to].length) > MAX_EDITS) return undefined
  return within(lastRow(source, [...to])[source.length])
}

/** As `editDistance`, to the nearest text that starts with `prefix`: the fewest edits, and the length of what they replace in
 *  `text` (UTF-16, the shortest of several). */
export function prefixDistance(text: string, prefix: string): Readonly<{ edits: number; length: number }> | undefined {
  const wanted = [...prefix]
  // A longer head than this can only be further away.
  const head = [...text.slice(0, 2 * (wanted.length + MAX_EDITS))].slice(0, wanted.length + MAX_EDITS)
  const row = lastRow(head, wanted)
  const edits = within(Math.min(...row))
  if (edits === undefined) return undefined
  return { edits, length: head.slice(0, row.indexOf(edits)).join('').length }
}

const within = (edits = Number.POSITIVE_INFINITY): number | undefined => (edits <= MAX_EDITS ? edits : undefined)

/** For each head of `source`, its distance to the whole of `target`; exact up to `MAX_EDITS`, larger beyond. */
function lastRow(source: readonly string[], target: readonly string[]): readonly number[] {
  const far = MAX_EDITS + 1
  let row = Array.from({ length: source.length + 1 }, (_, index) => Math.min(index, far))
  for (const [index, wanted] of target.entries()) {
    const place = index + 1
    const next = new Array<number>(source.length + 1).fill(far)
    if (place <= MAX_EDITS) next[0] = place
    // Only heads of nearly the same length can be near.
    const first = Math.max(1, place - MAX_EDITS)
    const last = Math.min(source.length, place + MAX_EDITS)
    for (let end = first; end <= last; end++) {
      const substituted = (row[end - 1] ?? far) + (source[end - 1] === wanted ? 0 : 1)
      next[end] = Math.min(substituted, (row[end] ?? far) + 1, (next[end - 1] ?? far) + 1, far)
    }
    row = next
  }
  return row
}
