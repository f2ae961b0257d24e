// The studio without a mouse: open the sample, ask, walk the graph, edit a weight, undo.

import type { Page } from '@playwright/test'
import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

/** Presses Tab until the focus is on something of this role and name. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'slider', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true })
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await target.count()) === 1 && (await target.evaluate((element) => element === document.activeElement))) return
  }
  throw new Error(`no way to ${role} ${name} by Tab`)
}

test('the sample is opened from the first run by Tab and Enter', async ({ page, studio }) => {
  await studio.open()
  await tabTo(page, 'button', en.start.openSample)
  await page.keyboard.press('Enter')
  await expect(studio.graph).toBeVisible()
  await expect(studio.verdict).toHaveAttribute('data-verdict', 'forwarded')
})

test.describe('in an open project', () => {
  test.beforeEach(async ({ studio }) => {
    await studio.open()
    await studio.paste(fixtureText('shop-edge.yaml'))
    await studio.verdict.waitFor()
    await studio.editorIsReady()
  })

  test('U goes to the URL, and what is typed is asked', async ({ page, studio }) => {
    await page.keyboard.press('u')
    await expect(studio.url).toBeFocused()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('http://shop.example.com/service/')
    await expect(studio.verdict).toContainText('Rule 4')
  })

  test('the skip link leads to the URL', async ({ page, studio }) => {
    await studio.stored()
    await page.reload()
    await studio.verdict.waitFor()
    await tabTo(page, 'link', en.app.skipToUrl)
    await page.keyboard.press('Enter')
    await expect(studio.url).toBeFocused()
  })

  test('F6 walks the regions and comes back', async ({ page }) => {
    const visited: string[] = []
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('F6')
      visited.push(
        await page.evaluate(
          () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? '(nowhere)',
        ),
      )
    }
    expect(new Set(visited)).toEqual(new Set(['yaml', 'request', 'graph', 'details']))
  })

  test('the graph is a tree that arrows walk; Enter opens the form of a rule', async ({ page, studio }) => {
    await page.keyboard.press('v')
    // Both servers lead to the host; the first one's is nearest.
    const rule = page.getByRole('treeitem', { name: /^Rule 3, public-api/ }).first()
    for (let presses = 0; presses < 20; presses += 1) {
      if (await rule.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('ArrowDown')
    }
    await expect(rule).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(studio.details.getByRole('tab', { name: en.pane.edit, selected: true })).toBeVisible()
    await expect(studio.details.getByLabel(en.edit.destinationField(en.edit.weight, 1))).toHaveValue('80')
  })

  test('a weight is moved by arrow keys, and Ctrl+Z takes it back', async ({ page, studio }) => {
    await studio.editRuleOf('shop-routes', 3)
    const slider = studio.details.getByRole('slider')
    await slider.focus()
    for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('ArrowLeft')
    await expect(studio.details.getByLabel(en.edit.destinationField(en.edit.weight, 1))).toHaveValue('70')
    await studio.exports(
      fixtureText('shop-edge.yaml').replace('weight: 80', 'weight: 70').replace('weight: 20', 'weight: 30'),
    )
    await page.keyboard.press('ControlOrMeta+z')
    await studio.exports(fixtureText('shop-edge.yaml'))
  })
})
