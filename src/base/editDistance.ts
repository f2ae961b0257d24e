/** The least number of code points to insert, remove, replace or swap with a neighbour that turn one text into the other. */
export function editDistance(from: string, to: string): number {
  const source = [...from]
  const target = [...to]
  let beforeLast: number[] = []
  let last = Array.from({ length: target.length + 1 }, (_, index) => index)
  for (let i = 1; i <= source.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= target.length; j += 1) {
      const same = source[i - 1] === target[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && source[i - 1] === target[j - 2] && source[i - 2] === target[j - 1]
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[target.length] ?? 0
}
