// A broken rule: its code, its arguments by name, and the judge's sentence made of them.

import { goQuote } from './goQuote.ts'
import { CRD_MESSAGES } from './messages/crd.ts'
import { DESTINATION_RULE_MESSAGES } from './messages/destinationRule.ts'
import { GATEWAY_MESSAGES } from './messages/gateway.ts'
import { HTTP_MESSAGES } from './messages/http.ts'
import { NAME_MESSAGES } from './messages/names.ts'
import { PROTOBUF_MESSAGES } from './messages/protobuf.ts'
import { SECURITY_MESSAGES } from './messages/security.ts'
import { SERVICE_ENTRY_MESSAGES } from './messages/serviceEntry.ts'
import { SIDECAR_MESSAGES } from './messages/sidecar.ts'
import { VIRTUAL_SERVICE_MESSAGES } from './messages/virtualService.ts'

// `%{name}` stands for an argument, `%q{name}` for a quoted one.
const MESSAGES = {
  ...CRD_MESSAGES,
  ...PROTOBUF_MESSAGES,
  ...NAME_MESSAGES,
  ...GATEWAY_MESSAGES,
  ...VIRTUAL_SERVICE_MESSAGES,
  ...HTTP_MESSAGES,
  ...DESTINATION_RULE_MESSAGES,
  ...SERVICE_ENTRY_MESSAGES,
  ...SIDECAR_MESSAGES,
  ...SECURITY_MESSAGES,
}

/** The stable name of a rule. */
export type RuleCode = keyof typeof MESSAGES

/** Of them, the rules of the API server. */
export type CrdCode = keyof typeof CRD_MESSAGES

export type Arguments = Readonly<Record<string, string | number>>

export type Fault = Readonly<{ code: RuleCode; args: Arguments; message: string }>

/** The names of the arguments in a message. */
type Names<Message extends string> = PlainNames<Message> | QuotedNames<Message>
type PlainNames<Message extends string> = Message extends `${string}%{${infer Name}}${infer Rest}`
  ? Name | PlainNames<Rest>
  : never
type QuotedNames<Message extends string> = Message extends `${string}%q{${infer Name}}${infer Rest}`
  ? Name | QuotedNames<Rest>
  : never

type ArgumentsOf<Code extends RuleCode> = [Names<(typeof MESSAGES)[Code]>] extends [never]
  ? readonly []
  : readonly [args: Readonly<Record<Names<(typeof MESSAGES)[Code]>, string | number>>]

/** The fault of a rule, with just the arguments that its message names. */
export function fault<Code extends RuleCode>(code: Code, ...[given]: ArgumentsOf<Code>): Fault {
  const args: Arguments = given ?? {}
  return { code, args, message: written(MESSAGES[code], args) }
}

function written(message: string, args: Arguments): string {
  return message.replaceAll(/%(q?)\{(\w+)\}/g, (_, quoted: string, name: string) => {
    const value = args[name] ?? ''
    return quoted === 'q' ? goQuote(String(value)) : String(value)
  })
}
