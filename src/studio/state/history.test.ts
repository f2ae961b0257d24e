import { expect, test } from 'vitest'
import { applyChanges, type Change } from './change.ts'
import { dragGroup, emptyHistory, record, redo, typingGroup, undo } from './history.ts'

const splice = (start: number, removed: string, inserted: string): Change => ({
  type: 'text',
  file: 'a.yaml',
  start,
  removed,
  inserted,
})
const files = (text: string) => [{ name: 'a.yaml', text }]

function typed(...keys: readonly (readonly [at: number, change: Change])[]) {
  let history = emptyHistory
  let now: readonly { name: string; text: string }[] = files('ab')
  for (const [at, change] of keys) {
    now = applyChanges(now, [change])
    history = record(history, { label: 'typing', group: typingGroup, at, changes: [change] })
  }
  return { history, files: now }
}

test.each([
  ['letters one after the other', splice(1, '', 'x'), splice(2, '', 'y')],
  ['a letter taken back at once', splice(1, '', 'x'), splice(1, 'x', '')],
  ['backspace twice', splice(1, 'b', ''), splice(0, 'a', '')],
  ['delete twice', splice(0, 'a', ''), splice(0, 'b', '')],
])('typing without a pause is one step: %s', (_, first, second) => {
  const { history, files: now } = typed([0, first], [100, second])
  expect(history.done).toHaveLength(1)
  expect(undo(history, now)?.files).toEqual(files('ab'))
})

test('a pause begins a new step', () => {
  expect(typed([0, splice(1, '', 'x')], [1000, splice(2, '', 'y')]).history.done).toHaveLength(2)
})

test('typing at another place begins a new step', () => {
  expect(typed([0, splice(0, '', 'x')], [100, splice(3, '', 'y')]).history.done).toHaveLength(2)
})

test('dragging in one field is one step even where its splices do not touch', () => {
  const first = { label: 'weights', group: 'weights', at: 0, changes: [splice(0, 'a', '1'), splice(1, 'b', '2')] }
  const second = { label: 'weights', group: 'weights', at: 50, changes: [splice(0, '1', '3'), splice(1, '2', '4')] }
  const history = record(record(emptyHistory, first), second)
  expect(history.done).toHaveLength(1)
  expect(undo(history, files('34'))?.files).toEqual(files('ab'))
})

test('one drag is one step however long it rests, another drag is another', () => {
  const dragged = (at: number, id: number, before: string, after: string) => {
    return { label: 'weight', group: dragGroup(id), at, changes: [splice(0, before, after)] }
  }
  const one = record(record(emptyHistory, dragged(0, 1, 'a', '1')), dragged(60_000, 1, '1', '2'))
  expect(one.done).toHaveLength(1)
  expect(record(one, dragged(60_001, 2, '2', '3')).done).toHaveLength(2)
})

test('a new change forgets what was undone, and does not grow the step before', () => {
  const before = typed([0, splice(1, '', 'x')], [2000, splice(2, '', 'y')])
  const undone = undo(before.history, before.files)
  if (undone === undefined) throw new Error('nothing to undo')
  const change = splice(2, '', 'z')
  const history = record(undone.history, { label: 'typing', group: typingGroup, at: 100, changes: [change] })
  expect(history.done).toHaveLength(2)
  expect(redo(history, applyChanges(undone.files, [change]))).toBeUndefined()
})
