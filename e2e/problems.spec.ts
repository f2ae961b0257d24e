// What is wrong with the text: found while typing, listed, mended, taken back; what a cluster would refuse takes no part.

import { en } from '../src/i18n/en.ts'
import { problemsEn } from '../src/i18n/problems.en.ts'
import { testIds } from '../src/studio/testIds.ts'
import { expect, test } from './support/test.ts'

const { problems: t } = problemsEn

const text = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: gw, namespace: shop}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: [shop.example.com]
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {ports: [{port: 80, name: http}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  hosts: [shop.example.com]
  gateways: [gw]
  http:
  - name: first
    match:
    - uri:
        prefix: /a/b
    route: [{destination: {host: web}}]
  - name: second
    timeout: 1s
    match:
    - uri: {prefix: /a/b/c}
      method: {exact: GET}
    route: [{destination: {host: web}}]
`

test('a problem comes while typing, is mended by its fix and taken back; lists are filtered by key', async ({
  page,
  studio,
}) => {
  const problems = page.getByTestId(testIds.problem)
  const dead = problems.and(page.locator('[data-code="RW0101"]'))
  await studio.open()
  await studio.paste(text)
  await studio.verdict.waitFor()
  await studio.url.blur()

  await test.step('the list opens by its key and has the dead rule with its place', async () => {
    await page.keyboard.press('p')
    await expect(dead).toContainText('second')
    await expect(page.getByRole('tab', { name: en.pane.problems, selected: true })).toBeVisible()
    await expect(studio.status).toContainText(en.status.errors(1))
    await expect(studio.rules.filter({ hasText: 'second' }).locator('[data-severity="error"]')).toBeVisible()
  })

  await test.step('who types gets what is new, marked in the text', async () => {
    await studio.caretBehind('prefix: /a/b')
    await page.keyboard.type('x/')
    await expect(dead).toHaveCount(0)
    await expect(problems.and(page.locator('[data-code="RW0107"]'))).toContainText('/a/bx/')
    await expect(studio.editor.locator('.squiggly-warning').first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(dead).toHaveCount(1)
  })

  await test.step('by keys alone: to the row, its fix with what it changes, made and taken back', async () => {
    await page.getByRole('tab', { name: en.pane.problems }).focus()
    const main = dead.locator('[data-main]')
    await main.focus()
    await page.keyboard.press('Tab')
    const preview = page.getByRole('tooltip')
    await expect(preview).toContainText('- name: second')
    await expect(preview).toContainText(t.safe)
    await page.keyboard.press('Enter')
    await expect(dead).toHaveCount(0)
    await expect(studio.rules.first()).toContainText('second')
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await page.keyboard.press('ControlOrMeta+z')
    await expect(dead).toHaveCount(1)
    await expect(studio.rules.first()).toContainText('first')
  })

  await test.step('filters leave out, and say how many there are', async () => {
    const errors = studio.details.getByRole('button', { name: t.severity.error(1) })
    await errors.click()
    await expect(errors).toHaveAttribute('aria-pressed', 'false')
    await expect(dead).toHaveCount(0)
    await errors.click()
    await page.getByRole('button', { name: new RegExp(`^${t.judge.routewright} \\d`) }).click()
    await expect(dead).toHaveCount(0)
    await page.getByRole('button', { name: new RegExp(`^${t.judge.routewright} \\d`) }).click()
    await expect(dead).toHaveCount(1)
  })

  await test.step('a code is explained, and its row goes to the text', async () => {
    await dead.getByRole('button', { name: 'RW0101' }).click()
    await expect(dead).toContainText(t.saidBy)
    await expect(dead).toContainText(t.seeAlso)
    await dead
      .getByRole('button', { name: /^\S+\.yaml:\d+$/ })
      .first()
      .click()
    await expect(studio.editor.locator('.current-line').first()).toBeVisible()
    await dead.locator('[data-main]').click()
    await expect(page.locator('.monaco-editor .current-line').first()).toBeVisible()
  })

  await test.step('by F8 from one to the next, said to those who listen; the light bulb has its fixes', async () => {
    await studio.editor.locator('.view-line').first().click()
    const said = page.getByRole('status').filter({ hasText: /^Problem \d of \d/ })
    await page.keyboard.press('F8')
    await expect(said).toContainText('Problem 1 of 3, hint RW0108')
    await page.keyboard.press('F8')
    await expect(said).toContainText('Problem 2 of 3, error RW0101')
    await page.keyboard.press('Shift+F8')
    await expect(said).toContainText('Problem 1 of 3')
    await page.keyboard.press('Control+.')
    await page.getByText(t.ignoreCodeHere('RW0108'), { exact: true }).click()
    await expect(problems.and(page.locator('[data-code="RW0108"]'))).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(problems.and(page.locator('[data-code="RW0108"]'))).toHaveCount(1)
  })

  await test.step('what is meant to be so is said in the text and listed apart', async () => {
    await dead.getByRole('button', { name: t.ignoreHere, exact: true }).click()
    await expect(dead).toHaveCount(0)
    await expect(page.getByText(t.ignored(1))).toBeVisible()
    await expect(studio.editor).toContainText('routewright-ignore')
  })
})

test('what a cluster would refuse takes no part, and what was there before stays', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(text)
  await studio.ask('http://shop.example.com/a/b')
  await expect(studio.verdict).toContainText('Rule 1')
  await studio.caretBehind('timeout: 1s')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('0s')
  const refused = studio.banners.and(page.locator('[data-status="refused"]'))
  await expect(refused).toContainText(en.banner.lastGood)
  await expect(studio.status).toContainText(en.status.refused(1))
  await expect(studio.verdict).toContainText('Rule 1')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(refused).toHaveCount(0)
})
