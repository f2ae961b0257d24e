// Times measured inside the page, from the browser's own clock of the key event.

import type { Page } from '@playwright/test'

declare global {
  interface Window {
    longTasks: number[]
    keyToInput: number[]
    keyToVerdict: number[]
  }
}

/** Records every task of the main thread over 50 ms; call it before the page is opened. */
export async function recordLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longTasks.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
}

/** From now on records how long each key takes until the frame that shows it in the focused field begins. */
export async function recordTyping(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyToInput = []
    let pressed: number | undefined
    document.activeElement?.addEventListener('keydown', (event) => {
      pressed = event.timeStamp
    })
    document.activeElement?.addEventListener('input', () => {
      const began = pressed
      pressed = undefined
      // What fills the field at once was no key.
      if (began !== undefined) requestAnimationFrame(() => window.keyToInput.push(performance.now() - began))
    })
  })
}

/** From now on records how long each key takes until the frame that shows the changed verdict begins. */
export async function recordVerdicts(page: Page, verdictId: string): Promise<void> {
  await page.evaluate((id) => {
    window.keyToVerdict = []
    let pressed: number | undefined
    const shown = () => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.dataset.verdict
    let before = shown()
    document.addEventListener('keydown', (event) => {
      pressed = event.timeStamp
    })
    new MutationObserver(() => {
      const now = shown()
      if (now === before || now === undefined) return
      before = now
      const began = pressed
      pressed = undefined
      if (began !== undefined) requestAnimationFrame(() => window.keyToVerdict.push(performance.now() - began))
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  }, verdictId)
}

/** The names of our own measures, in the page and in its workers. */
export async function ownMeasures(
  page: Page,
): Promise<Readonly<{ page: readonly string[]; workers: readonly string[] }>> {
  const names = () =>
    performance
      .getEntries()
      .map(({ name }) => name)
      .filter((name) => name.startsWith('rw:'))
  const workers = await Promise.all(page.workers().map((worker) => worker.evaluate(names)))
  return { page: await page.evaluate(names), workers: [...new Set(workers.flat())] }
}

/** The value below which this share (0..1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
