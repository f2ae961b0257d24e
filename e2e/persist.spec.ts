// Work survives a reload; what a Secret holds does not reach the browser's storage.

import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const SECRET = `---
apiVersion: v1
kind: Secret
metadata:
  name: shop-cert
  namespace: shop
data:
  tls.key: c2VjcmV0LWtleS1tYXRlcmlhbA==
`

/** Everything in the page's databases as one text. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll()
          reading.onsuccess = () => resolve(reading.result)
          reading.onerror = () => reject(reading.error)
        })
        texts.push(JSON.stringify(values))
      }
      database.close()
    }
    return texts.join('\n') + JSON.stringify({ ...localStorage })
  })

test('files, request and language are there after a reload', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.ask('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
  await expect.poll(() => stored(page)).toContain('http://shop.example.com/service/')
  await page.reload()
  await expect(studio.url).toHaveValue('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
  expect((await studio.exportAs()).text).toBe(fixtureText('shop-edge.yaml'))
})

test('the data of a Secret is masked before it is stored', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml') + SECRET)
  await studio.verdict.waitFor()
  await expect.poll(() => stored(page)).toContain('shop-cert')
  expect(await stored(page)).not.toContain('c2VjcmV0LWtleS1tYXRlcmlhbA==')
  await page.reload()
  await studio.verdict.waitFor()
  const { text } = await studio.exportAs()
  expect(text).toContain('kind: Secret')
  expect(text).not.toContain('c2VjcmV0LWtleS1tYXRlcmlhbA==')
})
