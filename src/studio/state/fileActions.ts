// Opening, closing and pasting files.

import type { ProjectFile } from '../../base/source.ts'
import type { Context } from './context.ts'
import { freeName } from './fileNames.ts'
import type { StudioActions } from './studioState.ts'

type FileActions = Pick<
  StudioActions,
  | 'paste'
  | 'openFiles'
  | 'addFile'
  | 'closeFile'
  | 'renameFile'
  | 'activateFile'
  | 'resolvePaste'
  | 'dismissPaste'
  | 'clear'
>

/** A brace begins JSON; two of them begin a template. */
const nameOfPaste = (text: string) => (/^\s*\{(?!\{)/.test(text) ? 'pasted.json' : 'pasted.yaml')

/** `wantUrl`: the request bar may be filled from what was opened. */
export function createFileActions(context: Context, wantUrl: () => void): FileActions {
  const { client, commit, get, notify, set } = context
  let inspection = new AbortController()

  const names = () => get().files.map((file) => file.name)

  function isBinary(text: string, name: string): boolean {
    const binary = text.includes('\0')
    if (binary) notify({ type: 'binaryFile', name })
    return binary
  }

  function addFile(name: string, text: string): void {
    if (isBinary(text, name)) return
    const file = { name: freeName(name, names()), text }
    wantUrl()
    commit([{ type: 'files', index: get().files.length, removed: [], inserted: [file] }], 'open')
    set({ activeFile: file.name })
  }

  /** Pasted text fills an empty file rather than to stand beside it. */
  function openPasted(name: string | undefined, text: string): void {
    const { files, activeFile } = get()
    const index = files.findIndex((file) => file.name === activeFile)
    const active = files[index]
    if (active === undefined || active.text.trim() !== '') addFile(name ?? nameOfPaste(text), text)
    else {
      wantUrl()
      commit([{ type: 'files', index, removed: [active], inserted: [{ ...active, text }] }], 'open')
    }
  }

  return {
    async paste(text, name) {
      if (isBinary(text, name ?? nameOfPaste(text))) return
      inspection.abort()
      inspection = new AbortController()
      const repairs = await client.inspectPaste(text, inspection.signal)
      if (!repairs.ok && repairs.error.code === 'cancelled') return
      if (repairs.ok && repairs.value.length > 0)
        set({ pasteOffer: { name: name ?? nameOfPaste(text), text, repairs: repairs.value } })
      else openPasted(name, text)
    },
    openFiles(files) {
      const inserted: ProjectFile[] = []
      for (const { name, text } of files) {
        const taken = inserted.map((file) => file.name)
        if (!isBinary(text, name)) inserted.push({ name: freeName(name, taken), text })
      }
      if (inserted.length === 0) return
      wantUrl()
      commit([{ type: 'files', index: 0, removed: get().files, inserted }], 'open')
      set({ activeFile: inserted[0]?.name, selection: undefined })
    },
    addFile,
    closeFile(name) {
      const { files, activeFile } = get()
      const index = files.findIndex((file) => file.name === name)
      if (index < 0) return
      commit([{ type: 'files', index, removed: files.slice(index, index + 1), inserted: [] }], 'close')
      const neighbour = get().files[Math.min(index, files.length - 2)]?.name
      set({ activeFile: activeFile === name ? neighbour : activeFile })
    },
    renameFile(name, to) {
      const { files, activeFile } = get()
      const index = files.findIndex((file) => file.name === name)
      const file = files[index]
      if (file === undefined || to === '' || to === name) return
      const renamed = { ...file, name: freeName(to, names()) }
      commit([{ type: 'files', index, removed: [file], inserted: [renamed] }], 'rename')
      if (activeFile === name) set({ activeFile: renamed.name })
    },
    activateFile(name) {
      set({ activeFile: name })
    },
    resolvePaste(text) {
      const offer = get().pasteOffer
      if (offer === undefined) return
      set({ pasteOffer: undefined })
      openPasted(offer.name, text)
    },
    dismissPaste() {
      set({ pasteOffer: undefined })
    },
    clear() {
      commit([{ type: 'files', index: 0, removed: get().files, inserted: [] }], 'close')
      context.forgetHistory()
      set({ activeFile: undefined, selection: undefined, reveal: undefined, lastEdit: undefined, notices: [] })
    },
  }
}
