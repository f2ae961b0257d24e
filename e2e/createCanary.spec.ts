// The canary of the first note, made from nothing: a Gateway, a VirtualService that sends opted-in requests to v2 and splits the rest
// 80/20, a DestinationRule with both subsets. Once with the mouse, once with the keyboard.

import type { Locator, Page } from '@playwright/test'
import { loadAll } from 'js-yaml'
import { createEn } from '../src/i18n/create.en.ts'
import { en } from '../src/i18n/en.ts'
import { formEn } from '../src/i18n/form.en.ts'
import type { StudioPage } from './pages/StudioPage.ts'
import { storedFiles } from './support/storage.ts'
import { expect, test } from './support/test.ts'

const apiVersion = 'networking.istio.io/v1'
const reviews = (subset: string) => ({ host: 'reviews', subset })

const resources = [
  {
    apiVersion,
    kind: 'Gateway',
    metadata: { name: 'public-gateway', namespace: 'default' },
    spec: {
      selector: { istio: 'ingressgateway' },
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['shop.example.com'] }],
    },
  },
  {
    apiVersion,
    kind: 'DestinationRule',
    metadata: { name: 'reviews', namespace: 'default' },
    spec: {
      host: 'reviews',
      subsets: [
        { name: 'v1', labels: { version: 'v1' } },
        { name: 'v2', labels: { version: 'v2' } },
      ],
    },
  },
  {
    apiVersion,
    kind: 'VirtualService',
    metadata: { name: 'shop', namespace: 'default' },
    spec: {
      hosts: ['shop.example.com'],
      gateways: ['default/public-gateway'],
      http: [
        {
          match: [{ headers: { 'x-canary': { exact: 'always' } } }],
          route: [{ destination: reviews('v2') }],
        },
        {
          match: [{ uri: { prefix: '/' } }],
          route: [
            { destination: reviews('v1'), weight: 80 },
            { destination: reviews('v2'), weight: 20 },
          ],
        },
      ],
    },
  },
]

/** What somebody does with one device: click or press, then type. */
type Hands = Readonly<{
  /** Operates a button, a tab, a menu entry or a radio by its role and name. */
  use: (role: 'button' | 'menuitem' | 'radio', name: string | RegExp, within?: 'dialog') => Promise<void>
  /** Goes into a field and types over what it has. */
  type: (label: string, text: string) => Promise<void>
  edit: (rule: number) => Promise<void>
  /** Leaves a field with what was typed into it. */
  done: () => Promise<void>
  /** Takes every step back. */
  undoAll: () => Promise<void>
}>

async function make(studio: StudioPage, hands: Hands): Promise<void> {
  const { page } = studio
  const { send, when } = formEn
  /** The form of the new resource is open, and has the focus. */
  const isIn = async (name: string) => {
    await expect(studio.details.getByRole('heading', { name })).toBeVisible()
    await expect(studio.details.locator(':focus')).toBeVisible()
  }
  await hands.use('button', en.start.startWithGateway)
  await hands.type(createEn.hosts, 'shop.example.com')
  await hands.use('button', createEn.create, 'dialog')
  await isIn('Gateway public-gateway')

  await hands.use('button', en.command.newResource)
  await hands.use('radio', 'DestinationRule', 'dialog')
  await hands.type(createEn.host, 'reviews')
  await hands.use('button', createEn.create, 'dialog')
  await isIn('DestinationRule reviews')

  await hands.use('button', en.command.newResource)
  await hands.use('radio', 'VirtualService', 'dialog')
  await hands.type(createEn.hosts, 'shop.example.com')
  await hands.type(createEn.service, 'reviews')
  await hands.use('button', createEn.create, 'dialog')
  await isIn('VirtualService shop')

  // The split of what is not opted in.
  await hands.edit(1)
  await hands.type(en.edit.destinationField(en.edit.subset, 1), 'v1')
  await hands.use('button', send.addDestination)
  await hands.type(en.edit.destinationField(en.edit.weight, 2), '20')
  await expect(studio.details.getByLabel(en.edit.destinationField(en.edit.subset, 2))).toHaveValue('v2')

  // A rule for those who opted in, moved before it.
  await hands.use('button', formEn.order.add)
  await expect(page.getByText(formEn.order.place(2, 2))).toBeVisible()
  await hands.use('button', when.addAnd)
  await hands.use('menuitem', when.conditionField.headers)
  await hands.type(`${when.name} ${when.conditionField.headers}`, 'x-canary')
  await hands.done()
  await hands.type(formEn.value(`${when.conditionField.headers} x-canary`), 'always')
  await hands.use('button', when.removeCondition(when.conditionField.uri))
  await hands.type(en.edit.destinationField(en.edit.subset, 1), 'v2')
  await hands.use('button', formEn.order.up)
  await expect(page.getByText(formEn.order.place(1, 2))).toBeVisible()
}

