// The whole picture: found by a few letters, at every zoom readable, and what nothing reaches in a list that opens.

import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const idle = Array.from(
  { length: 30 },
  (_, n) =>
    `---\napiVersion: v1\nkind: Service\nmetadata: { name: idle-${n}, namespace: shop }\nspec: { ports: [{ port: 80, name: http }] }\n`,
).join('')

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.paste(`${fixtureText('shop-edge.yaml')}${idle}`)
  await studio.verdict.waitFor()
  await studio.rules.first().waitFor()
})

test('/ searches: hits are counted and walked, misses fade, Esc selects what was found', async ({ page, studio }) => {
  // What is typed before the rest of the search is there is in the field, and no key of the page.
  let typed = () => {}
  const isTyped = new Promise<void>((resolve) => (typed = resolve))
  await page.route('**/SearchBar-*.js', (route) => isTyped.then(() => route.continue()))
  await page.keyboard.press('/')
  await page.keyboard.type('catalog v')
  typed()
  const field = page.getByRole('textbox', { name: en.graph.search.label })
  await expect(page.getByRole('button', { name: en.graph.search.next })).toBeVisible()
  await expect(field).toBeFocused()
  await page.keyboard.type('1')
  await expect(field).toHaveValue('catalog v1')
  const search = page.getByRole('search').filter({ has: field })
  await expect(search).toContainText(en.graph.search.place(1, 2))
  await expect(studio.rulesOf('shop-routes').nth(0)).toHaveAttribute('data-miss', 'true')
  await expect(studio.rulesOf('shop-routes').nth(2)).not.toHaveAttribute('data-miss', 'true')
  await page.keyboard.press('Enter')
  await expect(search).toContainText(en.graph.search.place(2, 2))
  await page.keyboard.press('Shift+Enter')
  await expect(studio.rulesOf('shop-routes').nth(2)).toHaveAttribute('data-mark', 'focused')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(studio.rulesOf('shop-routes').nth(2)).toHaveAttribute('data-mark', 'selected')
  await expect(studio.rulesOf('shop-routes').nth(0)).not.toHaveAttribute('data-miss', 'true')
})

test('what is in a closed list is found, and the list opens for it', async ({ page, studio }) => {
  const list = studio.graph.getByText(en.graph.groupTitle(en.graph.group.unreached, 30))
  await expect(list).toHaveCount(1)
  await expect(studio.graph.getByText('idle-29', { exact: true })).toHaveCount(0)
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: en.graph.search.label }).fill('idle-29')
  await expect(studio.graph.getByText('idle-29', { exact: true })).toBeInViewport()
})

test('zoomed out, what is left of the text is never smaller than 10.5 px on screen', async ({ page, studio }) => {
  const zoomOut = page.getByRole('button', { name: en.graph.zoomOut, exact: true })
  const levels = new Set<string>()
  for (let steps = 0; steps < 7; steps += 1) {
    const { level, smallest } = await studio.textSizes()
    levels.add(level)
    expect(smallest, `at ${level}`).toBeGreaterThanOrEqual(10.49)
    await zoomOut.click()
    await studio.cameraRests()
  }
  expect([...levels]).toEqual(['near', 'mid', 'far'])
  // The rule that took the request keeps its tick.
  await expect(studio.graph.locator('[data-state="taken"] svg').first()).toBeVisible()
})

test('arrow keys walk on from what was clicked, and Enter edits it', async ({ page, studio }) => {
  await studio.rulesOf('shop-routes').nth(1).click()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('treeitem', { name: /^Rule 2, canary-opt-in/ }).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('treeitem', { name: /^Rule 3, public-api/ }).first()).toBeFocused()
  await expect(studio.rulesOf('shop-routes').nth(2)).toHaveAttribute('data-mark', 'focused')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('treeitem', { name: 'Destination catalog v1, 80 percent' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(studio.details.getByRole('tab', { name: en.pane.edit, selected: true })).toBeVisible()
})

test('on a small screen the graph is a list with the same content', async ({ page, studio }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name: en.pane.graph }).click()
  await expect(page.getByRole('treeitem', { name: /^Gateway public-gw/ })).toBeInViewport()
  const rule = page.getByRole('treeitem', { name: /^Rule 3, public-api/ }).first()
  await expect(rule).toHaveAttribute('aria-posinset', '3')
  await expect(rule).toHaveAttribute('aria-setsize', '5')
  await rule.click()
  await expect(page.getByRole('treeitem', { name: 'Destination catalog v1, 80 percent' }).first()).toBeVisible()
  expect(await studio.graph.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})
