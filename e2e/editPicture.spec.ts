// Edits in the picture, by mouse and by key: the verdict follows, and undo gives back every byte.

import { en } from '../src/i18n/en.ts'
import { pictureEn } from '../src/i18n/picture.en.ts'
import type { StudioPage } from './pages/StudioPage.ts'
import { storedFiles } from './support/storage.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const { picture } = pictureEn
const whole = fixtureText('shop-edge.yaml')
const cut = whole.indexOf('---\n', whole.indexOf('kind: VirtualService')) + '---\n'.length
/** The virtual service in one file, what defines its subsets in another. */
const files = [
  { name: 'routes.yaml', text: whole.slice(0, cut) },
  { name: 'rest.yaml', text: whole.slice(cut) },
]

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.openFiles(files.map(({ name, text }) => ({ name, content: text })))
  await studio.settled()
  await studio.ask('http://shop.example.com/service/api/public/items')
  await expect(studio.verdict).toContainText('Rule 3')
})

/** Takes every step back, and waits until the files are as they were. */
async function undoAll(studio: StudioPage, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) await studio.undo()
  await expect.poll(() => storedFiles(studio.page)).toEqual(files)
}

test('rules change places by dragging and by key, and the live verdict flips', async ({ page, studio }) => {
  const rules = studio.rulesOf('shop-routes')
  // The code that goes on with a drag is slower than the hand: nothing is lost.
  let dropped = () => {}
  const isDropped = new Promise<void>((resolve) => (dropped = resolve))
  await page.route('**/Editing-*.js', (route) => isDropped.then(() => route.continue()))
  await studio.dragRule(rules.nth(3), rules.nth(2))
  await expect(rules.nth(2)).toContainText('public-api')
  dropped()
  await expect(rules.nth(2)).toContainText('service')
  await expect(studio.verdict).toContainText('auth')
  await expect(studio.details).toContainText(picture.step.movedTo(4, 3))
  await expect(page.getByTitle(en.graph.changed)).toHaveCount(1)

  await page.keyboard.press('Alt+ArrowDown')
  await expect(studio.verdict).toContainText('catalog')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rules.nth(1)).toContainText('service')
  await expect(studio.verdict).toContainText('auth')
  await undoAll(studio, 4)
  await expect(studio.verdict).toContainText('catalog')
  await expect(page.getByTitle(en.graph.changed)).toHaveCount(0)
})

test('in the tree the same keys move, duplicate and delete a rule, and the focus stays with it', async ({
  page,
  studio,
}) => {
  const rules = studio.rulesOf('shop-routes')
  const items = page.getByRole('treeitem')
  const focused = page.locator('[role=treeitem]:focus')
  await items.first().focus()
  while ((await focused.textContent())?.startsWith('Rule 4') !== true) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(studio.verdict).toContainText('auth')
  await expect(focused).toContainText('Rule 3')
  await expect(focused).toContainText('service')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(rules).toHaveCount(6)
  await expect(focused).toContainText('Rule 4')
  await page.keyboard.press('Delete')
  await expect(rules).toHaveCount(5)
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(focused).toBeVisible()
  await undoAll(studio, 3)
})

test('an edge is drawn to a new destination, and its weight dragged', async ({ page, studio }) => {
  const rule = studio.rulesOf('shop-routes').nth(2)
  await studio.drawEdge(rule, 'canvas')
  const dialog = page.getByRole('dialog', { name: picture.ask.destination })
  await dialog.getByLabel(picture.field.host).fill('catalog-next')
  await dialog.getByRole('button', { name: picture.apply }).click()
  await expect(studio.verdict).toContainText('catalog-next 10%')

  await studio.drawEdge(studio.rulesOf('shop-routes').nth(1), studio.card('auth'))
  await expect(studio.details).toContainText(picture.step.destination(2, 'auth'))

  await studio.dragWeight('10%', 60)
  await expect(studio.verdict).toContainText('catalog-next 40%')
  await expect(studio.details).toContainText(picture.step.weight(10, 40))
  await undoAll(studio, 3)
})

test('a subset is renamed in every file, and everything is taken back', async ({ page, studio }) => {
  await studio.chooseFromMenu(studio.card('catalog').getByText('v1', { exact: true }), [picture.rename])
  const dialog = page.getByRole('dialog', { name: picture.ask.rename(picture.subset('v1')) })
  await dialog.getByLabel(picture.field.name).fill('stable')
  await dialog.getByRole('button', { name: picture.apply }).click()
  await expect(studio.verdict).toContainText('catalog stable 80%')
  await expect
    .poll(() => storedFiles(page))
    .toEqual([
      { name: 'routes.yaml', text: files[0]?.text.replace('subset: v1', 'subset: stable') },
      { name: 'rest.yaml', text: files[1]?.text.replace('name: v1', 'name: stable') },
    ])

  const rule = studio.rulesOf('shop-routes').nth(2)
  await studio.chooseFromMenu(rule, [picture.add, `${picture.addition.rewrite} …`])
  await page.getByRole('dialog').getByRole('button', { name: picture.apply }).click()
  await expect(studio.details).toContainText(picture.step.addition(picture.addition.rewrite, 3))
  await undoAll(studio, 2)
})

test('by keys a TLS rule is added, takes one more name, and is sent elsewhere', async ({ page, studio }) => {
  const apply = async (title: string, values: Readonly<Record<string, string>>) => {
    const dialog = page.getByRole('dialog', { name: title })
    for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value)
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
  }
  const choose = async (...entries: readonly string[]) => {
    await page.keyboard.press('Shift+F10')
    for (const name of entries) {
      await page.getByRole('menuitem', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
  }
  await studio.closeProject()
  await studio.paste(fixtureText('tls.yaml'))
  const rules = studio.rulesOf('passthrough')
  await expect(rules).toHaveCount(1)
  await page
    .getByRole('treeitem', { name: /^Rule 1, / })
    .first()
    .focus()
  await choose(picture.addBelow)
  await apply(picture.ask.rule, { [picture.field.serverName]: 'b.example.com', [picture.field.host]: 'second' })
  await expect(rules).toHaveCount(2)
  await page
    .getByRole('treeitem', { name: /^Rule 2, / })
    .first()
    .focus()
  await choose(picture.add, `${picture.addition.match} …`)
  await apply(picture.ask.addition(picture.addition.match, 2), { [picture.field.serverName]: 'c.example.com' })
  await expect(rules.nth(1)).toContainText('+1')
  await choose(picture.sendElsewhere, 'second …')
  await apply(picture.ask.destination, { [picture.field.host]: 'third' })
  await expect(studio.details).toContainText(picture.step.retargeted('second', 'third'))
  await expect
    .poll(async () => (await studio.exportAs()).text)
    .toContain(
      `  - match:
    - sniHosts: [b.example.com]
    - sniHosts: [c.example.com]
    route:
    - destination:
        host: third
`,
    )
  for (let step = 0; step < 3; step += 1) await studio.undo()
  await studio.exports(fixtureText('tls.yaml'))
})
