// The content security policy of the built page, and that the watch over every page test sees a breach of it.

import { expect, test } from './support/test.ts'

test('the page states its policy before anything it loads', async ({ page, studio }) => {
  await studio.open()
  expect(await page.locator('head > :first-child').getAttribute('content')).toBe(
    "default-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; " +
      "img-src 'self' data: blob:; font-src 'self' data:",
  )
})

test.describe('the watch', () => {
  test.fail()

  test('sees a request to another origin', async ({ page, studio }) => {
    await studio.open()
    await page.evaluate(() => fetch('https://example.org/').catch(() => undefined))
  })

  test('sees a script that stands in the page', async ({ page, studio }) => {
    await studio.open()
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.head.append(script)
    })
  })

  test('sees an error that nobody catches', async ({ page, studio }) => {
    await studio.open()
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted')
      })
    })
    await page.waitForTimeout(100)
  })
})
