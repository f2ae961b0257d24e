// Changes inside texts: typing, edits by forms and the graph, filled placeholders, undo and redo.

import { applyEdits } from '../../base/edits.ts'
import type { Result } from '../../base/result.ts'
import type { NoAnswer } from '../../worker/client.ts'
import type { EditCommand, FileEdits } from '../../worker/protocol.ts'
import type { EditRefusal } from '../../yaml/operation.ts'
import { toChanges, toSplices } from './change.ts'
import type { Context } from './context.ts'
import { typingGroup } from './history.ts'
import type { StudioActions } from './studioState.ts'
import { touchedLines } from './touchedLines.ts'

type EditActions = Pick<
  StudioActions,
  'type' | 'edit' | 'rename' | 'preview' | 'insertLine' | 'fillPlaceholders' | 'undo' | 'redo'
>

type Edits = Result<readonly FileEdits[], EditRefusal | NoAnswer>

type Waiting = Readonly<{
  /** Asks the worker for the edits of the text as it is. */
  ask: (version: number) => Promise<Edits>
  label: string
  group: string | undefined
  /** What it sets, if it does nothing else: a newer edit of the same takes its place. */
  targets: string | undefined
  done: (made: boolean) => void
}>

export function createEditActions(context: Context, wantUrl: () => void): EditActions {
  const { client, commit, get, notify, set } = context
  const queue: Waiting[] = []
  let busy = false

  /** Applies the edits and returns them; says why if there are none. */
  function take(result: Edits, label: string, group?: string): readonly FileEdits[] {
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
      const { ask, label, group, done } = next
      const before = get().files
      const edits = take(await ask(get().version), label, group)
      if (edits.length > 0) set({ lastEdit: { label, lines: touchedLines(before, edits) } })
      done(edits.length > 0)
      next = queue.shift()
    }
    busy = false
  }

  function enqueue(waiting: Omit<Waiting, 'done'>): Promise<boolean> {
    return new Promise((resolve) => {
      const { group, targets } = waiting
      const same = queue.findIndex(
        (other) => targets !== undefined && other.group === group && other.targets === targets,
      )
      const [replaced] = same < 0 ? [] : queue.splice(same, 1)
      replaced?.done(false)
      queue.push({ ...waiting, done: resolve })
      void drain()
    })
  }

  return {
    type(file, changes) {
      const edits = changes.map(({ start, end, text }) => ({ range: { start, end }, text }))
      commit(toSplices(get().files, [{ file, edits }]), 'typing', typingGroup)
    },
    edit(edit, label, group) {
      const commands: readonly EditCommand[] = isList(edit) ? edit : [edit]
      const ask = (version: number) => client.edit(version, commands)
      return enqueue({ ask, label, group, targets: targetsOf(commands) })
    },
    rename(ref, to, label) {
      const ask = (version: number) => client.rename(version, ref, to)
      return enqueue({ ask, label, group: undefined, targets: undefined })
    },
    async fillPlaceholders(values) {
      wantUrl()
      take(await client.fillPlaceholders(get().version, values), 'placeholders')
    },
    async preview(commands) {
      const { files, version } = get()
      const edits = await client.edit(version, commands)
      if (!edits.ok) return undefined
      return edits.value.map((own) => {
        const before = files.find(({ name }) => name === own.file)?.text ?? ''
        return { file: own.file, before, after: applyEdits(before, own.edits) }
      })
    },
    insertLine(file, offset, line, label) {
      const { files } = get()
      const text = files.find(({ name }) => name === file)?.text ?? ''
      const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
      const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? ''
      const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
      const edits = [{ range: { start, end: start }, text: `${indent}${line}${end}` }]
      commit(toChanges(files, [{ file, edits }]), label)
    },
    undo: context.undo,
    redo: context.redo,
  }
}

const isList = (edit: EditCommand | readonly EditCommand[]): edit is readonly EditCommand[] => Array.isArray(edit)

/** The places that the commands set; undefined if they do anything else. */
function targetsOf(commands: readonly EditCommand[]): string | undefined {
  const targets = commands.map((command) => {
    if (!('operations' in command) || command.operations.some(({ type }) => type !== 'set')) return undefined
    return [command.file, command.document, command.operations.map(({ path }) => path)]
  })
  return targets.includes(undefined) ? undefined : JSON.stringify(targets)
}
