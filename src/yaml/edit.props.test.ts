import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../base/edits.ts'
import type { FieldPath } from '../base/source.ts'
import { anyEdit, anyTwistedEdit, at, chosen, isMapping, read, SAMPLED, scalar } from '../testing/anyEdit.ts'
import { editDocument } from './edit.ts'
import { locate } from './locate.ts'
import type { EditOperation, Json } from './operation.ts'

/** The intended value, by plain mutation of a copy. */
function intended(root: unknown, operation: EditOperation): unknown {
  // What aliases share is written out: an edit means the one place that it names.
  const copy: unknown = unshared(root)
  const parent = at(copy, operation.path.slice(0, -1))
  const last = operation.path.at(-1) ?? ''
  const target = at(copy, operation.path)
  switch (operation.type) {
    case 'insert':
      if (Array.isArray(target)) target.splice(operation.index, 0, operation.value)
      break
    case 'move':
      if (Array.isArray(target)) target.splice(operation.to, 0, ...target.splice(operation.from, 1))
      break
    case 'copy':
      if (Array.isArray(target)) target.splice(operation.index, 0, target[operation.index])
      break
    case 'rename':
      if (isMapping(parent)) {
        parent[operation.key] = parent[last]
        delete parent[last]
      }
      break
    case 'set':
      mutate(copy, operation.path, operation.value)
      break
    case 'remove':
      drop(copy, operation.path)
  }
  return copy
}

function unshared(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(unshared)
  if (!isMapping(node)) return node
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, unshared(child)]))
}

/** As lodash's `set`: what is missing is made. */
function mutate(node: unknown, [step = '', ...rest]: FieldPath, value: Json): void {
  if (!Array.isArray(node) && !isMapping(node)) return
  const old: unknown = Reflect.get(node, step)
  const child = rest.length > 0 && (old ?? undefined) === undefined ? (typeof rest[0] === 'number' ? [] : {}) : old
  Reflect.set(node, step, rest.length === 0 ? value : child)
  if (rest.length > 0) mutate(child, rest, value)
}

function drop(root: unknown, path: FieldPath): void {
  const above = path.slice(0, -1)
  const parent = at(root, above)
  const last = path.at(-1) ?? ''
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (isMapping(parent)) delete parent[last]
  const isEmpty = typeof parent === 'object' && parent !== null && Object.keys(parent).length === 0
  if (isEmpty && above.length > 1 && typeof above.at(-1) === 'string') drop(root, above)
}

test('an edit gives exactly the intended value', () => {
  fc.assert(
    fc.property(anyEdit, ([text, operation]) => {
      if (operation === undefined) return
      const edits = editDocument(text, [operation])
      if (!edits.ok) throw new Error(`${edits.error.code} for ${JSON.stringify(operation)} in\n${text}`)
      expect(read(applyEdits(text, edits.value))).toEqual(intended(read(text), operation))
    }),
    { ...SAMPLED, numRuns: 800 },
  )
})

test('where values are shared or the text is a template, an edit gives exactly the intended value or is refused', () => {
  fc.assert(
    fc.property(anyTwistedEdit, ([text, operation]) => {
      if (operation === undefined) return
      const before = read(text)
      const edits = editDocument(text, [operation])
      if (before === undefined) expect(edits).toMatchObject({ ok: false, error: { code: 'documentBroken' } })
      if (!edits.ok) return
      expect(read(applyEdits(text, edits.value))).toEqual(intended(before, operation))
    }),
    { ...SAMPLED, numRuns: 1000 },
  )
})

test('setting a scalar to a scalar changes no byte outside its range', () => {
  fc.assert(
    fc.property(chosen, scalar, ([text, path], json) => {
      const old = at(read(text), path)
      if (path.length === 0 || typeof old === 'object' || (typeof json === 'string' && json.includes('\n'))) return
      const edits = editDocument(text, [{ type: 'set', path, value: json }])
      const located = locate(text, { file: '', document: 0, path })
      if (!edits.ok || located === undefined) throw new Error('not edited')
      // A tag that does not fit the new value goes with the old one.
      if (/!\S*[ \t]+$/.test(text.slice(0, located.value.start))) return
      for (const { range } of edits.value) {
        expect(range.start).toBeGreaterThanOrEqual(located.value.start)
        expect(range.end).toBeLessThanOrEqual(located.value.end)
      }
    }),
    { ...SAMPLED, numRuns: 500 },
  )
})

test('a series of edits equals the edits one after the other', () => {
  const series = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), scalar), { maxLength: 6 })
  fc.assert(
    fc.property(series, (sets) => {
      const text = 'a: 1\n# c\nb: x\n'
      const operations = sets.map(([key, json]): EditOperation => ({ type: 'set', path: [key], value: json }))
      const together = editDocument(text, operations)
      const oneByOne = operations.reduce((now, operation) => {
        const edits = editDocument(now, [operation])
        return edits.ok ? applyEdits(now, edits.value) : now
      }, text)
      expect(together.ok && applyEdits(text, together.value)).toBe(oneByOne)
    }),
  )
})
