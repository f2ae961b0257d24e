import type { ProjectFile } from '../../base/source.ts'
import { actions, studio } from '../state/store.ts'

/** Opens chosen or dropped files: a single one goes the way of pasted text, so that it can be repaired; several open as they are. */
export function openTexts(files: readonly ProjectFile[]): void {
  const [only] = files
  if (only === undefined) return
  if (files.length === 1) void actions.paste(only.text, only.name)
  else if (studio.store.getState().files.length === 0) actions.openFiles(files)
  else for (const { name, text } of files) actions.addFile(name, text)
}
