// Which headers an answer names: the ones that routing decides, not those of the connection or of Envoy's book-keeping.

import type { HeaderMap } from './httpRequest.ts'

const hidden: ReadonlySet<string> = new Set([
  ...(
    'connection content-length content-type date location server traceparent tracestate transfer-encoding ' +
    'x-forwarded-for x-forwarded-proto x-forwarded-client-cert x-request-id'
  ).split(' '),
  ...(
    'attempt-count decorator-operation expected-rq-timeout-ms external-address hedge-on-per-try-timeout internal ' +
    'is-timeout-retry original-path peer-metadata peer-metadata-id upstream-rq-timeout-ms upstream-service-time'
  )
    .split(' ')
    .map((name) => `x-envoy-${name}`),
])

const neverRemoved: ReadonlySet<string> = new Set(['host', 'connection', 'content-length'])

/** The headers of a response, several lines of one joined with `,`; undefined if none is to be shown. */
export function shownHeaders(headers: HeaderMap): Readonly<Record<string, string>> | undefined {
  return toRecord([...headers].filter(([name]) => !hidden.has(name)))
}

/** What the destination gets that the client did not send so. Hidden headers count if the client sent them. */
export function changedHeaders(sent: HeaderMap, received: HeaderMap): Readonly<Record<string, string>> | undefined {
  return toRecord(
    [...received].filter(([name, values]) => {
      const before = sent.get(name)
      return before === undefined ? !hidden.has(name) : before.join(',') !== values.join(',')
    }),
  )
}

/** The names that the client sent and the destination does not get, sorted; undefined if there are none. */
export function removedHeaders(sent: HeaderMap, received: HeaderMap): readonly string[] | undefined {
  const removed = [...sent.keys()].filter((name) => !received.has(name) && !neverRemoved.has(name))
  return removed.length > 0 ? removed.toSorted() : undefined
}

function toRecord(entries: readonly (readonly [string, readonly string[]])[]) {
  if (entries.length === 0) return undefined
  return Object.fromEntries(entries.map(([name, values]) => [name, values.join(',')]))
}
