// The studio as a user operates it. Locators go by role and name, then by test id; Monaco's own markup stays in here.

import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { en } from '../../src/i18n/en.ts'
import { testIds } from '../../src/studio/testIds.ts'
import { fillWhole } from '../support/fill.ts'
import { storedText } from '../support/storage.ts'

export class StudioPage {
  readonly page: Page
  readonly url: Locator
  readonly verdict: Locator
  readonly elsewhere: Locator
  readonly source: Locator
  readonly sni: Locator
  readonly clientCertificate: Locator
  readonly explained: Locator
  readonly graph: Locator
  readonly details: Locator
  readonly rules: Locator
  readonly candidates: Locator
  readonly destinations: Locator
  readonly upstreamPath: Locator
  readonly nearMiss: Locator
  readonly crash: Locator
  readonly decision: Locator
  readonly traceSteps: Locator
  readonly otherwise: Locator
  readonly banners: Locator
  readonly notices: Locator
  readonly status: Locator
  readonly editor: Locator

  constructor(page: Page) {
    this.page = page
    this.url = page.getByRole('textbox', { name: en.request.url, exact: true })
    this.verdict = page.getByTestId(testIds.verdict)
    this.elsewhere = page.getByTestId(testIds.elsewhere)
    this.source = page.getByRole('button', { name: en.request.source })
    this.sni = page.getByRole('textbox', { name: en.request.sni, exact: true })
    this.clientCertificate = page.getByRole('switch', { name: en.request.clientCert })
    this.explained = page.getByTestId(testIds.explained)
    this.graph = page.getByRole('region', { name: en.region.graph })
    this.details = page.getByRole('region', { name: en.region.details })
    this.rules = page.getByTestId(testIds.rule)
    this.candidates = page.getByTestId(testIds.candidate)
    this.destinations = page.getByTestId(testIds.destination)
    this.upstreamPath = page.getByTestId(testIds.upstreamPath)
    this.nearMiss = page.getByTestId(testIds.nearMiss)
    this.crash = page.getByTestId(testIds.crash)
    this.decision = page.getByTestId(testIds.decision)
    this.traceSteps = page.getByTestId(testIds.traceStep)
    this.otherwise = page.getByTestId(testIds.otherwise)
    this.banners = page.getByTestId(testIds.banner)
    this.notices = page.getByTestId(testIds.notice)
    this.status = page.getByTestId(testIds.status)
    this.editor = page.getByTestId(testIds.editor)
  }

  /** Opens the page with nothing stored and waits for the first run. */
  async open(): Promise<void> {
    await this.page.goto('./')
    await this.page.getByRole('heading', { name: en.start.hero }).waitFor()
  }

