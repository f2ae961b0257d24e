// Very many rules in one host: what is folded, and that it can be opened by pointer and by keyboard.

import { shopApi } from '../scripts/lib/shopApi.mjs'
import { en } from '../src/i18n/en.ts'
import { testIds } from '../src/studio/testIds.ts'
import { expect, test } from './support/test.ts'

const files = shopApi().map(({ name, text }) => ({ name, content: text }))

test.beforeEach(async ({ page, studio }) => {
  await studio.open()
  await studio.openFiles(files)
  await expect(studio.verdict).toBeVisible({ timeout: 20_000 })
  await studio.ask('https://api.example.com/api/v2/orders/8812/refund')
  // The picture follows the verdict: only then are the folds those of this request.
  await expect(studio.verdict).toContainText('Rule 300')
  await expect(studio.rules.and(page.locator('[data-state="taken"]'))).toContainText('300')
})

test('three hundred rules fold by outcome; a fold opens by Enter and closes again; the tree has all of them', async ({
  page,
  studio,
}) => {
  const folds = page.getByRole('toolbar', { name: en.fold.controls })
  const first = folds.getByRole('button', { name: /^1–/ })
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(() => studio.rules.count()).toBeLessThan(12)
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(() => studio.rules.count()).toBeGreaterThan(12)
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'false')

  // A rule that the picture folds away is walked to, and says where it leads.
  const tree = page.getByRole('tree', { name: en.tree.label })
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1)
  await expect(tree.getByRole('treeitem', { name: /^Rule 1, / })).toHaveAttribute('aria-setsize', '300')
  await tree.getByRole('treeitem', { name: /^Rule 1, / }).focus()
  await page.keyboard.press('ArrowDown')
  const second = tree.getByRole('treeitem', { name: /^Rule 2, .* sends / })
  await expect(second).toBeFocused()
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(tree.getByRole('treeitem', { name: /^Destination / })).toBeFocused()
})

test('the spectrum names every rule and opens it', async ({ page, studio }) => {
  const spectrum = page.getByRole('slider', { name: en.fold.spectrum('api.example.com') })
  await expect(spectrum).toHaveAttribute('aria-valuemax', '300')
  await spectrum.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(spectrum).toHaveAttribute('aria-valuenow', '2')
  await expect(spectrum).toHaveAttribute('aria-valuetext', /^Rule 2, /)
  await page.keyboard.press('Enter')
  // The rule is in the picture now, and selected.
  await expect(studio.graph.locator(`[data-testid="${testIds.rule}"][data-mark="selected"]`)).toContainText('2')
})

test('another fold is chosen in the menu of the host', async ({ page }) => {
  await page.getByRole('button', { name: en.fold.menu('api.example.com') }).click()
  await page.getByRole('menuitemradio', { name: en.fold.by.none }).click()
  await expect(page.getByRole('toolbar', { name: en.fold.controls }).getByRole('button', { name: /^1–/ })).toHaveCount(
    0,
  )
  await expect(page.getByRole('slider', { name: en.fold.spectrum('api.example.com') })).toBeVisible()
})

test('the overview moves the view', async ({ page, studio }) => {
  const overview = page.getByTestId(testIds.overview)
  const card = studio.graph.locator('[data-testid="node"]', { hasText: 'api.example.com' }).first()
  const before = await card.boundingBox()
  await overview.click({ position: { x: 90, y: 100 } })
  await expect.poll(async () => (await card.boundingBox())?.y).not.toBe(before?.y)
})
