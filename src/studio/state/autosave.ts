// Stores the work a moment after it changed. Secrets' data is masked on the way, by the worker, unless the user said otherwise.

import type { ProjectFile } from '../../base/source.ts'
import type { Studio } from './createStudio.ts'
import type { Kept } from './record.ts'
import { type KeyValues, loadState, saveState, setAside } from './storage.ts'
import type { Notice, StudioState } from './studioState.ts'
import type { AcquireWriter } from './writerLock.ts'

const delay = 300

const keptFields = [
  'files',
  'activeFile',
  'request',
  'assume',
  'maskSecrets',
  'ignoredCodes',
  'drawerTab',
  'drawerOpen',
  'theme',
  'language',
  'letterKeys',
] as const satisfies readonly (keyof Kept)[]

export type Keeping = Readonly<{
  /** Stores at once what still waits. */
  flush: () => Promise<void>
  /** Makes this tab the one whose work is stored; what another tab stored is set aside. */
  keepHere: () => Promise<void>
}>

/** Puts stored work back into the studio and stores every change from then on, unless another tab does. */
export async function keepInBrowser(studio: Studio, values: KeyValues, acquire: AcquireWriter): Promise<Keeping> {
  const { store } = studio
  const loaded = await loadState(values)
  if (loaded.status === 'ok') studio.restore(loaded.state)
  if (loaded.status === 'damaged') studio.notify({ type: 'storageDamaged' })
  if (loaded.status === 'refused') refuse({ type: 'storageRefused' })
  if (loaded.status === 'newer') {
    // This page does not understand the record, so it must not write over it.
    refuse({ type: 'storageNewer' })
    return { flush: async () => {}, keepHere: async () => {} }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  let last: StudioState | undefined = store.getState()
  let storing = Promise.resolve()
  let isWriter = await acquire(false, lost)
  if (!isWriter) refuse({ type: 'otherTab' })

  function refuse(notice: Notice): void {
    store.setState({ kept: false })
    studio.notify(notice)
  }

  function lost(): void {
    isWriter = false
    refuse({ type: 'takenOver' })
  }

  // One after the other, so that an older state never lands on a newer one.
  function flush(): Promise<void> {
    clearTimeout(timer)
    storing = storing.then(saveNow)
    return storing
  }

  async function saveNow(): Promise<void> {
    const state = store.getState()
    if (!isWriter || keptFields.every((field) => state[field] === last?.[field])) return
    const files = state.maskSecrets ? await maskedFiles(studio, state.files) : state.files
    // Another tab may have become the writer meanwhile.
    if (files === undefined || !isWriter) return
    last = state
    const saved = await saveState(values, { ...state, files })
    if (saved === 'full') refuse({ type: 'storageFull' })
    else if (saved === 'refused') refuse({ type: 'storageRefused' })
    else if (!store.getState().kept) nowKept()
  }

  function nowKept(): void {
    const about: readonly Notice['type'][] = ['otherTab', 'takenOver', 'storageFull', 'storageRefused']
    store.setState({ kept: true, notices: store.getState().notices.filter(({ type }) => !about.includes(type)) })
  }

  async function keepHere(): Promise<void> {
    isWriter = await acquire(true, lost)
    // What the other tab had begun to write lands first.
    await new Promise((resolve) => setTimeout(resolve, delay))
    const aside = isWriter ? await setAside(values) : 'refused'
    if (aside === 'refused') return
    last = undefined
    await flush()
    if (aside === 'done') studio.notify({ type: 'setAside' })
  }

  store.subscribe((state, before) => {
    if (keptFields.every((field) => state[field] === before[field])) return
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  })
  return { flush, keepHere }
}

/** The files as they may be stored; undefined if a Secret may be inside and the worker could not mask it. */
async function maskedFiles(studio: Studio, files: readonly ProjectFile[]): Promise<readonly ProjectFile[] | undefined> {
  // A Secret's kind is written out, or with escapes; any other text needs no mask.
  if (!files.some(({ text }) => /Secret|\\[xuU]/.test(text))) return files
  const check = await studio.client.checkExport(files, true)
  return check.ok ? check.value.files : undefined
}
