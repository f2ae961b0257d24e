import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedList, listChanges } from './listChanges.ts'

type Entry = Readonly<{ id: string; value: number }>

const list = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), value: fc.integer({ min: 0, max: 2 }) }), {
  selector: ({ id }) => id,
})
const isEqual = (a: Entry, b: Entry) => a.value === b.value

test('the changes lead from any list to any other, and what is equal stays the same object', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const made = changedList(before, listChanges(before, after, isEqual))
      expect(made).toEqual(after)
      for (const entry of made) {
        const known = before.find(({ id }) => id === entry.id)
        if (known !== undefined && isEqual(known, entry)) expect(entry).toBe(known)
      }
    }),
  )
})

test('of a list in which one entry changed only that one is sent', () => {
  const before = ['a', 'b', 'c'].map((id) => ({ id, value: 0 }))
  const changed = { id: 'b', value: 1 }
  expect(listChanges(before, before.with(1, changed), isEqual)).toEqual([
    { from: 0, count: 1 },
    { added: [changed] },
    { from: 2, count: 1 },
  ])
})
