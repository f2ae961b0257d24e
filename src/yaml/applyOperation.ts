// What an edit means for the parsed value: the intended result, against which the edited text is checked.

import type { FieldPath } from '../base/source.ts'
import type { EditOperation, Json } from './operation.ts'

/** The value after an operation, or undefined if the operation does not fit it. Parts that did not change are shared. */
export function applyOperation(value: unknown, operation: EditOperation): Readonly<{ value: unknown }> | undefined {
  switch (operation.type) {
    case 'set':
      return changed(value, operation.path, () => ({ value: operation.value }))
    case 'insert':
      return changed(value, operation.path, (list) => inserted(list, operation.index, operation.value))
    case 'remove': {
      const last = operation.path.at(-1)
      if (last === undefined) return undefined
      return changed(value, operation.path.slice(0, -1), (parent) => removed(parent, last))
    }
    case 'move':
      return changed(value, operation.path, (list) => moved(list, operation.from, operation.to))
    case 'copy':
      return changed(value, operation.path, (list) => copied(list, operation.index))
    case 'rename': {
      const last = operation.path.at(-1)
      if (last === undefined) return undefined
      return changed(value, operation.path.slice(0, -1), (parent) => renamed(parent, String(last), operation.key))
    }
  }
}

type Change = (old: unknown) => Readonly<{ value: unknown }> | undefined

function changed(value: unknown, path: FieldPath, change: Change): Readonly<{ value: unknown }> | undefined {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value) && typeof step === 'number') {
    if (step < 0 || step >= value.length) return undefined
    const child = changed(value[step], rest, change)
    return child && { value: value.map((item, index) => (index === step ? child.value : item)) }
  }
  // A key without a value may become a mapping; a key that is missing may be added, but not its parents.
  if (!isObject(value) && !((value ?? undefined) === undefined && rest.length === 0)) return undefined
  const fields = isObject(value) ? value : {}
  const key = String(step)
  if (rest.length > 0 && !Object.hasOwn(fields, key)) return undefined
  const child = changed(Object.hasOwn(fields, key) ? fields[key] : undefined, rest, change)
  return child && { value: { ...fields, [key]: child.value } }
}

function inserted(list: unknown, index: number, item: Json): Readonly<{ value: unknown }> | undefined {
  const items: unknown = list ?? []
  if (!Array.isArray(items) || index < 0 || index > items.length) return undefined
  return { value: [...items.slice(0, index), item, ...items.slice(index)] }
}

function removed(parent: unknown, step: string | number): Readonly<{ value: unknown }> | undefined {
  if (Array.isArray(parent) && typeof step === 'number') {
    if (step < 0 || step >= parent.length) return undefined
    return { value: parent.filter((_item, index) => index !== step) }
  }
  if (!isObject(parent) || !Object.hasOwn(parent, String(step))) return undefined
  return { value: Object.fromEntries(Object.entries(parent).filter(([key]) => key !== String(step))) }
}

function moved(list: unknown, from: number, to: number): Readonly<{ value: unknown }> | undefined {
  if (!Array.isArray(list) || !(from in list) || !(to in list)) return undefined
  return { value: list.toSpliced(from, 1).toSpliced(to, 0, list[from]) }
}

function copied(list: unknown, index: number): Readonly<{ value: unknown }> | undefined {
  if (!Array.isArray(list) || !(index in list)) return undefined
  return { value: list.toSpliced(index, 0, list[index]) }
}

function renamed(parent: unknown, key: string, to: string): Readonly<{ value: unknown }> | undefined {
  if (!isObject(parent) || !Object.hasOwn(parent, key) || (to !== key && Object.hasOwn(parent, to))) return undefined
  return { value: Object.fromEntries(Object.entries(parent).map(([name, value]) => [name === key ? to : name, value])) }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two parsed values are equal, the order of keys aside. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameValue(item, right[index]))
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left)
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
    )
  }
  return Object.is(left, right)
}
