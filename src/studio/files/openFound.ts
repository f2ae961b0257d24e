import { actions, studio } from '../state/store.ts'
import { largestProject, sizeOf } from '../state/textLimit.ts'
import { chooseFiles, chooseFolder } from './fileSystem.ts'
import type { Found } from './found.ts'
import { readFound } from './readFound.ts'

/** Opens chosen or dropped files: a single text goes the way of pasted text, so that it can be repaired; several open as they are. */
export async function openFound(found: readonly Found[]): Promise<void> {
  const { files, notices } = await readFound(found, largestProject - sizeOf(studio.store.getState().files))
  for (const notice of notices) studio.notify(notice)
  const [only] = files
  if (only !== undefined && files.length === 1) await actions.paste(only.text, only.name, only.handle)
  else actions.addFiles(files)
}

export async function openChosen(what: 'files' | 'folder'): Promise<void> {
  const found = await (what === 'files' ? chooseFiles() : chooseFolder())
  if (found !== undefined) await openFound(found)
}
