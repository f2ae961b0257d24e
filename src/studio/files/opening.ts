// The way to opening and saving: what does it is loaded by the click, key or drop that asks for it.

import type { Found } from './found.ts'

export async function openFound(found: readonly Found[]): Promise<void> {
  await (await import('./openFound.ts')).openFound(found)
}

export async function saveActiveFile(): Promise<void> {
  await (await import('./save.ts')).saveActiveFile()
}
