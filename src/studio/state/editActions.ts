// Changes inside texts: typing, edits by forms and the graph, filled placeholders, undo and redo.

import type { Result } from '../../base/result.ts'
import type { NoAnswer } from '../../worker/client.ts'
import type { EditCommand, FileEdits } from '../../worker/protocol.ts'
import type { EditRefusal } from '../../yaml/operation.ts'
import { toChanges, toSplices } from './change.ts'
import type { Context } from './context.ts'
import { typingGroup } from './history.ts'
import type { StudioActions } from './studioState.ts'
import { touchedLines } from './touchedLines.ts'

type EditActions = Pick<StudioActions, 'type' | 'edit' | 'fillPlaceholders' | 'undo' | 'redo'>

type Waiting = Readonly<{
  commands: readonly EditCommand[]
  label: string
  group: string | undefined
  done: (made: boolean) => void
}>

export function createEditActions(context: Context, wantUrl: () => void): EditActions {
  const { client, commit, get, notify, set } = context
  const queue: Waiting[] = []
  let busy = false

  /** Applies the edits and returns them; says why if there are none. */
  function take(
    result: Result<readonly FileEdits[], EditRefusal | NoAnswer>,
    label: string,
    group?: string,
  ): readonly FileEdits[] {
    if (result.ok) {
      commit(toChanges(get().files, result.value), label, group)
      return result.value
    }
    const { error } = result
    if (!('message' in error)) notify({ type: 'editRefused', refusal: error })
    // A lost worker tells of itself.
    else if (error.code === 'workerFailed') notify({ type: 'engineFailed', message: error.message })
    return []
  }

  // One edit after the other: each is computed on the text that the one before left. While one runs, a newer edit of the
  // same values takes the place of the one that waits, so a drag never lags behind.
  async function drain(): Promise<void> {
    if (busy) return
    busy = true
    let next = queue.shift()
    while (next !== undefined) {
      const { commands, label, group, done } = next
      const before = get().files
      const edits = take(await client.edit(get().version, commands), label, group)
      if (edits.length > 0) set({ lastEdit: { label, lines: touchedLines(before, edits) } })
      done(edits.length > 0)
      next = queue.shift()
    }
    busy = false
  }

  return {
    type(file, changes) {
      const edits = changes.map(({ start, end, text }) => ({ range: { start, end }, text }))
      commit(toSplices(get().files, [{ file, edits }]), 'typing', typingGroup)
    },
    edit(edit, label, group) {
      const commands: readonly EditCommand[] = isList(edit) ? edit : [edit]
      return new Promise((resolve) => {
        const same = queue.findIndex((waiting) => waiting.group === group && sameTargets(waiting.commands, commands))
        const [replaced] = same < 0 ? [] : queue.splice(same, 1)
        replaced?.done(false)
        queue.push({ commands, label, group, done: resolve })
        void drain()
      })
    },
    async fillPlaceholders(values) {
      wantUrl()
      take(await client.fillPlaceholders(get().version, values), 'placeholders')
    },
    undo: context.undo,
    redo: context.redo,
  }
}

const isList = (edit: EditCommand | readonly EditCommand[]): edit is readonly EditCommand[] => Array.isArray(edit)

/** Whether both edits set the same values and do nothing else. */
function sameTargets(a: readonly EditCommand[], b: readonly EditCommand[]): boolean {
  const targets = (commands: readonly EditCommand[]) => {
    const sets = commands.map((command) => {
      if ('value' in command || command.operations.some(({ type }) => type !== 'set')) return undefined
      return [command.file, command.document, command.operations.map(({ path }) => path)]
    })
    return sets.includes(undefined) ? undefined : JSON.stringify(sets)
  }
  const wanted = targets(a)
  return wanted !== undefined && wanted === targets(b)
}
