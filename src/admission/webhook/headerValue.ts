// Envoy's format of header values: `%%` or `%NAME%` or `%NAME(arguments)%`. istio: pkg/config/validation/header_value_validator.go.

import { controlCharacter } from '../controlCharacters.ts'
import { type Fault, fault } from '../fault.ts'

type State =
  | 'literal'
  | 'name'
  | 'expectArguments'
  | 'expectText'
  | 'text'
  | 'expectDelimiter'
  | 'expectArgumentsEnd'
  | 'expectNameEnd'

type Step = Readonly<{ next: State; skip?: true } | { reason: string }>

/** The fault of a header value, variables' names not looked at. */
export function headerValueFault(value: string): Fault | undefined {
  if (controlCharacter(value, '\t') !== undefined) return fault('headerValueCharacters', { value })
  let state: State = 'literal'
  for (let at = 0; at < value.length; at += 1) {
    const step: Step = stepOf(state, value[at] ?? '', value[at + 1])
    if ('reason' in step) return fault('headerValueFormat', { reason: step.reason })
    if (step.skip) at += 1
    state = step.next
  }
  if (state === 'literal') return undefined
  return fault('headerValueFormat', { reason: `Un-terminated variable expression '${value}'` })
}

function stepOf(state: State, character: string, following: string | undefined): Step {
  const stayIfSpace = (reason: string): Step => (character === ' ' ? { next: state } : { reason })
  switch (state) {
    case 'literal':
      if (character !== '%') return { next: state }
      if (following === undefined) return { reason: 'Un-escaped %' }
      return following === '%' ? { next: state, skip: true } : { next: 'name' }
    case 'name':
      return { next: character === '%' ? 'literal' : character === '(' ? 'expectArguments' : state }
    case 'expectArguments':
      return { next: character === '[' ? 'expectText' : character === ' ' ? state : 'text' }
    case 'expectDelimiter':
      if (character === ',') return { next: 'expectText' }
      return character === ']' ? { next: 'expectArgumentsEnd' } : stayIfSpace("Expecting ',', ']', or whitespace")
    case 'expectText':
      return character === '"' ? { next: 'text' } : stayIfSpace("Expecting '\"'")
    case 'text':
      if (character === '\\') {
        return following === undefined
          ? { reason: 'Un-terminated backslash in JSON string' }
          : { next: state, skip: true }
      }
      return { next: character === ')' ? 'expectNameEnd' : character === '"' ? 'expectDelimiter' : state }
    case 'expectArgumentsEnd':
      if (character === ')') return { next: 'expectNameEnd' }
      return stayIfSpace("Expecting ')' or whitespace after '{}', but found '{}'")
    case 'expectNameEnd':
      return character === '%' ? { next: 'literal' } : stayIfSpace("Expecting '%' or whitespace after")
  }
}
