// @ts-check
// `npm run screens`: pictures of the built product at 1440 × 900 into docs/screens, in light, dark and Chinese: the studio (01),
// a near miss (03), the first run (06). The numbers are those of the design's pictures.

import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from './lib/chromium.mjs'
import { root } from './lib/dependencies.mjs'

const looks = /** @type {const} */ ({
  light: { colorScheme: 'light', locale: 'en-US' },
  dark: { colorScheme: 'dark', locale: 'en-US' },
  zh: { colorScheme: 'light', locale: 'zh-CN' },
})

const documents = readFileSync(`${root}e2e/fixtures/shop-edge.yaml`, 'utf8').split('---\n')
const files = [
  { name: 'edge.yaml', documents: documents.slice(0, 3) },
  { name: 'services.yaml', documents: documents.slice(3, 6) },
  { name: 'reviews.yaml', documents: documents.slice(6) },
].map(({ name, documents: own }) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(own.join('---\n')) }))
const folder = `${root}docs/screens`

/** @param {import('@playwright/test').Page} page @param {string} url */
async function ask(page, url) {
  await page.locator('input[inputmode=url]').fill(url)
  await page.locator('[data-testid=verdict][data-verdict]').waitFor()
  // The graph follows the request, and the spoken verdict waits until typing has stopped.
  await page.waitForTimeout(1500)
}

mkdirSync(folder, { recursive: true })
await build({ root, logLevel: 'warn' })
const server = await preview({ root, preview: { port: 4199 } })
const executablePath = findChromium()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
for (const [look, options] of Object.entries(looks)) {
  const context = await browser.newContext({
    ...options,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.locator('h1').waitFor()
  if (look === 'zh' && (await page.locator('html').getAttribute('lang')) !== 'zh')
    await page.locator('button[lang=zh]').click()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/06-${look}.png` })
  await page.locator('input[type=file]').first().setInputFiles(files)
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await ask(page, 'http://shop.example.com/service/api/public/items?page=2')
  // Scrolls the editor to the rule; a click beside the cards takes the selection off again.
  await page.locator('[data-testid=verdict]').click()
  await page.waitForTimeout(500)
  await page.mouse.click(500, 400)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/01-${look}.png` })
  await ask(page, 'http://shop.example.com/service')
  await page.screenshot({ path: `${folder}/03-${look}.png` })
  await context.close()
}
await browser.close()
await server.close()
