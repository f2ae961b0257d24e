// Files: dropped, opened from the disk and saved there, as tabs. What cannot be opened is named and nothing else is touched.

import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { en } from '../src/i18n/en.ts'
import { serveDialogs } from './support/disk.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n  - port: 80\n`

/** Drops files and folders of the disk onto the middle of the page, as a file manager does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data })
  await devtools.detach()
}

const tabs = (page: Page) => page.getByRole('tablist', { name: en.editor.tabs }).getByRole('tab')
const openTab = (page: Page) => page.getByRole('tablist', { name: en.editor.tabs }).getByRole('tab', { selected: true })

test('a folder and a zip are opened with the names of their folders; what is no YAML is named', async ({
  page,
  studio,
}, info) => {
  const folder = info.outputPath('mesh')
  mkdirSync(`${folder}/routes`, { recursive: true })
  mkdirSync(`${folder}/.git`)
  writeFileSync(`${folder}/edge.yaml`, fixtureText('shop-edge.yaml'))
  writeFileSync(`${folder}/routes/reviews.yml`, service('reviews-2'))
  writeFileSync(`${folder}/readme.txt`, 'notes')
  writeFileSync(`${folder}/.git/config.yaml`, 'x: 1')
  await studio.open()
  await drop(page, [folder])
  await studio.editorIsReady()
  await expect(tabs(page)).toHaveText(['edge.yaml', 'reviews.yml'])
  await expect(tabs(page).nth(1)).toHaveAttribute('title', 'mesh/routes/reviews.yml')
  await expect(studio.notices).toContainText('mesh/readme.txt')
  await studio.ask('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')

  const zip = info.outputPath('more.zip')
  writeFileSync(zip, zipSync({ mesh: { 'edge.yaml': strToU8(service('other')) } }))
  await drop(page, [zip])
  await expect(tabs(page)).toHaveText(['edge.yaml', 'reviews.yml', 'edge-2.yaml'])
})

test('tabs that do not fit stand in a menu, and the open one always has its tab', async ({ page, studio }) => {
  await studio.open()
  const files = Array.from({ length: 12 }, (_, index) => ({
    name: `service-${index + 1}.yaml`,
    content: service(`s${index + 1}`),
  }))
  await studio.openFiles(files)
  await studio.editorIsReady()
  await expect.poll(() => tabs(page).count()).toBeLessThan(5)
  const shown = await tabs(page).count()
  await page.getByRole('button', { name: en.files.moreFiles(12 - shown) }).click()
  await page.getByRole('menuitem', { name: 'service-9.yaml' }).click()
  await expect(openTab(page)).toHaveText('service-9.yaml')
  await openTab(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'service-10.yaml' })).toBeFocused()
})

const onDisk = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory()
    return (await (await root.getFileHandle(wanted)).getFile()).text()
  }, name)

const changed = (page: Page) => openTab(page).getByRole('img', { name: en.files.changed })

test('a file is opened from the disk and saved there, and what others wrote is not overwritten unasked', async ({
  page,
  studio,
}) => {
  await studio.open()
  await serveDialogs(page, { 'shop.yaml': service('shop') })
  await page.getByRole('button', { name: en.start.openFiles }).click()
  await studio.typeIntoEditor('name: shop', '-2')
  await expect(changed(page)).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(changed(page)).toHaveCount(0)
  expect(await onDisk(page, 'shop.yaml')).toBe(service('shop-2'))

  await serveDialogs(page, { 'shop.yaml': service('theirs') })
  await page.keyboard.type('3')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: en.files.changedTitle })
  await dialog.getByRole('button', { name: en.app.cancel }).click()
  expect(await onDisk(page, 'shop.yaml')).toBe(service('theirs'))
  await page.keyboard.press('Control+s')
  await dialog.getByRole('button', { name: en.files.takeFromDisk }).click()
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('theirs')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('shop-23')
  await page.keyboard.press('Control+s')
  await expect(changed(page)).toHaveCount(0)
  expect(await onDisk(page, 'shop.yaml')).toBe(service('shop-23'))
})

test('a folder is opened from the disk, and each of its files is saved where it came from', async ({
  page,
  studio,
}) => {
  await studio.open()
  await studio.paste(service('first'))
  await studio.editorIsReady()
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory()
    const mesh = await root.getDirectoryHandle('mesh', { create: true })
    const inner = await mesh.getDirectoryHandle('routes', { create: true })
    for (const name of ['a.yaml', 'notes.txt']) {
      const stream = await (await inner.getFileHandle(name, { create: true })).createWritable()
      await stream.write(text)
      await stream.close()
    }
    window.showDirectoryPicker = () => Promise.resolve(mesh)
  }, service('shop'))
  await page.getByRole('button', { name: new RegExp(en.app.project) }).click()
  await page.getByRole('menuitem', { name: en.command.openFolder }).click()
  await expect(studio.notices).toContainText('mesh/routes/notes.txt')
  await expect(openTab(page)).toHaveAttribute('title', 'mesh/routes/a.yaml')
  await studio.typeIntoEditor('name: shop', '-2')
  await page.keyboard.press('Control+s')
  await expect(changed(page)).toHaveCount(0)
  const saved = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const routes = await (await root.getDirectoryHandle('mesh')).getDirectoryHandle('routes')
    return (await (await routes.getFileHandle('a.yaml')).getFile()).text()
  })
  expect(saved).toBe(service('shop-2'))
})

test('where no file can be written, saving is a download', async ({ page, studio }) => {
  await studio.open()
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await studio.paste(service('shop'))
  await studio.typeIntoEditor('name: shop', '-2')
  const started = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  expect((await started).suggestedFilename()).toBe('pasted.yaml')
  await expect(changed(page)).toHaveCount(0)
})
