import type { LanguageQuery, LanguageReply } from '../../../worker/protocol.ts'
import { studio } from '../../state/store.ts'
import type { monaco } from '../monaco.ts'

type Reply<Type extends LanguageReply['type']> = Extract<LanguageReply, Readonly<{ type: Type }>>

/** Asks the worker; undefined if the editor lost interest or the text moved on. */
export async function ask<Type extends LanguageReply['type']>(
  type: Type,
  query: LanguageQuery,
  token: monaco.CancellationToken,
): Promise<Reply<Type> | undefined> {
  const wanted = new AbortController()
  const cancelled = token.onCancellationRequested(() => wanted.abort())
  const reply = await studio.client.language(query, wanted.signal)
  cancelled.dispose()
  return reply.ok && isReply(reply.value, type) ? reply.value : undefined
}

function isReply<Type extends LanguageReply['type']>(reply: LanguageReply, type: Type): reply is Reply<Type> {
  return reply.type === type
}
