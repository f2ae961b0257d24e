// @ts-check
// `npm run screens`: pictures of the built product into docs/screens, those of the design with the same numbers: the studio light,
// dark and Chinese (01, 02, 09), a near miss (03), the first run (06), weights being edited (07), narrow windows, palette and
// levels of zoom (08), 300 rules (10).

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from './lib/chromium.mjs'
import { root } from './lib/dependencies.mjs'
import { palettePng } from './lib/palettePng.mjs'
import { shopApi } from './lib/shopApi.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContextOptions} Look */

const folder = `${root}docs/screens`
const documents = readFileSync(`${root}e2e/fixtures/shop-edge.yaml`, 'utf8').split('---\n')
const shop = [
  { name: 'edge.yaml', text: documents.slice(0, 3).join('---\n') },
  { name: 'services.yaml', text: documents.slice(3, 6).join('---\n') },
  { name: 'reviews.yaml', text: documents.slice(6).join('---\n') },
]
const canary = 'http://shop.example.com/service/api/public/items?page=2'

mkdirSync(folder, { recursive: true })
await build({ root, logLevel: 'warn' })
const server = await preview({ root, preview: { port: 4199 } })
const executablePath = findChromium()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })

/**
 * A fresh browser at the first run, in one look.
 * @param {Look} look
 * @param {(page: Page) => Promise<void>} show
 */
async function visit(look, show) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...look,
  })
  const page = await context.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.locator('h1').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  await show(page)
  await context.close()
}

/** @param {Page} page @param {readonly { name: string, text: string }[]} files @param {string} url */
async function open(page, files, url) {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) })))
  // The page suggests a request first.
  await page.locator('[data-testid=verdict][data-verdict]').waitFor()
  await ask(page, url)
}

/** @param {Page} page @param {string} url */
async function ask(page, url) {
  await page.locator('input[inputmode=url]').fill(url)
  await page.locator('[data-testid=verdict][data-verdict]').waitFor()
  // The graph follows the request, and the spoken verdict waits until typing has stopped.
  await page.waitForTimeout(1500)
}

/** Scrolls the editor to the rule that answers; the selection is taken off again. @param {Page} page */
async function showRule(page) {
  await page.locator('.monaco-editor .view-line').first().waitFor()
  await page.locator('[data-testid=verdict]').click()
  await page.waitForTimeout(700)
  await page.keyboard.press('Escape')
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.waitForTimeout(500)
}

/** @param {Page} page @param {string} name @param {{ x: number, y: number, width: number, height: number }} [clip] */
async function photograph(page, name, clip) {
  const shot = await page.screenshot({ type: 'png', ...(clip ? { clip } : {}) })
  // The browser reads the picture; what comes back are its pixels.
  const picture = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const { width, height, canvas } = await createImageBitmap(new Blob([bytes])).then((image) => {
      const drawn = new OffscreenCanvas(image.width, image.height)
      drawn.getContext('2d')?.drawImage(image, 0, 0)
      return { width: image.width, height: image.height, canvas: drawn }
    })
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    let text = ''
    for (let at = 0; at < pixels.length; at += 0x8000) text += String.fromCharCode(...pixels.subarray(at, at + 0x8000))
    return { width, height, base64: btoa(text) }
  }, shot.toString('base64'))
  const { width, height, base64 } = picture
  const png = palettePng({ width, height, pixels: Buffer.from(base64, 'base64') })
  writeFileSync(`${folder}/${name}.png`, png)
  process.stdout.write(`${name}: ${(png.length / 1024).toFixed(0)} KB\n`)
}

await visit({}, async (page) => {
  await photograph(page, '06-first-run')
  await open(page, shop, canary)
  await showRule(page)
  await photograph(page, '01-studio-light')

  await page.keyboard.press('e')
  const weight = page.locator('[data-region=details] input[inputmode=numeric]').first()
  await weight.fill('70')
  await page.waitForTimeout(1500)
  await photograph(page, '07-edit-weights')
})
await visit({}, async (page) => {
  await open(page, shop, canary)
  await showRule(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('public 50', { delay: 30 })
  await page.waitForTimeout(800)
  const box = await page.locator('dialog').boundingBox()
  if (box === null) throw new Error('the palette is not open')
  const edge = 24
  await photograph(page, '08-palette', {
    x: box.x - edge,
    y: box.y - edge,
    width: box.width + 2 * edge,
    height: box.height + 2 * edge,
  })
  await page.keyboard.press('Escape')

  await ask(page, 'http://shop.example.com/service')
  await photograph(page, '03-trace-404-near-miss')
  await ask(page, canary)

  const graph = await page.locator('[data-region=graph]').boundingBox()
  if (graph === null) throw new Error('there is no graph')
  await page.keyboard.press('Escape')
  for (const [name, steps] of /** @type {const} */ ([
    ['08-zoom-middle', 3],
    ['08-zoom-far', 3],
  ])) {
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('-')
    await page.waitForTimeout(600)
    await photograph(page, name, graph)
  }
})
await visit({ viewport: { width: 1024, height: 768 } }, async (page) => {
  await open(page, shop, canary)
  await photograph(page, '08-narrow-1024')
})
await visit({ viewport: { width: 720, height: 450 } }, async (page) => {
  await open(page, shop, canary)
  await page.getByRole('tab', { name: 'Trace' }).click()
  await page.waitForTimeout(500)
  await photograph(page, '08-zoom-200')
})
await visit({ colorScheme: 'dark' }, async (page) => {
  await open(page, shop, canary)
  await showRule(page)
  await photograph(page, '02-studio-dark')
})
await visit({ locale: 'zh-CN' }, async (page) => {
  await open(page, shop, canary)
  await showRule(page)
  await photograph(page, '09-studio-zh')
})
await visit({}, async (page) => {
  await open(page, shopApi(), 'https://api.example.com/api/v2/orders/8812/refund')
  await page.locator('[data-region=request] button', { hasText: 'GET' }).first().click()
  await page.getByRole('menuitemradio', { name: 'POST' }).click()
  await page.waitForTimeout(1500)
  await showRule(page)
  await page.keyboard.press('/')
  await page.keyboard.type('refund', { delay: 30 })
  await page.waitForTimeout(800)
  await photograph(page, '10-three-hundred-rules')
})
await browser.close()
await server.close()
