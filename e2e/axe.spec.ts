// axe finds nothing on any screen, in both themes and both languages; nothing is excluded.

import type { Locator } from '@playwright/test'
import { shopApi } from '../scripts/lib/shopApi.mjs'
import { createEn } from '../src/i18n/create.en.ts'
import { createZh } from '../src/i18n/create.zh.ts'
import { en } from '../src/i18n/en.ts'
import { pictureEn } from '../src/i18n/picture.en.ts'
import { pictureZh } from '../src/i18n/picture.zh.ts'
import { zh } from '../src/i18n/zh.ts'
import { testIds } from '../src/studio/testIds.ts'
import { findings } from './support/axe.ts'
import { serveDialogs } from './support/disk.ts'
import { fillWhole } from './support/fill.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const looks = [
  { language: 'en', locale: 'en-US', colorScheme: 'light' },
  { language: 'en', locale: 'en-US', colorScheme: 'dark' },
  { language: 'zh', locale: 'zh-CN', colorScheme: 'light' },
  { language: 'zh', locale: 'zh-CN', colorScheme: 'dark' },
] as const

for (const { language, locale, colorScheme } of looks) {
  test.describe(`${language} ${colorScheme}`, () => {
    test.use({ locale, colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('every screen', async ({ page, studio }) => {
      test.setTimeout(300_000)
      const t = language === 'en' ? en : zh
      const all: string[] = []
      const check = async (screen: string) => void all.push(...(await findings(page, screen)))

      await page.goto('./')
      await page.getByRole('heading', { name: t.start.hero }).waitFor()
      await check('first run')
      await studio.paste(`apiVersion: v1\nkind: Service\nmetadata:\n\tname: a\n`)
      await page.getByRole('dialog').waitFor()
      await check('paste panel')
      await page.keyboard.press('Escape')

      await studio.paste(fixtureText('shop-edge.yaml'))
      const url = page.getByRole('textbox', { name: t.request.url, exact: true })
      await fillWhole(url, 'http://shop.example.com/service/api/public/items')
      await expect(studio.verdict).toContainText('80%')
      await studio.editorIsReady()
      await expect(studio.candidates).not.toHaveCount(0)
      await check('studio')
      await url.fill('http://shop.example.com/service')
      await studio.nearMiss.waitFor()
      await check('near miss')
      await url.blur()
      await page.keyboard.press('e')
      await check('edit')
      await page.getByRole('tab', { name: t.pane.problems }).click()
      const problem = page.getByTestId(testIds.problem).first()
      await problem.getByRole('button').first().click()
      await expect(problem.locator('details').first()).toBeVisible()
      await check('problems')
      await page.getByRole('tab', { name: t.pane.config }).click()
      await page.getByTestId(testIds.configRow).first().waitFor()
      await check('Envoy config')

      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('option').first().waitFor()
      await check('palette')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: t.command.shortcuts }).click()
      await page.getByRole('dialog', { name: t.command.shortcuts }).waitFor()
      await check('shortcuts')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: t.app.export, exact: true }).click()
      await page.getByRole('dialog', { name: t.exporting.title }).waitFor()
      await check('export')
      await page.keyboard.press('Escape')

      await studio.typeIntoEditor('kind: VirtualService', ' : [')
      await studio.banners.first().waitFor()
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
      await studio.paste('PNG\0')
      await studio.notices.first().waitFor()
      await check('broken document and notice')

      await page.setViewportSize({ width: 1024, height: 768 })
      await check('1024')
      await page.setViewportSize({ width: 720, height: 450 })
      for (const pane of ['yaml', 'graph', 'trace', 'edit', 'problems', 'config'] as const) {
        await page.getByRole('tab', { name: t.pane[pane], exact: pane !== 'problems' }).click()
        await check(`720 ${pane}`)
      }
      await page.setViewportSize({ width: 320, height: 640 })
      for (const pane of ['graph', 'trace'] as const) {
        await page.getByRole('tab', { name: t.pane[pane], exact: true }).click()
        await check(`320 ${pane}`)
      }
      expect(all).toEqual([])
    })

    // Both languages and both themes, once each.
    if ((language === 'en') !== (colorScheme === 'light')) return
    test('every dialog and menu', async ({ page, studio }) => {
      test.setTimeout(300_000)
      const t = language === 'en' ? en : zh
      const { picture } = language === 'en' ? pictureEn : pictureZh
      const create = language === 'en' ? createEn : createZh
      const all: string[] = []
      const check = async (screen: string) => void all.push(...(await findings(page, screen)))
      const dialog = page.getByRole('dialog')
      const menu = page.getByRole('menu')
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
      const leave = async (opened: Locator) => {
        await page.keyboard.press('Escape')
        await expect(opened).toHaveCount(0)
      }

      await page.goto('./')
      await serveDialogs(page, { 'shop.yaml': fixtureText('shop-edge.yaml') })
      await button(t.start.openFiles).click()
      await studio.rules.first().waitFor()
      await studio.editorIsReady()

      await button(t.command.newResource).click()
      for (const kind of ['VirtualService', 'Gateway'] as const) {
        await dialog.getByRole('radio', { name: kind }).check({ force: true })
        await dialog.getByRole('button', { name: create.create }).click()
        await check(`new ${kind}`)
      }
      await leave(dialog)

      const rule = studio.rules.nth(2)
      await rule.click({ button: 'right' })
      await menu.first().waitFor()
      await page.getByRole('menuitem', { name: picture.add, exact: true }).click()
      await expect(menu).toHaveCount(2)
      await check('menus of a rule')
      await page.getByRole('menuitem', { name: `${picture.addition.mirror} …` }).click()
      await dialog.getByRole('button', { name: picture.apply }).click()
      await dialog.getByRole('alert').waitFor()
      await check('a mirror that is not valid')
      await leave(dialog)
      await rule.click({ button: 'right' })
      await page.getByRole('menuitem', { name: picture.addBelow }).click()
      await dialog.waitFor()
      await check('new rule')
      await leave(dialog)
      await rule.dblclick()
      await page.getByRole('slider').first().waitFor()
      await check('form of a rule')
      await page.getByTestId(testIds.node).first().dblclick()
      await page.getByRole('heading', { name: /^Gateway / }).waitFor()
      await check('form of a resource')

      await page.getByRole('button', { name: t.request.source }).click()
      await menu.waitFor()
      await check('sources')
      await leave(menu)
      await page.getByRole('button', { name: new RegExp(`^${t.app.theme}`) }).click()
      await menu.waitFor()
      await check('themes')
      await leave(menu)

      await page.keyboard.press('/')
      await page.getByRole('textbox', { name: t.graph.search.label }).fill('catalog')
      await expect(page.locator('[data-miss]')).not.toHaveCount(0)
      await check('search in the graph')
      await page.keyboard.press('Escape')

      await serveDialogs(page, { 'shop.yaml': '# theirs' })
      await studio.typeIntoEditor('kind: Gateway', ' # mine')
      await page.keyboard.press('Control+s')
      await page.getByRole('dialog', { name: t.files.changedTitle }).waitFor()
      await check('a file that others changed')
      await leave(dialog)
      await page.keyboard.press('Control+Space')
      await page.locator('.suggest-widget.visible').waitFor()
      await check('completion')
      await page.keyboard.press('Escape')

      await button(new RegExp(`^${t.app.project}: `)).click()
      await check('menu of the project')
      await page.getByRole('menuitem', { name: t.app.clear }).click()
      await dialog.waitFor()
      await check('closing')
      await dialog.getByRole('button', { name: t.app.clear }).click()

      await studio.paste(fixtureText('placeholders.yaml'))
      await studio.banners.getByRole('button', { name: t.banner.fill, exact: true }).click()
      await dialog.waitFor()
      await check('placeholders')
      await leave(dialog)

      await studio.paste(
        shopApi()
          .map(({ text }) => text)
          .join('---\n'),
      )
      await page.getByRole('toolbar', { name: t.fold.controls }).getByRole('button').first().waitFor()
      await check('folded graph')
      await button(t.fold.menu('api.example.com')).click()
      await menu.waitFor()
      await check('menu of a folded host')
      expect(all).toEqual([])
    })
  })
}
