// The YAML pane: what is typed is the text, nothing else on the page takes its keys, and one history goes over text and forms.

import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  ports:\n  - port: 80\n'

test('every key goes into the text, also those that the page has a use for', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(SERVICE)
  await studio.typeIntoEditor('name: shop', ' # u y v t e, / and spaces  too')
  await expect(page.locator('.monaco-editor .view-lines')).toContainText(
    'shop # u y v t e, / and spaces'.replaceAll(' ', '\u00a0'),
  )
  await studio.exports(SERVICE.replace('shop', 'shop # u y v t e, / and spaces  too'))
})

test('typing is taken back and made again by the keys of the editor', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(SERVICE)
  await studio.typeIntoEditor('name: shop', 'X')
  const lines = page.locator('.monaco-editor .view-lines')
  await expect(lines).toContainText('shopX')
  await page.keyboard.press('Control+z')
  await expect(lines).not.toContainText('shopX')
  await page.keyboard.press('Control+Shift+z')
  await expect(lines).toContainText('shopX')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(lines).toContainText('shopX')
})

test('line breaks and a byte order mark go out as they came in', async ({ page, studio }) => {
  const text = `\uFEFF${SERVICE.replaceAll('\n', '\r\n').replace('kind: Service\r\n', 'kind: Service\n')}`
  await studio.open()
  await studio.openFiles([{ name: 'mixed.yaml', content: text }])
  await studio.typeIntoEditor('name: shop', 's')
  await studio.typeIntoEditor('port: 80', '80')
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('8080')
  await studio.exports(text.replace('shop', 'shops').replace('80', '8080'))
})

test('the cursor selects in the graph, and the graph in the text', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.editorIsReady()
  await studio.rules.nth(1).click()
  const place = page.getByRole('navigation', { name: 'Place in the YAML' })
  await expect(place).toContainText('http[1]')
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+End')
  await expect(place).not.toContainText('http[1]')
  await expect(place).toContainText('reviews')
})

test('Ctrl+M lets Tab leave the editor', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(SERVICE)
  await studio.typeIntoEditor('name: shop', '')
  const inEditor = () => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)
  await page.keyboard.press('Tab')
  expect(await inEditor()).toBe(true)
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  expect(await inEditor()).toBe(false)
})
