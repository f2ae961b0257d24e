// Theme and language, kept where they can be read at once: `look.js` puts them on the page before the first paint.

import type { StoreApi } from 'zustand/vanilla'
import type { StudioState } from './studioState.ts'

/** Also in `public/look.js`. */
const key = 'routewright-look'

/** Keeps theme and language of the studio in the browser's quick storage. */
export function rememberLook(store: StoreApi<StudioState>): void {
  store.subscribe((state, before) => {
    if (state.theme === before.theme && state.language === before.language) return
    try {
      localStorage.setItem(key, JSON.stringify({ theme: state.theme, language: state.language }))
    } catch {
      // Refused storage is told where the work itself is stored.
    }
  })
}
