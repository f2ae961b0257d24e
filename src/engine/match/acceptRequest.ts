// From the bytes of a test request to the request that is routed, or the answer that refuses it.
// envoy: source/common/http/conn_manager_impl.cc (decodeHeaders), in the order of its checks.

import type { HttpOptions } from '../../envoy/proxyConfig.ts'
import type { Reason } from '../reason.ts'
import type { TestRequest } from '../request.ts'
import { type HttpRequest, pathWithoutQuery } from './httpRequest.ts'
import { preparePath } from './preparePath.ts'
import { collectHeaders, findBadHeader, sanitizeHeaders } from './requestHeaders.ts'
import { isKnownMethod, parseRequestTarget } from './requestTarget.ts'

/** A local answer given before any route was looked at. */
export type Rejection = Readonly<{
  status: 400 | 404
  details: string
  /** `DPE` for what the codec refuses: only those answers have a body. */
  flags: 'DPE' | undefined
  reason: Reason
}>

export type Acceptance =
  | Readonly<{ type: 'accepted'; request: HttpRequest }>
  | Readonly<{ type: 'rejected'; rejection: Rejection }>

/** Checks request line, headers and Host, and prepares path and headers. `tls` = the connection is TLS. */
export function acceptRequest(request: TestRequest, options: HttpOptions, tls: boolean): Acceptance {
  if (!isKnownMethod(request.method)) {
    return codecError('http1.codec_error', { code: 'badMethod', method: request.method })
  }
  const target = parseRequestTarget(request.method, request.path)
  if (typeof target === 'string') return codecError(target, { code: 'badRequestTarget', path: request.path })
  const badHeader = findBadHeader([['host', request.host], ...request.headers])
  if (badHeader) return codecError(badHeader.error, { code: 'badHeader', name: badHeader.name })

  const authority = target.authority ?? hostHeader(request)
  if (!/^[\w\-.~%!$&'()[\]*+,;=:@]*$/.test(authority)) {
    return codecError('http.invalid_authority', { code: 'badHost', host: authority })
  }
  if (target.path !== undefined && !target.path.startsWith('/')) {
    return rejected(404, 'absolute_path_rejected', { code: 'badRequestTarget', path: request.path })
  }
  const headers = collectHeaders(request.headers)
  if (request.method === 'QUERY' && !headers.has('content-type')) {
    return rejected(400, 'query_missing_content_type', { code: 'badMethod', method: request.method })
  }
  const path = target.path === undefined ? undefined : preparePath(target.path, options)
  if (target.path !== undefined && path === undefined) {
    return rejected(400, 'path_normalization_failed', { code: 'pathNormalizationFailed', path: request.path })
  }
  sanitizeHeaders(headers, tls, options.useRemoteAddress)
  return {
    type: 'accepted',
    request: {
      method: request.method,
      scheme: target.scheme ?? schemeOf(headers.get('x-forwarded-proto')?.[0], tls),
      authority,
      path,
      bare: path === undefined ? undefined : pathWithoutQuery(path),
      headers,
      tls,
    },
  }
}

/** The Host header: more lines of it are joined with `,`, which then fits no domain but `*`. */
function hostHeader(request: TestRequest): string {
  const more = request.headers.filter(([name]) => name.toLowerCase() === 'host').map(([, value]) => value)
  return [request.host, ...more].map((value) => value.trim()).join(',')
}

const schemeOf = (forwardedProto: string | undefined, tls: boolean): string =>
  forwardedProto === 'http' || forwardedProto === 'https' ? forwardedProto : tls ? 'https' : 'http'

const codecError = (details: string, reason: Reason): Acceptance => ({
  type: 'rejected',
  rejection: { status: 400, details, flags: 'DPE', reason },
})

const rejected = (status: 400 | 404, details: string, reason: Reason): Acceptance => ({
  type: 'rejected',
  rejection: { status, details, flags: undefined, reason },
})
