// The disk that the browser's file dialogs show.

import type { Page } from '@playwright/test'

/** Lets the browser's file dialogs answer with files of its private disk, which are real handles. */
export async function serveDialogs(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (texts) => {
    const root = await navigator.storage.getDirectory()
    const handles = await Promise.all(
      Object.entries(texts).map(async ([name, text]) => {
        const handle = await root.getFileHandle(name, { create: true })
        const stream = await handle.createWritable()
        await stream.write(text)
        await stream.close()
        return handle
      }),
    )
    window.showOpenFilePicker = () => Promise.resolve(handles)
    window.showSaveFilePicker = ({ suggestedName }) => root.getFileHandle(suggestedName, { create: true })
  }, files)
}
