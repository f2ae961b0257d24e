// axe finds nothing on any screen, in both themes and both languages; nothing is excluded.

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { en } from '../src/i18n/en.ts'
import { zh } from '../src/i18n/zh.ts'
import { testIds } from '../src/studio/testIds.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each finding as one line: rule, place, what is wrong. */
async function findings(page: Page, screen: string): Promise<readonly string[]> {
  // Colours in the middle of a transition are nobody's.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))))
  // Without frames of other origins there is nothing to put together in a page of its own.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${screen}: ${id} ${target.join(' ')} ${failureSummary?.split('\n')[1]}`),
  )
}

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
      await url.fill('http://shop.example.com/service/api/public/items')
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
      for (const pane of ['yaml', 'graph', 'trace', 'edit', 'config'] as const) {
        await page.getByRole('tab', { name: t.pane[pane], exact: true }).click()
        await check(`720 ${pane}`)
      }
      await page.setViewportSize({ width: 320, height: 640 })
      for (const pane of ['graph', 'trace'] as const) {
        await page.getByRole('tab', { name: t.pane[pane], exact: true }).click()
        await check(`320 ${pane}`)
      }
      expect(all).toEqual([])
    })
  })
}
