// What the page keeps in the browser.

import type { Page } from '@playwright/test'

/** Everything in the page's databases as one text. */
export const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll()
          reading.onsuccess = () => resolve(reading.result)
          reading.onerror = () => reject(reading.error)
        })
        texts.push(JSON.stringify(values))
      }
      database.close()
    }
    return texts.join('\n') + JSON.stringify({ ...localStorage })
  })

type StoredFile = Readonly<{ name: string; text: string }>

/** The project's files as the browser keeps them; none before they are kept. */
export async function storedFiles(page: Page): Promise<readonly StoredFile[]> {
  for (const line of (await storedText(page)).split('\n')) {
    const found = /^\[.*\](?=\{|$)/.exec(line)
    const records: readonly Readonly<{ state?: Readonly<{ files?: readonly StoredFile[] }> }>[] =
      found === null ? [] : JSON.parse(found[0])
    for (const { state } of records) if (state?.files !== undefined) return state.files
  }
  return []
}
