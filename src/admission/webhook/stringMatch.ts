// istio: pkg/config/validation/validation.go validateStringMatch, validateStringRegexp.

import { RE2JS } from 're2js'
import { utf8Bytes } from '../../base/bytes.ts'
import { type Fault, fault } from '../fault.ts'
import type { Message } from '../protobuf/message.ts'

const LONGEST_REGEX_BYTES = 1024

/** The fault of an exact, prefix or regex condition; an empty prefix is one, too. `where` is istiod's name of the field. */
export function stringMatchFault(match: Message | undefined, where: string): Fault | undefined {
  if (match?.has('prefix') && match.text('prefix') === '') return fault('prefixEmpty', { where })
  return regexMatchFault(match, where)
}

/** The same for a field whose prefix may be empty. */
export function regexMatchFault(match: Message | undefined, where: string): Fault | undefined {
  if (!match?.has('regex')) return undefined
  const regex = match.text('regex')
  return regex === '' ? fault('regexEmpty', { where }) : regexFault(regex, where)
}

export function regexFault(regex: string, where: string): Fault | undefined {
  if (utf8Bytes(regex).length > LONGEST_REGEX_BYTES) return fault('regexTooLong', { where })
  try {
    RE2JS.compile(regex)
    return undefined
  } catch (error) {
    return fault('regexInvalid', { where, reason: error instanceof Error ? error.message : String(error) })
  }
}
