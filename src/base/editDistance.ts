// Edit distances, up to a limit.

/** Insertions, deletions and substitutions of code points between two texts; undefined beyond `limit`. */
export function editDistance(from: string, to: string, limit: number): number | undefined {
  // One edit changes the length by at most two UTF-16 units.
  if (Math.abs(from.length - to.length) > 2 * limit) return undefined
  const same = commonHead(from, to)
  const source = [...from.slice(same)]
  const target = [...to.slice(same)]
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
  // Heads shorter than what the two share are further away than that.
  const same = commonHead(text, prefix)
  const wanted = [...prefix.slice(same)]
  // A longer head than this can only be further away.
  const head = [...text.slice(same, same + 2 * (wanted.length + limit))].slice(0, wanted.length + limit)
  const row = lastRow(head, wanted, limit)
  const edits = within(limit, Math.min(...row))
  if (edits === undefined) return undefined
  return { edits, length: same + head.slice(0, row.indexOf(edits)).join('').length }
}

/** How long the texts are the same, in UTF-16 units, not ending within a code point. */
function commonHead(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  const last = a.charCodeAt(length - 1)
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length
}

const within = (limit: number, edits = Number.POSITIVE_INFINITY): number | undefined =>
  edits <= limit ? edits : undefined

/** For each head of `source`, its distance to the whole of `target`; exact up to `limit`, larger beyond. */
function lastRow(source: readonly string[], target: readonly string[], limit: number): readonly number[] {
  const far = limit + 1
  let row = source.map((_, index) => Math.min(index, far))
  row.push(Math.min(source.length, far))
  let next = row.map(() => far)
  for (let place = 1; place <= target.length; place += 1) {
    const wanted = target[place - 1]
    let nearest = Math.min(place, far)
    next.fill(far)
    next[0] = nearest
    // Only heads of nearly the same length can be near.
    const last = Math.min(source.length, place + limit)
    for (let end = Math.max(1, place - limit); end <= last; end += 1) {
      const substituted = (row[end - 1] ?? far) + (source[end - 1] === wanted ? 0 : 1)
      const edits = Math.min(substituted, (row[end] ?? far) + 1, (next[end - 1] ?? far) + 1, far)
      next[end] = edits
      if (edits < nearest) nearest = edits
    }
    // A longer target is not nearer to any head.
    if (nearest === far) return next
    const before = row
    row = next
    next = before
  }
  return row
}
