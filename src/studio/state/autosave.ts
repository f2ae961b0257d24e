// Stores the work a moment after it changed. Secrets' data is masked on the way, by the worker, unless the user said otherwise.

import type { ProjectFile } from '../../base/source.ts'
import type { Studio } from './createStudio.ts'
import type { Kept } from './record.ts'
import { type KeyValues, loadState, saveState } from './storage.ts'

const delay = 300

const keptFields = [
  'files',
  'activeFile',
  'request',
  'assume',
  'maskSecrets',
  'drawerTab',
  'drawerOpen',
  'theme',
  'language',
  'letterKeys',
] as const satisfies readonly (keyof Kept)[]

/** Puts stored work back into the studio and stores every change from then on; `flush` stores at once what still waits. */
export async function keepInBrowser(
  studio: Studio,
  values: KeyValues,
): Promise<Readonly<{ flush: () => Promise<void> }>> {
  const { store } = studio
  const loaded = await loadState(values)
  if (loaded.status === 'ok') studio.restore(loaded.state)
  if (loaded.status === 'damaged') studio.notify({ type: 'storageDamaged' })
  if (loaded.status === 'refused') refuse()
  if (loaded.status === 'newer') {
    // This page does not understand the record, so it must not write over it.
    studio.notify({ type: 'storageNewer' })
    store.setState({ kept: false })
    return { flush: async () => {} }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  let last = store.getState()
  let storing = Promise.resolve()

  function refuse(): void {
    store.setState({ kept: false })
    studio.notify({ type: 'storageRefused' })
  }

  // One after the other, so that an older state never lands on a newer one.
  function flush(): Promise<void> {
    clearTimeout(timer)
    storing = storing.then(saveNow)
    return storing
  }

  async function saveNow(): Promise<void> {
    const state = store.getState()
    if (keptFields.every((field) => state[field] === last[field])) return
    const files = state.maskSecrets ? await maskedFiles(studio, state.files) : state.files
    if (files === undefined) return
    last = state
    const kept = await saveState(values, { ...state, files })
    if (!kept) refuse()
    else if (!store.getState().kept) store.setState({ kept: true })
  }

  store.subscribe((state, before) => {
    if (keptFields.every((field) => state[field] === before[field])) return
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  })
  return { flush }
}

/** The files as they may be stored; undefined if a Secret may be inside and the worker could not mask it. */
async function maskedFiles(studio: Studio, files: readonly ProjectFile[]): Promise<readonly ProjectFile[] | undefined> {
  // A Secret's kind is written out, or with escapes; any other text needs no mask.
  if (!files.some(({ text }) => /Secret|\\[xuU]/.test(text))) return files
  const check = await studio.client.checkExport(files, true)
  return check.ok ? check.value.files : undefined
}
