import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, prefixDistance } from './editDistance.ts'

const LIMIT = 2

/** The textbook definition. */
function plainDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, index) => index + 1)
  for (const [i, left] of a.entries()) {
    let diagonal = i
    let before = i + 1
    row = b.map((right, j) => {
      const above = row[j] ?? 0
      const value = Math.min(diagonal + (left === right ? 0 : 1), above + 1, before + 1)
      diagonal = above
      before = value
      return value
    })
  }
  return row.at(-1) ?? a.length
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '😀'), maxLength: 8 })

test('the distance is the textbook one, or undefined beyond the limit', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const plain = plainDistance([...a], [...b])
      expect(editDistance(a, b, LIMIT)).toBe(plain <= LIMIT ? plain : undefined)
    }),
  )
})

test('the prefix distance is the least one over all heads, and names such a head', () => {
  fc.assert(
    fc.property(text, text, (value, prefix) => {
      const points = [...value]
      const heads = [...points.keys(), points.length].map((end) => plainDistance(points.slice(0, end), [...prefix]))
      const least = Math.min(...heads)
      const found = prefixDistance(value, prefix, LIMIT)
      expect(found?.edits).toBe(least <= LIMIT ? least : undefined)
      if (found) expect(plainDistance([...value.slice(0, found.length)], [...prefix])).toBe(least)
    }),
  )
})
