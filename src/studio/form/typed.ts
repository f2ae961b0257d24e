// What was typed into a field: a value for the document, or why it is none. Nothing that is no value is written.

import type { FormInput } from '../../form/form.ts'
import type { FieldProblem } from '../../i18n/form.ts'
import type { JsonScalar } from '../../yaml/operation.ts'

export type Typed = Readonly<{ value: JsonScalar }> | Readonly<{ problem: FieldProblem }>
type TextInput = Extract<FormInput, Readonly<{ type: 'text' }>>
type NumberInput = Extract<FormInput, Readonly<{ type: 'number' }>>

const duration = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Reads what is not empty; an empty field is one that is not set. */
export function readTyped(input: TextInput | NumberInput, text: string): Typed {
  return input.type === 'number' ? readNumber(input, text) : readText(input, text)
}

function readNumber({ isInteger, minimum, maximum }: NumberInput, text: string): Typed {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim())) return { problem: { code: 'notANumber' } }
  const value = Number(text)
  if (isInteger && !Number.isInteger(value)) return { problem: { code: 'notWhole' } }
  if (value < (minimum ?? value) || value > (maximum ?? value)) {
    return { problem: { code: 'outOfRange', minimum, maximum } }
  }
  return { value }
}

function readText(input: TextInput, text: string): Typed {
  if (input.orNumber && /^\d{1,9}$/.test(text)) return { value: Number(text) }
  if (input.format === 'duration' && !duration.test(text)) return { problem: { code: 'notADuration' } }
  if (input.format === 'base64' && !base64.test(text)) return { problem: { code: 'notBase64' } }
  if (input.max !== undefined && text.length > input.max) return { problem: { code: 'tooLong', most: input.max } }
  if (input.pattern !== undefined && !matches(input.pattern, text)) {
    return { problem: { code: 'notLike', pattern: input.pattern } }
  }
  return { value: text }
}

/** Patterns of the CRDs are simple enough to mean the same to every engine. */
function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern).test(text)
}
