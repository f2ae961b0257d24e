// The page's entry: stored work first, so that the first picture is the right one, then the studio.

import { get, set } from 'idb-keyval'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { addHandler } from './commands/registry.ts'
import { keepInBrowser } from './state/autosave.ts'
import { rememberLook } from './state/look.ts'
import { studio } from './state/store.ts'
import { acquireWriter } from './state/writerLock.ts'

/** A browser that does not answer (some block storage by never doing so) must not leave the page blank, in ms. */
const patience = 2000

const values = {
  get: (key: string) => Promise.race([get<unknown>(key), late()]),
  set: (key: string, value: unknown) => set(key, value),
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('the storage does not answer')), patience))
}

rememberLook(studio.store)
const { flush, keepHere } = await keepInBrowser(studio, values, acquireWriter)
addHandler('keepHere', () => (studio.store.getState().kept ? false : keepHere()))
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void flush()
})

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
// Its code is read while the first page is looked at.
studio.client.warmUp()
