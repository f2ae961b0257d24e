// What is selected, open and chosen to be seen; and the questions about the text that panels ask the worker.

import type { FoldChoices } from '../../graph/graph.ts'
import type { Context } from './context.ts'
import type { StudioActions } from './studioState.ts'

type ViewActions = Omit<
  StudioActions,
  | 'paste'
  | 'openFiles'
  | 'addFile'
  | 'addFiles'
  | 'markSaved'
  | 'takeFromDisk'
  | 'closeFile'
  | 'renameFile'
  | 'activateFile'
  | 'resolvePaste'
  | 'dismissPaste'
  | 'clear'
  | 'type'
  | 'edit'
  | 'fillPlaceholders'
  | 'rename'
  | 'preview'
  | 'insertLine'
  | 'undo'
  | 'redo'
  | 'setRequest'
  | 'setAssume'
  | 'tryEdits'
>

export function createViewActions({ client, get, set }: Context): ViewActions {
  function fold(change: Partial<FoldChoices>): void {
    set({ folds: { ...get().folds, ...change } })
    client.fold()
  }

  return {
    setMaskSecrets: (maskSecrets) => set({ maskSecrets }),
    select(selection) {
      set({ selection })
    },
    revealSource(ref, place) {
      // A new object each time: asking twice for one place scrolls there twice.
      set({ selection: ref, reveal: { ref, place }, activeFile: ref.file })
    },
    filterProblems: (problemFilter) => set({ problemFilter }),
    ignoreCode(code, ignored) {
      const others = get().ignoredCodes.filter((other) => other !== code)
      set({ ignoredCodes: ignored ? [...others, code] : others })
    },
    setDrawer: (drawerTab, drawerOpen = true) => set({ drawerTab, drawerOpen }),
    setPane: (pane) => set({ pane }),
    setTheme: (theme) => set({ theme }),
    setLanguage: (language) => set({ language }),
    setLetterKeys: (letterKeys) => set({ letterKeys }),
    async readValue(ref) {
      const value = await client.readValue(ref)
      return value.ok ? value.value : undefined
    },
    async named(ref) {
      const named = await client.named(ref)
      return named.ok ? named.value : undefined
    },
    async readForm(ref, open) {
      const form = await client.readForm(ref, open)
      return form.ok ? (form.value ?? 'none') : 'stale'
    },
    async checkExport(outgoing, maskSecrets, signal) {
      const check = await client.checkExport(outgoing, maskSecrets, signal)
      return check.ok ? check.value : undefined
    },
    async readConfig(query, signal) {
      const view = await client.config(query, signal)
      return view.ok ? view.value : undefined
    },
    stopWork() {
      client.stop()
      set({ stopped: true, progress: undefined })
    },
    resumeWork() {
      set({ stopped: false })
      client.open()
    },
    setFold: (id, open) => fold({ open: { ...get().folds.open, [id]: open } }),
    foldBy: (host, by) => fold({ by: { ...get().folds.by, [host]: by } }),
    pin(pinned) {
      const before = get().folds.pinned
      if (pinned.length !== before.length || pinned.some((id, index) => id !== before[index])) fold({ pinned })
    },
    dismissNotice(index) {
      set({ notices: get().notices.toSpliced(index, 1) })
    },
  }
}
