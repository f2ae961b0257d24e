// Changes of a form as operations on the paths of its fields.

import type { FormField } from '../../form/form.ts'
import type { EditOperation, Json } from '../../yaml/operation.ts'

const removed = (path: FormField['path']): EditOperation => ({ type: 'remove', path })

/** Sets a field; others of its group, of which one alone may be set, go. */
export function setField({ path, excludes = [] }: FormField, value: Json): readonly EditOperation[] {
  return [{ type: 'set', path, value }, ...excludes.map(removed)]
}

/** Takes a field away; nothing if the text has none. */
export function removeField({ path, isSet }: FormField): readonly EditOperation[] {
  return isSet ? [removed(path)] : []
}

/** Sets operator and value of a text that is written in one of several ways; without an operator it is `{}`, as for a header that is
 *  only asked to be there. */
export function setMatch(field: FormField, operator: string, value: string): readonly EditOperation[] {
  const before = field.input.type === 'match' ? field.input.operator : ''
  if (operator === '') return setField(field, {})
  if (before === '') return setField(field, { [operator]: value })
  const written: EditOperation = { type: 'set', path: [...field.path, operator], value }
  return before === operator ? [written] : [written, removed([...field.path, before])]
}

/** Adds an item at the end of a list, or to a field that is not set what it begins with. */
export function addFresh(field: FormField): readonly EditOperation[] {
  const { input, path } = field
  if (input.type === 'list') return [{ type: 'insert', path, index: input.items.length, value: input.fresh }]
  return input.type === 'object' ? setField(field, input.fresh) : []
}

/** Moves an item of a list by `step` places. */
export function moveItem(list: FormField, from: number, step: 1 | -1): readonly EditOperation[] {
  return [{ type: 'move', path: list.path, from, to: from + step }]
}
