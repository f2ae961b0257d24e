// The request bar as typed → the request that the engine answers, or what stands in the way.

import { fail, ok, type Result } from '../../base/result.ts'
import type { HeaderLine, TestRequest } from '../../engine/request.ts'
import type { RequestDraft } from './studioState.ts'
import { splitUrl } from './url.ts'

/** Why the request bar's content is no request yet, and in which field. */
export type RequestProblem =
  | Readonly<{ field: 'url'; code: 'urlEmpty' | 'hostMissing' }>
  | Readonly<{ field: 'url'; code: 'schemeUnknown'; scheme: string }>
  | Readonly<{ field: 'url'; code: 'portInvalid'; port: string }>
  | Readonly<{ field: 'method'; code: 'methodInvalid'; method: string }>
  | Readonly<{ field: 'headers'; code: 'headerNameInvalid'; index: number; name: string }>
  | Readonly<{ field: 'headers'; code: 'headerValueInvalid'; index: number; name: string }>

/** RFC 9110 token: what a method and a header name are made of. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Reads a draft: no scheme means http, the port defaults to 80 or 443, path and query go out as typed (a fragment does not),
 *  a `Host` header line wins over the URL's host, and over TLS the SNI is the URL's host until it is edited ('' sends none). */
export function toTestRequest(draft: RequestDraft): Result<TestRequest, RequestProblem> {
  const { scheme, host, port, path } = splitUrl(draft.url)
  if (draft.url.trim() === '') return fail({ field: 'url', code: 'urlEmpty' })
  const schemeName = scheme?.text.toLowerCase() ?? 'http'
  if (schemeName !== 'http' && schemeName !== 'https')
    return fail({ field: 'url', code: 'schemeUnknown', scheme: scheme?.text ?? '' })
  const portNumber = toPort(port?.text, schemeName)
  if (portNumber === undefined) return fail({ field: 'url', code: 'portInvalid', port: port?.text ?? '' })
  if (!token.test(draft.method)) return fail({ field: 'method', code: 'methodInvalid', method: draft.method })
  const badHeader = findBadHeader(draft.headers)
  if (badHeader !== undefined) return fail(badHeader)
  const hostLine = draft.headers.find(isHost)
  const sentHost = hostLine?.[1] ?? toHostHeader(host?.text, portNumber, schemeName)
  if (sentHost === undefined) return fail({ field: 'url', code: 'hostMissing' })
  const sni = draft.sni ?? toServerName(host?.text ?? sentHost)
  return ok({
    protocol: schemeName === 'https' ? 'HTTPS' : 'HTTP',
    port: portNumber,
    host: sentHost,
    method: draft.method,
    path: toTarget(path?.text ?? ''),
    headers: draft.headers.filter((line) => !isHost(line)),
    ...(schemeName === 'https' && sni !== '' ? { sni } : {}),
  })
}

const isHost = ([name]: HeaderLine) => name.toLowerCase() === 'host'

function toPort(text: string | undefined, scheme: 'http' | 'https'): number | undefined {
  if (text === undefined || text === '') return scheme === 'https' ? 443 : 80
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65535 ? port : undefined
}

// Clients leave the scheme's own port out of the Host header even where the URL states it.
function toHostHeader(host: string | undefined, port: number, scheme: 'http' | 'https'): string | undefined {
  if (host === undefined) return undefined
  return port === (scheme === 'https' ? 443 : 80) ? host : `${host}:${port}`
}

/** RFC 6066: an SNI is a name, never an address or a port. */
function toServerName(host: string): string {
  const name = host.replace(/:\d*$/, '')
  return name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name) ? '' : name
}

const toTarget = (path: string) => (path.startsWith('/') ? path : `/${path}`)

function findBadHeader(headers: readonly HeaderLine[]): RequestProblem | undefined {
  for (const [index, [name, value]] of headers.entries()) {
    if (!token.test(name)) return { field: 'headers', code: 'headerNameInvalid', index, name }
    if (/[\0\r\n]/.test(value)) return { field: 'headers', code: 'headerValueInvalid', index, name }
  }
  return undefined
}
