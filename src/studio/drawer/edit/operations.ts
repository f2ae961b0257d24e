// Form changes as operations on exact paths, relative to nothing but the document.

import type { FieldPath } from '../../../base/source.ts'
import type { EditOperation } from '../../../yaml/operation.ts'
import type { DestinationForm, PathOperator } from './ruleForm.ts'
import type { Weights } from './weights.ts'

/** Sets the weights that differ from the document, and those that an edit still on its way makes differ (`asked`). */
export function weightOperations(
  rule: FieldPath,
  written: readonly (number | undefined)[],
  asked: Weights | undefined,
  after: Weights,
): readonly EditOperation[] {
  return after.flatMap((value, index): readonly EditOperation[] => {
    const stands = written[index] === value && (asked === undefined || asked[index] === value)
    return stands ? [] : [{ type: 'set', path: [...rule, 'route', index, 'weight'], value }]
  })
}

/** Sets the value of a match path; another operator takes the place of the one that stands there. */
export function pathOperations(
  rule: FieldPath,
  match: number,
  before: PathOperator,
  after: Readonly<{ operator: PathOperator; value: string }>,
): readonly EditOperation[] {
  const uri: FieldPath = [...rule, 'match', match, 'uri']
  return before === after.operator
    ? [{ type: 'set', path: [...uri, after.operator], value: after.value }]
    : [
        { type: 'set', path: [...uri, after.operator], value: after.value },
        { type: 'remove', path: [...uri, before] },
      ]
}

/** Sets host, subset or port of a destination; an emptied subset or port is removed. A text that is no port changes nothing. */
export function destinationOperations(
  rule: FieldPath,
  before: DestinationForm,
  field: 'host' | 'subset' | 'port',
  value: string,
): readonly EditOperation[] {
  const destination: FieldPath = [...rule, 'route', before.index, 'destination']
  if (field === 'host') return value === '' ? [] : [{ type: 'set', path: [...destination, 'host'], value }]
  if (value === '') return before[field] === '' ? [] : [{ type: 'remove', path: [...destination, field] }]
  if (field === 'subset') return [{ type: 'set', path: [...destination, 'subset'], value }]
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 65535) return []
  return before.port === ''
    ? [{ type: 'set', path: [...destination, 'port'], value: { number } }]
    : [{ type: 'set', path: [...destination, 'port', 'number'], value: number }]
}