async function check(studio: StudioPage): Promise<void> {
  await studio.ask('http://shop.example.com/anything')
  await expect(studio.verdict).toContainText('Rule 2')
  await expect(studio.verdict).toContainText('80%')
  const { text } = await studio.exportAs(en.exporting.asLoaded)
  expect(loadAll(text)).toEqual(resources)
}

/** After the last step back there is the empty file that stood at the beginning. */
async function isAsAtFirst(studio: StudioPage): Promise<void> {
  await expect(studio.status).toContainText(en.status.resources(0, 0))
  await expect.poll(() => storedFiles(studio.page)).toEqual([expect.objectContaining({ text: '' })])
}

const inside = (page: Page, within: 'dialog' | undefined) => (within === undefined ? page : page.getByRole('dialog'))

test('the canary is built from an empty page by mouse', async ({ page, studio }) => {
  await studio.open()
  const hands: Hands = {
    use: (role, name, within) => inside(page, within).getByRole(role, { name, exact: true }).first().click(),
    async type(label, text) {
      await page.getByLabel(label, { exact: true }).first().click({ clickCount: 3 })
      await page.keyboard.type(text)
    },
    edit: (rule) => studio.editRuleOf('shop', rule),
    done: () => studio.details.getByRole('heading', { name: formEn.order.title }).click(),
    async undoAll() {
      const undo = studio.details.getByRole('button', { name: en.app.undo })
      for (let steps = 0; steps < 60 && (await undo.isVisible()); steps += 1) await undo.click()
    },
  }
  await make(studio, hands)
  await check(studio)
  await hands.undoAll()
  await isAsAtFirst(studio)
})

test('the canary is built from an empty page by keyboard', async ({ page, studio }) => {
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

  /** Presses a key until the target has the focus, as somebody does who looks at the screen. */
  async function walk(key: string, target: Locator): Promise<void> {
    await target.waitFor()
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isFocused(target)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} does not lead to ${target}`)
  }

  /** Tab, from the beginning of the region or the dialog that the target stands in. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor()
    const region = target.locator('xpath=ancestor::*[@data-region][1]')
    if ((await region.count()) > 0) {
      for (let presses = 0; presses < 8; presses += 1) {
        await page.keyboard.press('F6')
        if (await region.evaluate((element) => element.contains(document.activeElement))) break
      }
    }
    await walk('Tab', target)
  }

  await studio.open()
  const hands: Hands = {
    async use(role, name, within) {
      const target = inside(page, within).getByRole(role, { name, exact: true }).first()
      if (name === en.command.newResource) {
        await page.keyboard.press('ControlOrMeta+k')
        await page.getByRole('dialog').getByRole('combobox').waitFor()
        await page.keyboard.type(name)
        await page.keyboard.press('Enter')
        return
      }
      if (role === 'button') await tabTo(target)
      else await walk('ArrowDown', target)
      if (role !== 'radio') await page.keyboard.press('Enter')
    },
    async type(label, text) {
      const field = page.getByLabel(label, { exact: true }).first()
      if (!(await isFocused(field))) await tabTo(field)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
    async edit(rule) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('v')
      await expect(page.locator('[role=treeitem]:focus')).toBeAttached()
      await page.keyboard.press('Home')
      await walk('ArrowDown', page.getByRole('treeitem', { name: new RegExp(`^Rule ${rule}`) }).first())
      await page.keyboard.press('Enter')
    },
    done: () => page.keyboard.press('Enter'),
    async undoAll() {
      for (let steps = 0; steps < 60; steps += 1) await page.keyboard.press('ControlOrMeta+z')
    },
  }
  await make(studio, hands)
  await check(studio)
  await page.keyboard.press('Escape')
  await hands.undoAll()
  await isAsAtFirst(studio)
})
