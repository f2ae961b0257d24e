// The forms: of a rule in three columns, and of whole resources from the schema.

import { en } from '../src/i18n/en.ts'
import { fieldHelpEn } from '../src/i18n/fieldHelp.en.ts'
import { formEn } from '../src/i18n/form.en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const text = fixtureText('shop-edge.yaml')
const { when, send, way, order } = formEn

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.paste(text)
  await studio.settled()
  await studio.ask('http://shop.example.com/service/api/public/items')
})

test('alternatives are joined by "or", conditions by "and", in a sentence and in boxes', async ({ page, studio }) => {
  await studio.editRuleOf('shop-routes', 2)
  const sentence = studio.details.getByText('path starts with /service/api/ and header x-canary is always')
  await expect(sentence).toBeVisible()
  await studio.details.getByRole('button', { name: when.addOr, exact: true }).click()
  const second = studio.details.getByRole('group', { name: when.alternative(2, 2) })
  await expect(second.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('/beta/')
  await expect(
    studio.details.getByText(
      'path starts with /service/api/ and header x-canary is always; or path starts with /beta/',
    ),
  ).toBeVisible()
  await studio.ask('http://shop.example.com/beta/1')
  await expect(studio.verdict).toContainText('Rule 2')
  await second.getByRole('button', { name: when.removeCondition(when.conditionField.uri) }).click()
  await expect(second).toContainText(when.everything)
})

test('what is typed into a field is one undo step with a name; what is no value is not written', async ({
  page,
  studio,
}) => {
  await studio.editRuleOf('shop-routes', 3)
  const timeout = studio.details.getByRole('textbox', { name: way.timeout, exact: true })
  await timeout.click({ clickCount: 3 })
  await page.keyboard.type('750ms')
  await expect(studio.details.getByText(formEn.label.change(way.timeout, '3s', '750ms'))).toBeVisible()
  await studio.exports(text.replace('timeout: 3s', 'timeout: 750ms'))
  await studio.undo()
  await expect(timeout).toHaveValue('3s')

  await timeout.fill('soon')
  await expect(studio.details.getByRole('alert')).toHaveText(formEn.problem({ code: 'notADuration' }))
  await timeout.press('Tab')
  await expect(timeout).toHaveValue('soon')
  await studio.exports(text)
})

test('a split keeps 100, holds what is locked, and is one undo step', async ({ studio }) => {
  await studio.editRuleOf('shop-routes', 3)
  const weight = (n: number) => studio.details.getByLabel(en.edit.destinationField(en.edit.weight, n))
  await studio.details.getByRole('button', { name: '95 / 5' }).click()
  await expect(studio.verdict).toContainText('95%')
  await studio.details.getByRole('button', { name: send.addDestination, exact: true }).click()
  await expect(weight(3)).toHaveValue('0')
  await studio.details.getByRole('button', { name: send.lock('v2') }).click()
  await studio.setWeight(3, 15)
  await expect(weight(1)).toHaveValue('80')
  await expect(weight(2)).toHaveValue('5')
  await studio.details.getByRole('button', { name: send.menu('v2') }).click()
  await studio.page.getByRole('menuitem', { name: send.all('v2') }).click()
  await expect(studio.verdict).toContainText('Rule 3')
  await expect(weight(2)).toHaveValue('100')
})

test('the order says what a move would hide, and the verdict follows it', async ({ studio }) => {
  await studio.editRuleOf('shop-routes', 3)
  await expect(studio.details.getByText(order.downWouldHide('service'))).toBeVisible()
  await studio.details.getByRole('button', { name: order.down, exact: true }).click()
  await expect(studio.details.getByText(when.unreachable, { exact: true })).toBeVisible()
  await expect(studio.verdict).toContainText('Rule 3')
  await expect(studio.verdict).toContainText('auth')
  await studio.details.getByRole('button', { name: order.up, exact: true }).click()
  await studio.exports(text)
})

test('a server of the graph opens the form of its gateway there; Esc goes back', async ({ page, studio }) => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  const server = page.getByRole('treeitem', { name: /443/ }).first()
  for (let presses = 0; presses < 12; presses += 1) {
    if (await server.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  const card = studio.details.getByRole('region', { name: formEn.item('servers', 2) })
  const number = card.getByRole('textbox', { name: 'number' })
  await expect(number).toBeFocused()
  await expect(studio.details.getByText(fieldHelpEn['Port.number'])).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('8443')
  await expect(studio.graph).toContainText(':8443')
  await studio.exports(text.replace('number: 443', 'number: 8443'))
  await number.focus()
  await page.keyboard.press('Escape')
  await expect(server.or(page.getByRole('treeitem', { name: /8443/ }).first())).toBeFocused()
})

test('a field that is folded is found, set and taken away again without a trace', async ({ page, studio }) => {
  await page.getByTestId('node').filter({ hasText: 'version=v1' }).first().dblclick()
  const policy = studio.details.getByRole('group', { name: 'trafficPolicy' }).first()
  const pool = policy.getByRole('group', { name: 'tcp' })
  await pool.getByRole('button', { name: /more fields/ }).click()
  await pool.getByRole('textbox', { name: 'idleTimeout' }).fill('1h')
  await expect.poll(async () => (await studio.exportAs()).text).toContain('idleTimeout: 1h')
  await pool.getByRole('button', { name: formEn.remove('idleTimeout') }).click()
  await studio.exports(text)
})
