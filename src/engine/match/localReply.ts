// Answers that the proxy gives itself. envoy: source/common/http/utility.cc (sendLocalReply)

import type { Answer } from '../decision.ts'
import type { MutableHeaders } from './headerMutations.ts'
import { type HttpRequest, isGrpc } from './httpRequest.ts'
import { shownHeaders } from './shownHeaders.ts'

export type LocalReply = Readonly<{
  status: number
  details: string
  flags: readonly string[]
  body: string
  /** The gRPC status if the answer names one; else it follows from `status`. */
  grpcStatus?: number | undefined
}>

/** The answer to the client, with what `addHeaders` puts on it. No body to HEAD; a gRPC request gets 200 and the status in
 *  `grpc-status`, the body as `grpc-message`. */
export function replyLocally(
  reply: LocalReply,
  request: HttpRequest,
  addHeaders: (headers: MutableHeaders) => void = () => {},
): Pick<Answer, 'outcome' | 'status' | 'flags' | 'details' | 'responseHeaders' | 'body'> {
  const headers: MutableHeaders = new Map()
  const grpc = isGrpc(request)
  if (grpc) {
    headers.set('grpc-status', [String(reply.grpcStatus ?? toGrpcStatus(reply.status))])
    if (reply.body !== '') headers.set('grpc-message', [percentEncode(reply.body)])
  }
  addHeaders(headers)
  const responseHeaders = shownHeaders(headers)
  const hasBody = reply.body !== '' && !grpc && request.method !== 'HEAD'
  return {
    outcome: 'local',
    status: grpc ? 200 : reply.status,
    ...(reply.flags.length > 0 && { flags: reply.flags.join(',') }),
    details: reply.details,
    ...(responseHeaders && { responseHeaders }),
    ...(hasBody && { body: reply.body }),
  }
}

// envoy: source/common/grpc/status.cc (httpToGrpcStatus)
function toGrpcStatus(status: number): number {
  const known = new Map([
    [400, 13],
    [401, 16],
    [403, 7],
    [404, 12],
    [429, 14],
    [502, 14],
    [503, 14],
    [504, 14],
  ])
  return known.get(status) ?? 2
}

const percentEncode = (text: string): string =>
  text.replace(
    /[^\x20-\x24\x26-\x7e]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
