// What the editor knows of the text: completion, hover, definitions across files, renaming across files with one undo.

import type { Page } from '@playwright/test'
import { en } from '../src/i18n/en.ts'
import { fieldHelpEn } from '../src/i18n/fieldHelp.en.ts'
import { expect, test } from './support/test.ts'

const routes = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: shop
  namespace: shop
spec:
  hosts:
  - shop.example.com
  gateways:
  - edge
  http:
  - name: all
    route:
    - destination:
        host: catalog
        subset: v1
      weight: 100
`
const mesh = `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: catalog
  namespace: shop
spec:
  host: catalog   # the catalogue
  subsets:
  - { name: v1, labels: { version: v1 } }   # old
  - { name: v2, labels: { version: v2 } }
---
apiVersion: v1
kind: Service
metadata:
  name: catalog
  namespace: shop
spec:
  ports:
  - port: 8080
    name: http
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: shop
spec:
  selector: { istio: ingressgateway }
  servers:
  - port: { number: 80, name: http, protocol: HTTP }
    hosts: ["*.example.com"]
`
const files = [
  { name: 'routes.yaml', content: routes },
  { name: 'mesh.yaml', content: mesh },
]

const suggestions = (page: Page) => page.locator('.suggest-widget.visible')
const line = (page: Page, text: string) => page.locator('.monaco-editor .view-line', { hasText: text }).first()
const openTab = (page: Page) => page.getByRole('tablist', { name: en.editor.tabs }).getByRole('tab', { selected: true })

/** Puts the cursor into the last word of the first line with this text. */
async function into(page: Page, text: string): Promise<void> {
  await line(page, text).click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
}

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.openFiles(files)
  await studio.settled()
  await studio.editorIsReady()
})

test('fields, values and names of the project are completed, also half typed', async ({ page, studio }) => {
  await studio.typeIntoEditor('- name: all', '\nti')
  // What completes comes a moment after the editor; who typed earlier asks for it.
  await expect(async () => {
    if (!(await suggestions(page).isVisible())) await page.keyboard.press('Control+Space')
    await expect(suggestions(page)).toContainText('timeout', { timeout: 2000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await page.keyboard.type('3s')
  await studio.typeIntoEditor('subset: v1', '')
  for (let key = 0; key < 2; key += 1) await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+Space')
  await expect(suggestions(page)).toContainText('v2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await studio.exportAs(en.exporting.bundle)).text)
    .toContain(routes.replace('- name: all\n', '- name: all\n    timeout: 3s\n').replace('subset: v1', 'subset: v2'))
})

test('hovering says what a field is and what a name stands for', async ({ page }) => {
  const hover = page.locator('.monaco-hover:not(.hidden)')
  // What explains comes a moment after the editor.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await line(page, 'subset: v1').getByText('v1').hover()
    await expect(hover).toContainText('version=v1', { timeout: 2000 })
  }).toPass()
  await expect(hover).toContainText(fieldHelpEn['Destination.subset'])
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  await line(page, 'host: catalog').getByText('catalog').hover()
  await expect(hover).toContainText('catalog.shop.svc.cluster.local')
  await expect(hover).toContainText('8080')
})

test('F12 goes to the definition in another file, Shift F12 lists every use', async ({ page }) => {
  await into(page, 'subset: v1')
  await page.keyboard.press('F12')
  await expect(openTab(page)).toHaveText('mesh.yaml')
  await expect(page.getByRole('navigation', { name: en.editor.breadcrumb })).toContainText('subsets[0]')
  await page.keyboard.press('Shift+F12')
  await expect(page.locator('.peekview-title')).toContainText('(2)')
})

test('a subset is renamed in all files, and one undo gives the exact bytes back', async ({ page, studio }) => {
  const before = (await studio.exportAs(en.exporting.bundle)).text
  await into(page, 'subset: v1')
  await page.keyboard.press('F2')
  const field = page.locator('.rename-box input')
  await expect(field).toHaveValue('v1')
  await field.fill('stable')
  await field.press('Enter')
  await expect(line(page, 'subset:')).toContainText('stable')
  const after = before.replace('subset: v1', 'subset: stable').replace('{ name: v1,', '{ name: stable,')
  await studio.exports(after, en.exporting.bundle)
  await line(page, 'subset:').click()
  await page.keyboard.press('Control+z')
  await expect(line(page, 'subset:')).toContainText('v1')
  await studio.exports(before, en.exporting.bundle)
})

test('the light bulb corrects a field that is misspelt', async ({ page, studio }) => {
  await studio.typeIntoEditor('weight: 100', '\nretires: {}')
  await page.keyboard.press('Shift+Tab')
  await expect(studio.status).toContainText(en.status.errors(1))
  await page.keyboard.press('Control+.')
  await page.getByText('Rename retires to retries').click()
  await expect(line(page, 'retries: {}')).toBeVisible()
  await expect(studio.status).not.toContainText(en.status.errors(1))
})

test('documents and what is indented can be folded', async ({ page }) => {
  await line(page, 'spec:').click()
  await page.keyboard.press('Control+Shift+BracketLeft')
  await expect(line(page, 'subset:')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+BracketRight')
  await expect(line(page, 'subset:')).toBeVisible()
})
