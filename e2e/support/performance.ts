// Times measured inside the page, from the browser's own clock of the key event.

import type { Page } from '@playwright/test'

declare global {
  interface Window {
    longTasks: number[]
    keyToInput: number[]
    keyToVerdict: number[]
    keyToFrame: number[]
    /** From the files chosen to the first painted graph. */
    firstGraph: number | undefined
    stopFrames: () => readonly number[]
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

/** From now on records how long each key takes until the frame that shows the changed verdict, or its changed text, begins. */
export async function recordVerdicts(page: Page, verdictId: string, changed: 'kind' | 'text' = 'kind'): Promise<void> {
  await page.evaluate(
    ([id, what]) => {
      window.keyToVerdict = []
      let pressed: number | undefined
      const shown = () => {
        const verdict = document.querySelector<HTMLElement>(`[data-testid="${id}"]`)
        return what === 'kind' ? verdict?.dataset.verdict : verdict?.textContent
      }
      let before = shown()
      document.addEventListener(
        'keydown',
        (event) => {
          pressed = event.timeStamp
        },
        // Editors keep their keys to themselves.
        true,
      )
      new MutationObserver(() => {
        const now = shown()
        if (now === before || now === undefined) return
        before = now
        const began = pressed
        pressed = undefined
        if (began !== undefined) requestAnimationFrame(() => window.keyToVerdict.push(performance.now() - began))
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    },
    [verdictId, changed] as const,
  )
}

/** From now on records how long each key takes until the next frame begins: all that the key itself does lies before it. */
export async function recordKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyToFrame = []
    const record = (event: KeyboardEvent) =>
      requestAnimationFrame(() => window.keyToFrame.push(performance.now() - event.timeStamp))
    document.addEventListener('keydown', record, true)
  })
}

/** Records the time from the next choice of files to the end of the frame that first shows a card. */
export async function recordFirstGraph(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.firstGraph = undefined
    let chosen: number | undefined
    document.addEventListener(
      'change',
      (event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === 'file') chosen = performance.now()
      },
      true,
    )
    const observer = new MutationObserver(() => {
      const began = chosen
      if (began === undefined || document.querySelector('[data-region="graph"] [data-element]') === null) return
      observer.disconnect()
      // The task after the frame's own: by then it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          window.firstGraph = performance.now() - began
        }
        port2.postMessage(undefined)
      })
    })
    observer.observe(document.body, { subtree: true, childList: true })
  })
}

/** From now on records the time between frames; `window.stopFrames()` gives them. */
export async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = []
    let before: number | undefined
    let isRunning = true
    const frame = (now: number) => {
      if (before !== undefined) frames.push(now - before)
      before = now
      if (isRunning) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    window.stopFrames = () => {
      isRunning = false
      return frames
    }
  })
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
