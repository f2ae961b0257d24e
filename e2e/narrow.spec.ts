// The same work in less room: a rail, one pane, a list; only code scrolls sideways.

import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

test.beforeEach(async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.verdict.waitFor()
  await studio.ask('http://shop.example.com/service/api/public/items?page=2')
  await expect(studio.verdict).toContainText('80%')
  await studio.url.blur()
  await expect(page).toHaveTitle(`pasted.yaml · ${en.app.name}`)
})

test('at 1024 px the YAML is a rail; Y slides it over the graph', async ({ page, studio }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const yaml = page.getByRole('region', { name: en.region.yaml })
  await expect(yaml).toHaveCount(0)
  await page.keyboard.press('y')
  await expect(yaml).toBeVisible()
  await studio.editorIsReady()
  expect((await yaml.boundingBox())?.width).toBeLessThan(1024 * 0.6)
  await expect(studio.graph).toBeVisible()
  await page.getByRole('button', { name: en.region.closeYaml }).click()
  await expect(yaml).toHaveCount(0)
})

for (const width of [720, 390, 320]) {
  test(`at ${width} px one pane shows at a time, and nothing but code scrolls sideways`, async ({ page, studio }) => {
    await page.setViewportSize({ width, height: 640 })
    for (const pane of ['yaml', 'graph', 'trace', 'edit', 'problems', 'config'] as const) {
      await page.getByRole('tab', { name: en.pane[pane], exact: pane !== 'problems' }).click()
      await expect(studio.url).toBeInViewport()
      await expect(studio.verdict).toBeInViewport()
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body, body *')]
          .filter((element) => {
            if (element.closest('.monaco-editor, table, [data-scrolls], .react-flow') !== null) return false
            const { overflowX } = getComputedStyle(element)
            return ['auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1
          })
          .map((element) => `${element.tagName} ${element.className}`),
      )
      expect(wide, pane).toEqual([])
    }
  })
}

test('below 560 px the verdict stands under the URL and the graph is a list', async ({ page, studio }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  const [url, verdict] = [await studio.url.boundingBox(), await studio.verdict.boundingBox()]
  expect(verdict?.y).toBeGreaterThan((url?.y ?? 0) + (url?.height ?? 0) - 1)
  await page.getByRole('tab', { name: en.pane.graph, exact: true }).click()
  await expect(page.getByRole('treeitem', { name: /^Rule 3, public-api/ }).first()).toBeInViewport()
})
