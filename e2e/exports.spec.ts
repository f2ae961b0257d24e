// What goes out besides the files: the whole picture as SVG and PNG, the trace as Markdown.

import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.verdict.waitFor()
  await studio.ask('http://shop.example.com/service/api/public/items')
  await expect(studio.verdict).toContainText('Rule 3')
})

test('the graph goes out as SVG and as PNG of the same shape', async ({ page, studio }) => {
  const svg = await studio.exportFile(en.exporting.graphSvg)
  expect(svg.name).toMatch(/-graph\.svg$/)
  const shape = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const size = { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) }
    return { ...size, root: root.nodeName, says: root.querySelector('desc')?.textContent, text: root.textContent }
  }, svg.bytes.toString('utf8'))
  expect(shape.root).toBe('svg')
  expect(shape.says).toContain('Rule 3')
  for (const words of ['public-gw', 'legacy-login', 'catalog', 'reviews']) expect(shape.text).toContain(words)

  const png = await studio.exportFile(en.exporting.graphPng)
  expect(png.name).toMatch(/-graph\.png$/)
  const decoded = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
      const colours = new Set<number>()
      for (let at = 0; at < pixels.length; at += 4 * 97)
        colours.add((pixels[at] ?? 0) * 65_536 + (pixels[at + 1] ?? 0) * 256 + (pixels[at + 2] ?? 0))
      return { width: bitmap.width, height: bitmap.height, colours: colours.size }
    },
    [...png.bytes],
  )
  expect(decoded).toMatchObject({ width: 2 * shape.width, height: 2 * shape.height })
  // An empty picture has one.
  expect(decoded.colours).toBeGreaterThan(20)
})

test('the trace goes out as Markdown', async ({ studio }) => {
  const { name, text } = await studio.exportAs(en.exporting.trace)
  expect(name).toMatch(/-trace\.md$/)
  expect(text).toMatch(/^# GET http:\/\/shop\.example\.com:80\/service\/api\/public\/items/)
  expect(text).toContain('**Rule 3** catalog v1 80% · v2 20%')
  expect(text).toContain('✓ 3 public-api')
})
