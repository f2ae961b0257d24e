// The request bar as typed → the request that the engine answers, or what stands in the way.

import { fail, ok, type Result } from '../../base/result.ts'
import type { HeaderLine, TestRequest } from '../../engine/request.ts'
import { type Scheme, schemeOf } from './scheme.ts'
import type { RequestDraft } from './studioState.ts'
import { serverNameOf, splitUrl } from './url.ts'

/** Why the request bar's content is no request yet, and in which field. */
export type RequestProblem =
  | Readonly<{ field: 'url'; code: 'urlEmpty' | 'hostMissing' | 'portMissing' }>
  | Readonly<{ field: 'url'; code: 'schemeUnknown'; scheme: string }>
  | Readonly<{ field: 'url'; code: 'portInvalid'; port: string }>
  | Readonly<{ field: 'method'; code: 'methodInvalid'; method: string }>
  | Readonly<{ field: 'headers'; code: 'headerNameInvalid'; index: number; name: string }>
  | Readonly<{ field: 'headers'; code: 'headerValueInvalid'; index: number; name: string }>

/** RFC 9110 token: what a method and a header name are made of. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Reads a draft: no scheme means http, the port defaults to that of the scheme, path and query go out as typed (a fragment does
 *  not), a `Host` header line wins over the URL's host, and over TLS the SNI is the URL's host until it is edited ('' sends none).
 *  What is no HTTP has neither method nor path, so that no proxy takes its bytes for a request. */
export function toTestRequest(draft: RequestDraft): Result<TestRequest, RequestProblem> {
  const { scheme: written, host, port: writtenPort, path } = splitUrl(draft.url)
  if (draft.url.trim() === '') return fail({ field: 'url', code: 'urlEmpty' })
  const scheme = schemeOf(draft.url)
  if (scheme === undefined) return fail({ field: 'url', code: 'schemeUnknown', scheme: written?.text ?? '' })
  const port = toPort(writtenPort?.text, scheme)
  if (!port.ok) return port
  const { protocol, isHttp, isTls } = scheme
  const hostLine = isHttp ? draft.headers.find(isHost) : undefined
  if (isHttp && !token.test(draft.method)) return fail({ field: 'method', code: 'methodInvalid', method: draft.method })
  const badHeader = isHttp ? findBadHeader(draft.headers) : undefined
  if (badHeader !== undefined) return fail(badHeader)
  const sentHost = hostLine?.[1] ?? (isHttp ? toHostHeader(host?.text, port.value, scheme) : host?.text)
  if (sentHost === undefined) return fail({ field: 'url', code: 'hostMissing' })
  const sni = draft.sni ?? serverNameOf(host?.text ?? sentHost)
  return ok({
    protocol,
    port: port.value,
    // The client connects to the URL's host, whatever the Host header says.
    ...(hostLine !== undefined && host !== undefined ? { lookup: host.text } : {}),
    host: sentHost,
    method: isHttp ? draft.method : '',
    path: isHttp ? toTarget(path?.text ?? '') : '',
    headers: isHttp ? draft.headers.filter((line) => !isHost(line)) : [],
    ...(isTls && sni !== '' ? { sni } : {}),
    ...(isTls && draft.clientCert ? { clientCert: true } : {}),
  })
}

const isHost = ([name]: HeaderLine) => name.toLowerCase() === 'host'

function toPort(text: string | undefined, { defaultPort }: Scheme): Result<number, RequestProblem> {
  if (text === undefined || text === '')
    return defaultPort === undefined ? fail({ field: 'url', code: 'portMissing' }) : ok(defaultPort)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65535 ? ok(port) : fail({ field: 'url', code: 'portInvalid', port: text })
}

// Clients leave the scheme's own port out of the Host header even where the URL states it.
function toHostHeader(host: string | undefined, port: number, { defaultPort }: Scheme): string | undefined {
  if (host === undefined) return undefined
  return port === defaultPort ? host : `${host}:${port}`
}

const toTarget = (path: string) => (path.startsWith('/') ? path : `/${path}`)

function findBadHeader(headers: readonly HeaderLine[]): RequestProblem | undefined {
  for (const [index, [name, value]] of headers.entries()) {
    if (!token.test(name)) return { field: 'headers', code: 'headerNameInvalid', index, name }
    if (/[\0\r\n]/.test(value)) return { field: 'headers', code: 'headerValueInvalid', index, name }
  }
  return undefined
}
