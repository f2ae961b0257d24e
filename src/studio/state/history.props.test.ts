import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectFile } from '../../base/source.ts'
import { applyChanges, type Change } from './change.ts'
import { emptyHistory, type History, type Moved, record, redo, typingGroup, undo } from './history.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', '\r\n', '\n', '\uFEFF', '占', '😀'), { maxLength: 12 })
  .map((parts) => parts.join(''))
type Act = Readonly<{
  at: number
  length: number
  text: string
  pause: number
  group: string | undefined
  onFiles: boolean
}>
const act: fc.Arbitrary<Act> = fc.record({
  at: fc.nat(1000),
  length: fc.nat(4),
  text,
  pause: fc.constantFrom(10, 5000),
  group: fc.constantFrom(undefined, typingGroup, 'field'),
  onFiles: fc.constantFrom(false, false, false, true),
})

function toChange(files: readonly ProjectFile[], act: Act, name: string): Change {
  const target = files[act.at % Math.max(1, files.length)]
  if (act.onFiles || target === undefined) {
    const index = act.at % (files.length + 1)
    const removed = files.slice(index, index + act.length)
    return { type: 'files', index, removed, inserted: [{ name, text: act.text }] }
  }
  const start = act.at % (target.text.length + 1)
  const removed = target.text.slice(start, start + act.length)
  return { type: 'text', file: target.name, start, removed, inserted: act.text }
}

/** Takes every step (back or again) and returns the files after each, the start included. */
function walk(
  history: History,
  files: readonly ProjectFile[],
  move: (h: History, f: typeof files) => Moved | undefined,
) {
  const seen = [files]
  let moved = move(history, files)
  let last = history
  while (moved !== undefined) {
    seen.push(moved.files)
    last = moved.history
    moved = move(last, moved.files)
  }
  return { seen, history: last }
}

test('undoing every step restores the first bytes, redoing them the last, through the same states', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const start: readonly ProjectFile[] = [{ name: 'a.yaml', text: 'x: 1\r\ny: 2\n' }]
      let files = start
      let history = emptyHistory
      let at = 0
      for (const [index, act] of acts.entries()) {
        const changes = [toChange(files, act, `f${index}`)]
        at += act.pause
        files = applyChanges(files, changes)
        history = record(history, { label: 'step', group: act.group, at, changes })
      }
      const back = walk(history, files, undo)
      expect(back.seen.at(-1)).toEqual(start)
      const again = walk(back.history, start, redo)
      expect(again.seen.at(-1)).toEqual(files)
      expect(again.seen.toReversed()).toEqual(back.seen)
    }),
  )
})
