// The Envoy config tab: istioctl's tables of the proxy that the request bar stands at, tied to the request, the YAML and the selection.

import type { Page } from '@playwright/test'
import { en } from '../src/i18n/en.ts'
import { testIds } from '../src/studio/testIds.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const rowsOf = (page: Page) => page.getByTestId(testIds.configRow)
const liveRows = (page: Page) => rowsOf(page).filter({ has: page.getByRole('img', { name: en.config.live }) })
const crumb = (page: Page) =>
  page.getByRole('navigation', { name: en.editor.breadcrumb }).locator('[aria-current=location]')

const openTab = (page: Page) => page.getByRole('tab', { name: en.pane.config }).click()
const showTable = (page: Page, kind: keyof typeof en.config.kind) =>
  page.getByRole('radio', { name: en.config.kind[kind] }).check({ force: true })

test.describe('of the shop', () => {
  test.beforeEach(async ({ studio }) => {
    await studio.open()
    await studio.paste(fixtureText('shop-edge.yaml'))
    await studio.verdict.waitFor()
    await studio.ask('http://shop.example.com/service/api/public/items')
    await expect(studio.verdict).toContainText('Rule 3')
    await studio.editorIsReady()
  })

  test('marks the filter chain, the route and the clusters of the request', async ({ page, studio }) => {
    await openTab(page)
    await expect(rowsOf(page)).toHaveCount(10)
    await expect(liveRows(page)).toHaveText(
      'http.80*.example.com:80*.example.com/service/api/public/*shop-routes.shoppasted.yaml:40',
    )
    await showTable(page, 'listeners')
    await expect(liveRows(page)).toContainText(['Route: http.80'])
    await showTable(page, 'clusters')
    await expect(liveRows(page)).toContainText(['v1', 'v2'])
    await studio.ask('http://shop.example.com/service/')
    await expect(liveRows(page)).toContainText(
      ['auth.shop.svc.cluster.local', 'auth-shadow.shop.svc.cluster.local'].sort(),
    )
  })

  test('a click on a row goes to its YAML, and the row is marked as selected', async ({ page, studio }) => {
    await openTab(page)
    await rowsOf(page).filter({ hasText: '/checkout*' }).first().click()
    await expect(crumb(page)).toHaveText('match[0]')
    await expect(studio.editor.getByText('prefix: /checkout')).toBeVisible()
    await expect(page.locator('[data-selected]')).toHaveCount(2)
  })

  test('a cell that another resource decides leads to that one', async ({ page }) => {
    await openTab(page)
    await showTable(page, 'clusters')
    await rowsOf(page).filter({ hasText: 'v1' }).getByRole('button', { name: 'catalog.shop' }).click()
    await expect(page.getByRole('navigation', { name: en.editor.breadcrumb })).toContainText('DestinationRule')
  })

  test('what is selected in the graph marks its rows, and can be shown alone', async ({ page, studio }) => {
    await openTab(page)
    await studio.rulesOf('shop-routes').nth(1).click()
    const only = page.getByRole('button', { name: en.config.ofSelection(2) })
    await only.click()
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(rowsOf(page).first()).toContainText('x-canary: always')
    await only.click()
    await expect(rowsOf(page)).toHaveCount(10)
  })

  test('by keyboard alone: to the tab, the table, a row, its YAML', async ({ page, studio }) => {
    await page.getByRole('tab', { name: en.pane.trace }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: en.pane.edit })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: en.pane.problems })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(rowsOf(page)).toHaveCount(10)
    const live = liveRows(page).locator('[data-main]')
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      if (await live.evaluate((link) => link === document.activeElement)) break
    }
    await expect(live).toBeFocused()
    await page.keyboard.press('End')
    await expect(rowsOf(page).nth(9).locator('[data-main]')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await expect(rowsOf(page).nth(8).getByRole('button', { name: 'shop-routes.shop' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(crumb(page)).toHaveText('match[0]')
    await expect(studio.editor.getByText('prefix: /service/ }')).toBeVisible()
  })

  test('filters, and shows the same as JSON', async ({ page }) => {
    await openTab(page)
    await page.getByRole('searchbox', { name: en.config.filter }).fill('CANARY')
    await expect(rowsOf(page)).toHaveCount(2)
    await expect(page.getByText(en.config.rows(2, 10))).toBeVisible()
    await page.getByRole('radio', { name: en.config.json }).check({ force: true })
    await expect(page.getByTestId(testIds.configJson)).toContainText('"virtual_hosts"')
  })

  test('follows the text and the source of the request', async ({ page, studio }) => {
    await openTab(page)
    await studio.typeIntoEditor('uri: { exact: /login }', '')
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Backspace')
    await page.keyboard.type('2 }')
    await expect(rowsOf(page).filter({ hasText: '/login2' })).toHaveCount(2)
    await page.getByRole('button', { name: new RegExp(`^${en.request.source}`) }).click()
    await page.getByRole('menuitemradio').last().click()
    await showTable(page, 'listeners')
    await expect(rowsOf(page).filter({ hasText: '15001' })).toHaveCount(2)
    await expect(rowsOf(page).filter({ hasText: en.config.builtIn }).first()).toBeVisible()
  })
})

