import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelAt, SMALLEST, sizesAt } from './zoomLevel.ts'

test.each([
  [2, 'near'],
  [0.75, 'near'],
  [0.74, 'mid'],
  [0.4, 'mid'],
  [0.39, 'far'],
  [0.2, 'far'],
] as const)('at %d the picture is %s', (zoom, level) => {
  expect(levelAt(zoom)).toBe(level)
})

describe('sizes', () => {
  const below = fc.double({ min: 0.05, max: 0.999, noNaN: true })

  test('text is never smaller on screen than 10.5 px, and names are hardly larger than 12', () => {
    fc.assert(
      fc.property(below, (zoom) => {
        const { text, name } = sizesAt(zoom)
        expect(text * zoom).toBeGreaterThanOrEqual(SMALLEST - 1e-9)
        expect(name * zoom).toBeGreaterThanOrEqual(SMALLEST - 1e-9)
        expect(name * zoom).toBeLessThan(13.5)
      }),
    )
  })

  test('a whole zoom out changes them a few times only', () => {
    const seen = new Set<number>()
    for (let zoom = 1; zoom > 0.2; zoom *= 0.99) seen.add(sizesAt(zoom).px)
    expect(seen.size).toBeLessThan(16)
  })

  test('at 100% and above they are those of the picture', () => {
    expect(sizesAt(1)).toEqual({ px: 1, text: 0, name: 0 })
    expect(sizesAt(2)).toEqual({ px: 1, text: 0, name: 0 })
  })
})
