// What the actions share: the state, the worker, the history. One object a studio; the only writer of `files` and `version`.

import type { ProjectFile } from '../../base/source.ts'
import type { WorkerClient } from '../../worker/client.ts'
import { applyChanges, type Change, toFileEdits } from './change.ts'
import { emptyHistory, type History, type Moved, record, redo, undo } from './history.ts'
import type { Notice, StudioState } from './studioState.ts'

export type StateAccess = Readonly<{ get: () => StudioState; set: (change: Partial<StudioState>) => void }>

export type Context = StateAccess &
  Readonly<{
    client: WorkerClient
    /** Changes the files as one undo step, or grows the newest step of the same group. What fills an empty project is where the
     *  history begins: taking that back would leave nothing to stand on. */
    commit: (changes: readonly Change[], label: string, group?: string) => void
    undo: () => void
    redo: () => void
    forgetHistory: () => void
    notify: (notice: Notice) => void
  }>

export function createContext({ get, set }: StateAccess, client: WorkerClient, now: () => number): Context {
  let history = emptyHistory

  function move(next: History, files: readonly ProjectFile[], changes: readonly Change[]): void {
    history = next
    set({
      files,
      version: get().version + 1,
      stale: true,
      stopped: false,
      lastMove: undefined,
      undoLabel: next.done.at(-1)?.label,
      redoLabel: next.undone.at(-1)?.label,
    })
    const edits = toFileEdits(changes)
    if (edits === undefined) client.open()
    else client.splice(edits)
  }

  function step(type: 'undone' | 'redone', moved: Moved | undefined): void {
    if (moved === undefined) return
    const label = type === 'undone' ? history.done.at(-1)?.label : history.undone.at(-1)?.label
    move(moved.history, moved.files, moved.changes)
    const target = moved.changes.findLast((change) => change.type === 'text')?.file
    const names = moved.files.map((file) => file.name)
    const active = get().activeFile
    const kept = active !== undefined && names.includes(active) ? active : names[0]
    set({ activeFile: target ?? kept, lastEdit: undefined, lastMove: { type, label: label ?? '' } })
  }

  return {
    get,
    set,
    client,
    commit(changes, label, group) {
      const { files } = get()
      if (changes.length === 0) return
      const next = files.length === 0 ? emptyHistory : record(history, { label, group, at: now(), changes })
      move(next, applyChanges(files, changes), changes)
    },
    undo: () => step('undone', undo(history, get().files)),
    redo: () => step('redone', redo(history, get().files)),
    forgetHistory() {
      history = emptyHistory
      set({ undoLabel: undefined, redoLabel: undefined })
    },
    notify(notice) {
      const notices = get().notices
      // The same notice twice says nothing new.
      if (!notices.some((shown) => JSON.stringify(shown) === JSON.stringify(notice)))
        set({ notices: [...notices, notice] })
    },
  }
}