test('of 300 rules only those in sight exist, and the one of the request is among them', async ({ page, studio }) => {
  await studio.open()
  const rules = Array.from(
    { length: 300 },
    (_, index) => `  - match: [{ uri: { prefix: /p${index}/ } }]\n    route: [{ destination: { host: web } }]\n`,
  )
  await studio.paste(
    `apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: { name: gw, namespace: shop }\nspec:\n  selector: { istio: ingressgateway }\n  servers:\n  - port: { number: 80, name: http, protocol: HTTP }\n    hosts: ["*"]\n---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: many, namespace: shop }\nspec:\n  hosts: [many.example.com]\n  gateways: [gw]\n  http:\n${rules.join('')}`,
  )
  await studio.verdict.waitFor()
  await studio.ask('http://many.example.com/p250/')
  await expect(studio.verdict).toContainText('251')
  await openTab(page)
  await expect(liveRows(page)).toBeInViewport()
  await expect(liveRows(page)).toContainText('/p250/*')
  expect(await rowsOf(page).count()).toBeLessThan(220)
  await liveRows(page).locator('[data-main]').focus()
  await page.keyboard.press('Home')
  await expect(rowsOf(page).first().locator('[data-main]')).toBeFocused()
  await expect(rowsOf(page).first()).toContainText('/p0/*')
})

test('a configuration that Envoy refuses is said so, with the verdict and with the tables', async ({
  page,
  studio,
}) => {
  await studio.open()
  // What terminates TLS and what passes it on take the same server name: every judge of a cluster admits that.
  await studio.paste(`apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: gw, namespace: shop }
spec:
  selector: { istio: ingressgateway }
  servers:
  - port: { number: 443, name: https, protocol: HTTPS }
    tls: { mode: SIMPLE, credentialName: cert }
    hosts: ["shop.example.com"]
  - port: { number: 443, name: tls, protocol: TLS }
    tls: { mode: PASSTHROUGH }
    hosts: ["*.example.com"]
  - port: { number: 80, name: http, protocol: HTTP }
    hosts: ["shop.example.com"]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: one, namespace: shop }
spec:
  hosts: [shop.example.com]
  gateways: [gw]
  tls:
  - match: [{ port: 443, sniHosts: [shop.example.com] }]
    route: [{ destination: { host: one } }]
`)
  await studio.ask('https://shop.example.com/')
  await studio.verdict.waitFor()
  const refusal = page.getByTestId(testIds.refusal)
  await expect(refusal).toContainText('Envoy refuses listener 0.0.0.0_443')
  await expect(studio.verdict).toContainText(en.decision.notInForce)
  await openTab(page)
  await expect(refusal).toContainText('does not become ready')
  await refusal.getByRole('button').click()
  await expect(crumb(page)).toHaveText('match[0]')
})

test('what only a click needs is fetched by that click', async ({ page, studio }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''))
  const isFetched = (name: string) => fetched.some((file) => file.startsWith(`${name}-`))
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.verdict.waitFor()
  await studio.editorIsReady()
  expect(['ConfigPanel', 'ExportDialog', 'OpenMenu'].filter(isFetched)).toEqual([])
  await openTab(page)
  await expect(rowsOf(page).first()).toBeVisible()
  expect(['ConfigPanel', 'ExportDialog', 'OpenMenu'].filter(isFetched)).toEqual(['ConfigPanel'])
})
