import { expect, test } from 'vitest'
import type { FormInput } from '../../form/form.ts'
import { readTyped } from './typed.ts'

const integer = { type: 'number', value: undefined, isInteger: true, minimum: 1, maximum: 65535 } as const
const text = { type: 'text', value: '' } as const

test.each<[string, Extract<FormInput, { type: 'text' | 'number' }>, string, object]>([
  ['a port', integer, '8080', { value: 8080 }],
  ['a word where a number belongs', integer, 'http', { problem: { code: 'notANumber' } }],
  ['half a port', integer, '1.5', { problem: { code: 'notWhole' } }],
  ['a port beyond the last', integer, '70000', { problem: { code: 'outOfRange', minimum: 1, maximum: 65535 } }],
  ['a percentage', { type: 'number', value: undefined, isInteger: false }, '0.5', { value: 0.5 }],
  ['a duration', { ...text, format: 'duration' }, '1m30s', { value: '1m30s' }],
  ['a duration without a unit', { ...text, format: 'duration' }, '5', { problem: { code: 'notADuration' } }],
  ['a duration in days', { ...text, format: 'duration' }, '1d', { problem: { code: 'notADuration' } }],
  ['base64', { ...text, format: 'base64' }, 'aGk=', { value: 'aGk=' }],
  ['no base64', { ...text, format: 'base64' }, 'hi!', { problem: { code: 'notBase64' } }],
  ['a name that is too long', { ...text, max: 3 }, 'four', { problem: { code: 'tooLong', most: 3 } }],
  [
    'what the pattern does not allow',
    { ...text, pattern: '^[a-z]+$' },
    'A',
    { problem: { code: 'notLike', pattern: '^[a-z]+$' } },
  ],
  ['a number as a text', text, '80', { value: '80' }],
  ['a number where both are allowed', { ...text, orNumber: true }, '80', { value: 80 }],
  ['a name where both are allowed', { ...text, orNumber: true }, 'http', { value: 'http' }],
])('%s', (_, input, typed, result) => {
  expect(readTyped(input, typed)).toEqual(result)
})
