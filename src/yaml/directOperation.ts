// An operation as it is written into the text: what is missing on the way becomes part of the value that is set, and what
// would be left empty becomes part of what is removed.

import type { FieldPath } from '../base/source.ts'
import { isObject } from './applyOperation.ts'
import type { EditOperation, Json } from './operation.ts'

/** An operation with the same result of which the parent is there; undefined if its path can lead nowhere. */
export function directOperation(root: unknown, operation: EditOperation): EditOperation | undefined {
  switch (operation.type) {
    case 'set':
      return directSet(root, operation.path, operation.value)
    case 'insert': {
      const list = valueAt(root, operation.path)
      const isMissing = list === undefined || list === null
      if (!isMissing) return operation
      return operation.index === 0 ? directSet(root, operation.path, [operation.value]) : undefined
    }
    case 'remove':
      return { type: 'remove', path: withEmptied(root, operation.path) }
    case 'move':
    case 'copy':
    case 'rename':
      return operation
  }
}

function directSet(root: unknown, path: FieldPath, value: Json): EditOperation | undefined {
  let parent = root
  for (const [depth, step] of path.entries()) {
    const below = path.slice(depth + 1)
    if (Array.isArray(parent) && step === parent.length) {
      const item = nested(below, value)
      return item && { type: 'insert', path: path.slice(0, depth), index: parent.length, value: item.value }
    }
    if (typeof step === 'number' && (parent === null || parent === undefined)) {
      const list = nested(path.slice(depth), value)
      return list && { type: 'set', path: path.slice(0, depth), value: list.value }
    }
    const child = childOf(parent, step)
    if (below.length > 0 && !Array.isArray(parent) && child === undefined) {
      const made = nested(below, value)
      return made && { type: 'set', path: path.slice(0, depth + 1), value: made.value }
    }
    parent = child
  }
  return { type: 'set', path, value }
}

/** The value below the steps: a mapping for a key, a list of one for index 0. */
function nested(steps: FieldPath, value: Json): Readonly<{ value: Json }> | undefined {
  const [step, ...rest] = steps
  if (step === undefined) return { value }
  const inner = nested(rest, value)
  if (inner === undefined || (typeof step === 'number' && step !== 0)) return undefined
  return { value: typeof step === 'number' ? [inner.value] : { [step]: inner.value } }
}

/** The path of the highest key that holds nothing but the value at `path`. */
function withEmptied(root: unknown, path: FieldPath): FieldPath {
  const above = path.slice(0, -1)
  if (above.length < 2 || typeof above.at(-1) === 'number') return path
  const parent = valueAt(root, above)
  const size = Array.isArray(parent) ? parent.length : isObject(parent) ? Object.keys(parent).length : 0
  const last = path.at(-1)
  return size === 1 && last !== undefined && childOf(parent, last) !== undefined ? withEmptied(root, above) : path
}

const valueAt = (root: unknown, path: FieldPath): unknown => path.reduce<unknown>(childOf, root)

/** Undefined only if nothing is there: a key without a value has the value null. */
function childOf(node: unknown, step: FieldPath[number]): unknown {
  if (Array.isArray(node)) return typeof step === 'number' ? node[step] : undefined
  return isObject(node) && Object.hasOwn(node, String(step)) ? node[String(step)] : undefined
}
