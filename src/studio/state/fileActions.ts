// Opening, closing and pasting files.

import type { Context } from './context.ts'
import { freeName } from './fileNames.ts'
import type { OpenedFile, SavedFile, StudioActions } from './studioState.ts'
import { largestProject, sizeOf } from './textLimit.ts'

type FileActions = Pick<
  StudioActions,
  | 'paste'
  | 'openFiles'
  | 'addFiles'
  | 'addFile'
  | 'closeFile'
  | 'renameFile'
  | 'activateFile'
  | 'markSaved'
  | 'takeFromDisk'
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

  /** Whether a text can be opened; says why if not. */
  function isOpenable({ name, text }: OpenedFile, room: number): boolean {
    const binary = text.includes('\0')
    if (binary) notify({ type: 'binaryFile', name })
    else if (text.length > room) notify({ type: 'tooLarge', name, size: text.length })
    return !binary && text.length <= room
  }

  function openable(files: readonly OpenedFile[], room: number, taken: readonly string[]): readonly OpenedFile[] {
    const opened: OpenedFile[] = []
    for (const file of files) {
      if (!isOpenable(file, room - sizeOf(opened))) continue
      opened.push({ ...file, name: freeName(file.name, [...taken, ...opened.map(({ name }) => name)]) })
    }
    return opened
  }

  /** Puts files from `index` on into the list, in the place of `count` others. */
  function insert(index: number, count: number, opened: readonly OpenedFile[]): void {
    const [first] = opened
    if (first === undefined) return
    wantUrl()
    const removed = get().files.slice(index, index + count)
    const inserted = opened.map(({ name, text }) => ({ name, text }))
    set({ saved: { ...get().saved, ...Object.fromEntries(opened.map((file) => [file.name, savedAs(file)])) } })
    commit([{ type: 'files', index, removed, inserted }], 'open')
    set({ activeFile: first.name })
  }

  const room = () => largestProject - sizeOf(get().files)

  function addFiles(files: readonly OpenedFile[]): void {
    insert(get().files.length, 0, openable(files, room(), names()))
  }

  /** Pasted text fills an empty file rather than to stand beside it; `original` is the text before a repair. */
  function openPasted(file: Omit<OpenedFile, 'name'> & Readonly<{ name: string | undefined }>, original: string): void {
    const { files, activeFile } = get()
    const index = files.findIndex(({ name }) => name === activeFile)
    const active = files[index]
    const into = active?.text.trim() === '' ? active : undefined
    const others = names().filter((name) => name !== into?.name)
    const name = freeName(file.name ?? into?.name ?? nameOfPaste(file.text), others)
    const [opened] = openable([{ ...file, name }], room(), others)
    if (opened === undefined) return
    insert(into === undefined ? files.length : index, into === undefined ? 0 : 1, [opened])
    if (original !== file.text) set({ saved: { ...get().saved, [name]: { ...savedAs(opened), text: original } } })
  }

  return {
    async paste(text, name, handle) {
      const file = { text, ...(handle === undefined ? {} : { handle }) }
      const shown = name ?? nameOfPaste(text)
      if (!isOpenable({ ...file, name: shown }, room())) return
      inspection.abort()
      inspection = new AbortController()
      const repairs = await client.inspectPaste(text, inspection.signal)
      if (!repairs.ok && repairs.error.code === 'cancelled') return
      if (repairs.ok && repairs.value.length > 0) set({ pasteOffer: { ...file, name: shown, repairs: repairs.value } })
      else openPasted({ ...file, name }, text)
    },
    openFiles(files) {
      const opened = openable(files, largestProject, [])
      insert(0, get().files.length, opened)
      if (opened.length > 0) set({ selection: undefined })
    },
    addFiles,
    addFile: (name, text) => addFiles([{ name, text }]),
    closeFile(name) {
      const { files, activeFile } = get()
      const index = files.findIndex((file) => file.name === name)
      if (index < 0) return
      commit([{ type: 'files', index, removed: files.slice(index, index + 1), inserted: [] }], 'close')
      const neighbour = get().files[Math.min(index, files.length - 2)]?.name
      set({ activeFile: activeFile === name ? neighbour : activeFile })
    },
    renameFile(name, to) {
      const { files, activeFile, saved } = get()
      const index = files.findIndex((file) => file.name === name)
      const file = files[index]
      if (file === undefined || to === '' || to === name) return
      const renamed = { ...file, name: freeName(to, names()) }
      const before = saved[name]
      if (before !== undefined) set({ saved: { ...saved, [renamed.name]: before } })
      commit([{ type: 'files', index, removed: [file], inserted: [renamed] }], 'rename')
      if (activeFile === name) set({ activeFile: renamed.name })
    },
    activateFile(name) {
      set({ activeFile: name })
    },
    markSaved(name, text, handle) {
      const known = handle ?? get().saved[name]?.handle
      set({ saved: { ...get().saved, [name]: known === undefined ? { text } : { text, handle: known } } })
    },
    takeFromDisk(name, text) {
      const { files, saved } = get()
      const index = files.findIndex((file) => file.name === name)
      const file = files[index]
      const known = saved[name]
      if (file === undefined || known === undefined || !isOpenable({ name, text }, room() + file.text.length)) return
      commit([{ type: 'files', index, removed: [file], inserted: [{ name, text }] }], 'open')
      set({ saved: { ...saved, [name]: { ...known, text } } })
    },
    resolvePaste(text) {
      const offer = get().pasteOffer
      if (offer === undefined) return
      const { repairs: _, ...file } = offer
      set({ pasteOffer: undefined })
      openPasted({ ...file, text }, offer.text)
    },
    dismissPaste() {
      set({ pasteOffer: undefined })
    },
    clear() {
      commit([{ type: 'files', index: 0, removed: get().files, inserted: [] }], 'close')
      context.forgetHistory()
      set({
        activeFile: undefined,
        recent: [],
        ignoredCodes: [],
        saved: {},
        selection: undefined,
        reveal: undefined,
        lastEdit: undefined,
        notices: [],
      })
    },
  }
}

const savedAs = ({ text, handle }: OpenedFile): SavedFile => (handle === undefined ? { text } : { text, handle })
