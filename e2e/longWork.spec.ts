// Work that takes long says so, can be stopped and gone on with; what stood before stays meanwhile.

import { largeProject } from '../scripts/bench/project.ts'
import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const large = largeProject(100, 4)
  .map(({ text }) => text)
  .join('---\n')

test('reading a large text is stopped and gone on with, and the graph before it stays', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.ask('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.url.blur()
  // A slow machine: the worker rests long between two slices of its work.
  await page.workers()[0]?.evaluate(() => {
    const post = MessagePort.prototype.postMessage
    Reflect.set(globalThis, 'rest', 500)
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      setTimeout(() => post.call(this, message), Number(Reflect.get(globalThis, 'rest')))
    }
  })
  await studio.paste(large)
  await studio.status.getByRole('button', { name: en.status.stop, exact: true }).click()
  await expect(studio.status).toContainText(en.status.stopped)
  await expect(studio.verdict).toContainText('Rule 4')
  await expect(studio.graph).toContainText('shop-routes')

  await page.workers()[0]?.evaluate(() => Reflect.set(globalThis, 'rest', 0))
  await studio.status.getByRole('button', { name: en.status.goOn }).click()
  await expect(studio.status).toContainText(en.status.inSync)
  await expect(studio.status).toContainText(en.status.resources(313, 2))
  await expect(studio.verdict).toContainText('Rule 4')
})