  /** Pastes text as a user does: into whatever has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
  }

  /** Opens files through the file chooser. */
  async openFiles(files: readonly Readonly<{ name: string; content: Buffer | string }>[]): Promise<void> {
    // The dialog that can write files back cannot be operated from here.
    await this.page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: en.start.openFiles }).click()
    await (await chooser).setFiles(
      files.map(({ name, content }) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(content) })),
    )
  }

  /** Declines every repair that is offered for what was pasted. */
  async openPastedAsIs(): Promise<void> {
    await this.page.getByTestId(testIds.pasteOffer).getByRole('button', { name: en.paste.openAsIs }).click()
  }

  /** Waits until the text is read: whatever was pasted is open, and its picture is the one of this text. */
  async settled(): Promise<void> {
    const offer = this.page.getByTestId(testIds.pasteOffer)
    await offer.or(this.graph).first().waitFor()
    if (await offer.isVisible()) await this.openPastedAsIs()
    await this.graph.waitFor()
    await this.status.getByText(en.status.reading).waitFor({ state: 'detached' })
  }

  /** Waits until the browser keeps the URL that the request bar shows. */
  async stored(): Promise<void> {
    const url = await this.url.inputValue()
    await expect.poll(() => storedText(this.page)).toContain(url)
  }

  /** Waits for Monaco, which is loaded lazily. */
  async editorIsReady(): Promise<void> {
    await this.editor.locator('.view-line').first().waitFor()
  }

  /** Types behind the first line that contains `after`. */
  async typeIntoEditor(after: string, text: string): Promise<void> {
    await this.editorIsReady()
    const line = this.page.locator('.monaco-editor .view-line', { hasText: after }).first()
    await line.click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(text)
  }

  /** Puts the caret at the end of the first line in view that has `text`. */
  async caretBehind(text: string): Promise<void> {
    await this.editorIsReady()
    await this.page.locator('.monaco-editor .view-line', { hasText: text }).first().click()
    await this.page.keyboard.press('End')
  }

  /** Switches the assumption of missing Services off, if it is on; where nothing is assumed there is no switch. */
  async assumeNothing(): Promise<void> {
    await this.verdict.waitFor()
    const assume = this.page.getByRole('switch', { name: en.request.assumeSwitch, checked: true })
    if (await assume.isVisible()) await assume.click()
  }

  /** Fills each placeholder by its own text and applies. */
  async fillPlaceholders(values: Readonly<Record<string, string>>): Promise<void> {
    const banner = this.banners.filter({ hasText: en.banner.placeholders(Object.keys(values).length) })
    await banner.getByRole('button', { name: en.banner.fill, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: en.placeholders.title })
    for (const [placeholder, value] of Object.entries(values)) {
      await dialog.getByRole('textbox', { name: en.placeholders.valueOf(placeholder) }).fill(value)
    }
    await dialog.getByRole('button', { name: en.placeholders.fill, exact: true }).click()
  }

  /** Types a URL into the request bar, replacing the old one. */
  async ask(url: string): Promise<void> {
    await fillWhole(this.url, url)
  }

  /** Sends from the workload of this namespace: the source that asks for most of its labels, and for no other. */
  async sendFrom(namespace: string, labels: Readonly<Record<string, string>>): Promise<void> {
    await this.source.click()
    const items = this.page.getByRole('menuitemradio')
    await items.first().waitFor()
    const sources = await items.evaluateAll((all) =>
      all.map((item) => ({
        namespace: item.querySelector<HTMLElement>('[data-namespace]')?.dataset.namespace,
        labels: [...item.querySelectorAll('code')].map(({ textContent }) => textContent),
      })),
    )
    const own = new Set(Object.entries(labels).map(([name, value]) => `${name}=${value}`))
    const fitting = sources
      .map((source, index) => ({ ...source, index }))
      .filter((source) => source.namespace === namespace && source.labels.every((label) => own.has(label)))
      .toSorted((a, b) => b.labels.length - a.labels.length)
    if (fitting[0] === undefined) throw new Error(`no source in ${namespace}`)
    await items.nth(fitting[0].index).click()
    await items.first().waitFor({ state: 'detached' })
  }

  /** The rows of the virtual host whose card names this virtual service. */
  rulesOf(virtualService: string): Locator {
    return this.page.getByTestId(testIds.node).filter({ hasText: virtualService }).getByTestId(testIds.rule)
  }

  /** Closes the project and waits for the first run. */
  async closeProject(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${en.app.project}: `) }).click()
    await this.page.getByRole('menuitem', { name: en.app.clear }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: en.app.clear }).click()
    await this.page.getByRole('heading', { name: en.start.hero }).waitFor()
  }

  /** Duplicates the first rule that is drawn, by key; false if there is none. */
  async duplicateFirstRule(): Promise<boolean> {
    // A card, or the words of an empty graph.
    await this.graph.getByTestId(testIds.node).or(this.graph.locator('p')).first().waitFor()
    const first = this.rules.first()
    if ((await first.count()) === 0) return false
    await first.click({ position: { x: 60, y: 10 } })
    await this.page.keyboard.press('Alt+Shift+ArrowDown')
    await this.details.getByText(en.drawer.linesChanged(0).replace(/^0 /, '')).or(this.notices).first().waitFor()
    return (await this.notices.count()) === 0
  }

  /** Types at the end of the first line. */
  async typeBehindFirstLine(text: string): Promise<void> {
    await this.editorIsReady()
    await this.page.locator('.monaco-editor .view-line').first().click()
    await this.page.keyboard.press('ControlOrMeta+Home')
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(text)
  }

  /** The card of the destination with this name. */
  card(name: string): Locator {
    return this.page.getByTestId(testIds.node).filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** Drags with the mouse, in steps as a hand does, from one place of the window to another. */
  private async drag(from: Readonly<{ x: number; y: number }>, to: Readonly<{ x: number; y: number }>): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Drags a rule by its rail to the place of another one. */
  async dragRule(rule: Locator, onto: Locator): Promise<void> {
    const [from, to] = [await boxOf(rule), await boxOf(onto)]
    const isUp = to.y < from.y
    await this.drag(
      { x: from.x + 20, y: from.y + from.height / 2 },
      { x: to.x + 20, y: isUp ? to.y + 4 : to.y + to.height - 4 },
    )
  }

  /** Draws an edge from a rule's port to a card, or to the empty canvas. */
  async drawEdge(rule: Locator, to: Locator | 'canvas'): Promise<void> {
    const from = await boxOf(rule)
    const port = { x: from.x + from.width, y: from.y + from.height / 2 }
    if (to === 'canvas') return this.drag(port, { x: port.x + 30, y: port.y - 40 })
    const box = await boxOf(to)
    return this.drag(port, { x: box.x + box.width / 2, y: box.y + 20 })
  }

  /** Drags the label of the lit edge with this share by so many pixels. */
  async dragWeight(share: string, by: number): Promise<void> {
    const box = await boxOf(this.page.locator('[data-drag=weight][data-lit]', { hasText: share }))
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await this.drag(from, { x: from.x + by, y: from.y })
  }

  /** Opens the menu of a card or row by right click, and walks down its entries. */
  async chooseFromMenu(element: Locator, entries: readonly string[]): Promise<void> {
    await element.click({ button: 'right' })
    for (const entry of entries) await this.page.getByRole('menuitem', { name: entry, exact: true }).click()
  }

  /** Opens the form of a rule of a virtual service; rules count from 1. */
  async editRuleOf(virtualService: string, rule: number): Promise<void> {
    await this.rulesOf(virtualService)
      .nth(rule - 1)
      .dblclick()
    await this.details.getByRole('tab', { name: en.pane.edit, selected: true }).waitFor()
  }

  /** Types a weight into the form; `destination` counts from 1. */
  async setWeight(destination: number, weight: number): Promise<void> {
    const field = this.details.getByLabel(en.edit.destinationField(en.edit.weight, destination))
    await field.fill(String(weight))
    await field.press('Tab')
  }

  /** Waits until the graph stands still. */
  async cameraRests(): Promise<void> {
    const viewport = this.graph.locator('.react-flow__viewport')
    const transform = () => viewport.evaluate((element) => getComputedStyle(element).transform)
    let before = ''
    await expect
      .poll(async () => {
        const now = await transform()
        const rests = now === before
        before = now
        return rests
      })
      .toBe(true)
  }

  /** The level of detail of the graph, and the size on screen of its smallest text that is shown, in px. */
  async textSizes(): Promise<Readonly<{ level: string; smallest: number }>> {
    const picture = this.graph.locator('[data-graph-zoom]')
    return picture.evaluate((root) => {
      const viewport = root.querySelector('.react-flow__viewport')
      const zoom = viewport === null ? 1 : new DOMMatrix(getComputedStyle(viewport).transform).a
      const texts = [...root.querySelectorAll('[data-element] *')].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
      )
      const sizes = texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * zoom)
      return {
        level: root.getAttribute('data-graph-zoom') ?? '',
        smallest: Math.min(...sizes.filter((size) => size > 0)),
      }
    })
  }

  async undo(): Promise<void> {
    await this.details.getByRole('button', { name: en.app.undo }).click()
  }

  /** The downloaded text of an export in the format with this name. */
  async exportAs(format: string = en.exporting.asLoaded): Promise<Readonly<{ name: string; text: string }>> {
    const { name, bytes } = await this.exportFile(format)
    return { name, text: bytes.toString('utf8') }
  }

  /** Waits until what is exported in the format with this name is this text: edits are made by the worker. */
  async exports(text: string, format?: string): Promise<void> {
    await expect.poll(async () => (await this.exportAs(format)).text).toBe(text)
  }

  /** The file of an export in the format with this name. */
  async exportFile(format: string): Promise<Readonly<{ name: string; bytes: Buffer }>> {
    await this.page.getByRole('button', { name: en.app.export }).click()
    const dialog = this.page.getByRole('dialog', { name: en.exporting.title })
    await dialog.getByRole('radio', { name: format }).check()
    const started = this.page.waitForEvent('download')
    await dialog.getByRole('button', { name: en.exporting.download }).click()
    const downloaded = await started
    return { name: downloaded.suggestedFilename(), bytes: await bytesOf(downloaded) }
  }
}

async function boxOf(element: Locator) {
  await element.waitFor()
  const box = await element.boundingBox()
  if (box === null) throw new Error('not drawn')
  return box
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
