// Faults around the document: each has a clear message, and nothing that was there before is lost.

import type { Page } from '@playwright/test'
import { en } from '../src/i18n/en.ts'
import { StudioPage } from './pages/StudioPage.ts'
import { storedText } from './support/storage.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const good = fixtureText('shop-edge.yaml')
const asked = 'http://shop.example.com/service/'

/** From now on the browser's database refuses to write, with an error of this name. */
async function refuseWrites(page: Page, error: string): Promise<void> {
  await page.evaluate((name) => {
    const put = IDBObjectStore.prototype.put
    const planted = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (Reflect.get(window, 'refusesWrites') === true) throw new DOMException('planted', name)
      return put.apply(this, args)
    }
    Reflect.set(window, 'refusesWrites', true)
    IDBObjectStore.prototype.put = planted
  }, error)
}

/** Writes a record as the page would, before the page starts. */
async function storeBeforeStart(page: Page, record: unknown): Promise<void> {
  await page.evaluate(async (value) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('keyval-store')
      opening.onupgradeneeded = () => opening.result.createObjectStore('keyval')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    await new Promise((resolve) => {
      const transaction = database.transaction('keyval', 'readwrite')
      transaction.objectStore('keyval').put(value, 'routewright')
      transaction.oncomplete = resolve
    })
    database.close()
  }, record)
  await page.reload()
}

test('YAML that breaks while typing: error in place, the last good graph marked, nothing lost', async ({ studio }) => {
  await studio.open()
  await studio.paste(good)
  await studio.ask(asked)
  await expect(studio.verdict).toContainText('Rule 4')
  await expect(studio.rules).not.toHaveCount(0)
  const rules = await studio.rules.count()
  await studio.typeIntoEditor('kind: VirtualService', ' : [')
  await expect(studio.banners).toContainText(en.banner.lastGood)
  await expect(studio.status).toContainText(en.status.broken(1))
  await expect(studio.editor.locator('.squiggly-error').first()).toBeVisible()
  await expect(studio.rules).toHaveCount(rules)
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.page.keyboard.press('ControlOrMeta+z')
  await expect(studio.banners).toHaveCount(0)
})

test('a full storage is told, the work goes on, and is kept again once there is room', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(good)
  await expect(studio.status).toContainText(en.status.kept)
  await refuseWrites(page, 'QuotaExceededError')
  await studio.ask(asked)
  await expect(studio.notices).toContainText(en.notice.storageFull)
  await expect(studio.status).toContainText(en.status.notKept)
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.exports(good)
  await page.evaluate(() => Reflect.set(window, 'refusesWrites', false))
  await studio.ask('http://shop.example.com/checkout')
  await expect(studio.status).toContainText(en.status.kept)
  await expect(studio.notices).toHaveCount(0)
})

test('a damaged record is told, set aside and can be downloaded', async ({ page, studio }) => {
  await studio.open()
  await storeBeforeStart(page, { version: 1, state: { files: [{ name: 'a.yaml', text: 7, precious: 'work' }] } })
  await expect(studio.notices).toContainText(en.notice.storageDamaged)
  const download = page.waitForEvent('download')
  await studio.notices.getByRole('button', { name: en.notice.downloadStored }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
  await studio.paste(good)
  await studio.verdict.waitFor()
  // What comes new takes its place; the damaged record stays beside it.
  await expect.poll(() => storedText(page)).toContain('shop-routes')
  expect(await storedText(page)).toContain('precious')
})

test('a record of a newer version is told and left as it is', async ({ page, studio }) => {
  await studio.open()
  await storeBeforeStart(page, { version: 99, state: { wonder: 'new' } })
  await expect(studio.notices).toContainText(en.notice.storageNewer)
  await studio.paste(good)
  await studio.ask(asked)
  await expect(studio.verdict).toContainText('Rule 4')
  await expect(studio.status).toContainText(en.status.notKept)
  expect(await storedText(page)).toContain('wonder')
  expect(await storedText(page)).not.toContain('shop-routes')
})

test('of two tabs one keeps the project; the other is told, and can take over', async ({ page, studio, context }) => {
  await studio.open()
  await studio.paste(good)
  await studio.ask(asked)
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.stored()

  const second = new StudioPage(await context.newPage())
  await second.page.goto('./')
  await expect(second.verdict).toContainText('Rule 4')
  await expect(second.notices).toContainText(en.notice.otherTab)
  await expect(second.status).toContainText(en.status.notKept)
  await second.ask('http://shop.example.com/checkout')
  await expect(second.verdict).toContainText('503')
  // Longer than it takes to store a change.
  await second.page.waitForTimeout(1000)
  expect(await storedText(page)).not.toContain('shop.example.com/checkout')

  await second.notices.getByRole('button', { name: en.command.keepHere }).click()
  await expect(second.status).toContainText(en.status.kept)
  await expect(studio.notices).toContainText(en.notice.takenOver)
  await expect(studio.status).toContainText(en.status.notKept)
  const stored = await storedText(page)
  expect(stored).toContain('shop.example.com/checkout')
  // What the first one stored is set aside, and it still shows its own.
  expect(stored).toContain(asked)
  await expect(studio.url).toHaveValue(asked)
  // It can be had there.
  const aside = second.notices.filter({ hasText: en.notice.setAside })
  await aside.getByRole('button', { name: en.notice.openSetAside }).click()
  await expect(second.page.getByRole('tab', { name: 'pasted-2.yaml' })).toBeVisible()
  await expect(aside).toHaveCount(0)
})

test('after the other tab was closed a new one keeps the project by itself', async ({ page, studio, context }) => {
  await studio.open()
  await studio.paste(good)
  await studio.verdict.waitFor()
  await studio.stored()
  await page.close()
  const next = new StudioPage(await context.newPage())
  await next.page.goto('./')
  await expect(next.status).toContainText(en.status.kept)
  await expect(next.notices).toHaveCount(0)
})

test('a paste of 50 MB is refused with both sizes; the project stays as it was', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(good)
  await studio.ask(asked)
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.url.blur()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', `# ${'x'.repeat(98)}\n`.repeat(500_000))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(studio.notices).toContainText('49 MB')
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.ask('http://shop.example.com/checkout')
  await expect(studio.verdict).toContainText('503')
  await studio.exports(good)
})

test('a binary text is refused beside an open project, which stays', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(good)
  await studio.ask(asked)
  await studio.url.blur()
  await studio.paste('PK\u0003\u0004\0\0')
  await expect(studio.notices).toContainText(en.notice.binaryFile('pasted.yaml').replaceAll('`', ''))
  await expect(studio.verdict).toContainText('Rule 4')
  await expect(page.getByRole('tab', { name: 'pasted.yaml' })).toHaveCount(1)
})

test.describe('a worker that cannot be started again', () => {
  test.use({ expectedErrors: /planted|^ErrorEvent$/ })

  test('is told with a report, and the YAML can still be exported', async ({ page, studio }) => {
    await studio.open()
    await studio.paste(good)
    await studio.ask(asked)
    await expect(studio.verdict).toContainText('Rule 4')
    // The next workers die at once.
    await page.route(/worker-[^/]*\.js$/, (answer) =>
      answer.fulfill({ contentType: 'text/javascript', body: `throw new Error('planted')` }),
    )
    await page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted')
      })
    })
    const notice = studio.notices.filter({ hasText: en.notice.engineFailed })
    await expect(notice.getByRole('button', { name: en.notice.copyReport })).toBeVisible()
    await studio.stored()
    expect(await storedText(page)).toContain('shop-routes')
    await expect(studio.editor).toContainText('public-gw')
  })
})
