// One undo history over all files: splices of texts and of the file list, with a label and a group. Pure; the time is passed in.

import type { ProjectFile } from '../../base/source.ts'
import { applyChanges, type Change, invertChanges, joinSplices } from './change.ts'

/** One undo step. `group` marks steps that may grow: typing in the editor, dragging in one field. */
export type Step = Readonly<{ label: string; group: string | undefined; at: number; changes: readonly Change[] }>

/** `done` and `undone` end with the newest step. */
export type History = Readonly<{ done: readonly Step[]; undone: readonly Step[] }>

export const emptyHistory: History = { done: [], undone: [] }

/** The group of typing in the editor: its steps grow only where the splices touch each other. */
export const typingGroup = 'typing'

/** The group of one drag, told apart by a number of its own: it is one step, however long the hand rests on the way. */
export const dragGroup = (id: number): string => `${drag}${id}`
const drag = 'drag '

/** Steps of other groups grow while the pause between two changes is shorter than this, in ms. */
const pause = 1000
/** Older steps are forgotten. */
const limit = 1000

/** Adds a step, or lets the newest one grow by it; what was undone is forgotten. */
export function record(history: History, step: Step): History {
  const last = history.done.at(-1)
  const grown = last !== undefined && history.undone.length === 0 ? grow(last, step) : undefined
  const done = grown === undefined ? [...history.done, step] : [...history.done.slice(0, -1), grown]
  return { done: done.slice(-limit), undone: [] }
}

function grow(last: Step, next: Step): Step | undefined {
  if (next.group === undefined || last.group !== next.group) return undefined
  if (next.at - last.at >= pause && !next.group.startsWith(drag)) return undefined
  const joined = joinSplices(last.changes, next.changes)
  if (joined !== undefined) return { ...next, changes: joined }
  return next.group === typingGroup ? undefined : { ...next, changes: [...last.changes, ...next.changes] }
}

export type Moved = Readonly<{ history: History; files: readonly ProjectFile[]; changes: readonly Change[] }>

/** Takes the newest step back; undefined if there is none. `changes` is what was applied to `files`. */
export function undo(history: History, files: readonly ProjectFile[]): Moved | undefined {
  const step = history.done.at(-1)
  if (step === undefined) return undefined
  const changes = invertChanges(step.changes)
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    files: applyChanges(files, changes),
    changes,
  }
}

/** Makes the newest undone step again; undefined if there is none. */
export function redo(history: History, files: readonly ProjectFile[]): Moved | undefined {
  const step = history.undone.at(-1)
  if (step === undefined) return undefined
  return {
    // A step that came back does not grow any more: what follows is a new thought.
    history: { done: [...history.done, { ...step, group: undefined }], undone: history.undone.slice(0, -1) },
    files: applyChanges(files, step.changes),
    changes: step.changes,
  }
}
