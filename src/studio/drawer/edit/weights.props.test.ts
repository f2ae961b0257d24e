import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSum100, moveBorder, setWeight, sumOf } from './weights.ts'

const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 })

test('moving a border keeps the sum, and no weight becomes negative', () => {
  fc.assert(
    fc.property(weights, fc.nat(5), fc.integer({ min: -2000, max: 2000 }), (before, index, delta) => {
      const after = moveBorder(before, index, delta)
      expect(sumOf(after)).toBe(sumOf(before))
      expect(Math.min(...after)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('making it 100 gives 100 in whole numbers, no share moving by a whole percent', () => {
  fc.assert(
    fc.property(weights, (before) => {
      const after = makeSum100(before)
      const total = sumOf(before)
      expect(sumOf(after)).toBe(100)
      for (const [index, weight] of after.entries()) {
        expect(Number.isInteger(weight)).toBe(true)
        if (total > 0) expect(Math.abs(weight - ((before[index] ?? 0) / total) * 100)).toBeLessThan(1)
      }
    }),
  )
})

test('a weight that is set keeps the sum 100, and what is held', () => {
  const whole = weights.map(makeSum100)
  fc.assert(
    fc.property(whole, fc.nat(5), fc.nat(100), fc.uniqueArray(fc.nat(5)), (before, at, value, held) => {
      const index = at % before.length
      const locks = new Set(held)
      const after = setWeight(before, index, value, locks)
      const kept = before.filter((_, each) => each !== index && locks.has(each))
      expect(after.filter((_, each) => each !== index && locks.has(each))).toEqual(kept)
      const hasOther = before.some((_, each) => each !== index && !locks.has(each))
      if (hasOther && value + sumOf(kept) <= 100) expect(sumOf(after)).toBe(100)
      expect(after[index]).toBe(value)
    }),
  )
})

test('a border moves weights between those that are not held', () => {
  const locks = new Set([1])
  expect(moveBorder([50, 30, 20], 0, 10, locks)).toEqual([60, 30, 10])
  expect(moveBorder([50, 30, 20], 1, -10, locks)).toEqual([40, 30, 30])
  expect(moveBorder([50, 50], 0, 10, new Set([0]))).toEqual([50, 50])
})

test.each([
  ['of two that sum to 100 the other takes the rest', [80, 20], 0, 70, [70, 30]],
  ['more than 100 leaves the other alone', [80, 20], 0, 120, [120, 20]],
  ['two that do not sum to 100 are set one by one', [1, 1], 0, 3, [3, 1]],
  ['of three the others share the rest as before', [50, 30, 20], 1, 40, [43, 40, 17]],
])('%s', (_, before, index, value, after) => {
  expect(setWeight(before, index, value)).toEqual(after)
})
