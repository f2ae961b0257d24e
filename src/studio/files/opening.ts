// The way to opening and saving: what does it is loaded by the click, key or drop that asks for it.

import type { Found } from './found.ts'

export async function openFound(found: readonly Found[]): Promise<void> {
  await (await import('./openFound.ts')).openFound(found)
}

/** Opens what is chosen in the browser's own dialog for files that can be written back. */
export async function openChosen(what: 'files' | 'folder'): Promise<void> {
  await (await import('./openFound.ts')).openChosen(what)
}

export async function saveActiveFile(): Promise<void> {
  await (await import('./save.ts')).saveActiveFile()
}
