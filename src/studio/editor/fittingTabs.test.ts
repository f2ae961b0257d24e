import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingTabs, tabLabels } from './fittingTabs.ts'

test('all tabs stand in the bar as long as they fit, without a button for more', () => {
  expect(fittingTabs([100, 100, 100], 2, 300, 40)).toEqual([0, 1, 2])
  expect(fittingTabs([100, 100, 100], 0, 299, 40)).toEqual([0, 1])
})

test('the active tab is always there, in the place of those before it', () => {
  expect(fittingTabs([100, 100, 100, 100], 3, 250, 40)).toEqual([0, 3])
  expect(fittingTabs([100, 100, 100, 100], 3, 50, 40)).toEqual([3])
  expect(fittingTabs([100, 100], -1, 50, 40)).toEqual([])
})

test('what is shown is in order, holds the active tab, and fits if more than that is shown', () => {
  const widths = fc.array(fc.integer({ min: 40, max: 200 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(widths, fc.nat(29), fc.integer({ min: 0, max: 1200 }), (all, place, width) => {
      const active = place % all.length
      const shown = fittingTabs(all, active, width, 40)
      expect(shown).toContain(active)
      expect(shown).toEqual([...new Set(shown)].toSorted((a, b) => a - b))
      const used = shown.reduce((sum, index) => sum + (all[index] ?? 0), shown.length < all.length ? 40 : 0)
      if (shown.length > 1) expect(used).toBeLessThanOrEqual(width)
    }),
  )
})

test('a tab is named without its folders, unless two files end alike', () => {
  const labels = tabLabels(['routes/a.yaml', 'edge/a.yaml', 'edge/b.yaml'])
  expect([...labels.values()]).toEqual(['routes/a.yaml', 'edge/a.yaml', 'b.yaml'])
})
