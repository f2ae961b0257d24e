// The command palette and the list of shortcuts.

import { en } from '../src/i18n/en.ts'
import { zh } from '../src/i18n/zh.ts'
import { storedText } from './support/storage.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const good = fixtureText('shop-edge.yaml')

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.paste(good)
  await studio.ask('http://shop.example.com/service/api/public/items')
  await expect(studio.verdict).toContainText('80%')
  await studio.url.blur()
})

test('a rule and a number set its weights; what was done can be taken back by its name', async ({ page, studio }) => {
  const option = (name: string) => page.getByRole('option', { name })
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('public 50')
  await expect(option(en.palette.setWeights('public-api', '50 / 50'))).toHaveAttribute('aria-selected', 'true')
  await expect(option(en.palette.shiftAll('public-api', 'v2'))).toBeVisible()
  await expect(option(en.palette.rule(3, 'public-api'))).toContainText('pasted.yaml:38')
  await page.keyboard.press('Enter')
  await expect(studio.verdict).toContainText('50%')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('undo')
  await expect(option(en.command.undo)).toContainText(en.palette.weightsStep('80 / 20', '50 / 50'))
  await page.keyboard.press('Enter')
  await expect(studio.verdict).toContainText('80%')
  await studio.exports(good)
})

test('a place is gone to, and a command of the page is run', async ({ page, studio }) => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('checkout')
  await page.getByRole('option', { name: en.palette.rule(5, 'checkout-freeze') }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('e')
  await expect(studio.details).toContainText('checkout-freeze')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('切换')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  await expect(page.getByRole('button', { name: zh.command.palette })).toBeVisible()
})

test('? lists the keys; those of one character can be switched off and stay off', async ({ page, studio }) => {
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: en.command.shortcuts })
  await expect(list).toContainText(en.command.duplicateRule)
  await list.getByRole('switch', { name: en.shortcuts.letterKeys }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await expect(studio.url).not.toBeFocused()
  await expect.poll(() => storedText(page)).toContain('"letterKeys":false')
  await page.reload()
  await studio.verdict.waitFor()
  await page.keyboard.press('u')
  await expect(studio.url).not.toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: en.command.palette })).toBeFocused()
})
