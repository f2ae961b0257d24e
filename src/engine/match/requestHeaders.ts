// The header lines of a request: which are refused, joined, dropped or replaced before routing.
// envoy: source/common/http/header_map_impl.cc, http1/codec_impl.cc, conn_manager_utility.cc (mutateRequestHeaders)

import type { HeaderLine } from '../request.ts'

/** Headers that Envoy stores inline: several lines become one, joined with `,`; the others stay line by line. */
export const inlineHeaders: ReadonlySet<string> = new Set(
  (
    'accept accept-encoding access-control-request-headers access-control-request-method ' +
    'access-control-request-private-network authorization cache-control connection content-encoding content-length ' +
    'content-type expect grpc-accept-encoding grpc-timeout if-match if-modified-since if-none-match if-range ' +
    'if-unmodified-since keep-alive origin pragma proxy-connection referer te transfer-encoding upgrade user-agent via ' +
    'x-client-trace-id x-envoy-original-host x-envoy-original-path x-forwarded-client-cert x-forwarded-for ' +
    'x-forwarded-host x-forwarded-port x-forwarded-proto x-request-id'
  ).split(' '),
)

/** Internal headers that a client outside of the mesh must not set. */
const edgeHeaders = [
  'x-envoy-decorator-operation',
  'x-envoy-downstream-service-cluster',
  'x-envoy-downstream-service-node',
]

/** Internal headers that no client may set. */
const internalHeaders: ReadonlySet<string> = new Set([
  ...[
    'expected-rq-timeout-ms force-trace',
    'hedge-on-per-try-timeout internal ip-tags is-timeout-retry max-retries original-url retriable-header-names',
    'retriable-status-codes retry-grpc-on retry-on upstream-alt-stat-name upstream-rq-per-try-timeout-ms',
    'upstream-rq-timeout-alt-response upstream-rq-timeout-ms',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `x-envoy-${name}`),
])

const hopByHop = ['keep-alive', 'proxy-connection', 'transfer-encoding']

/** The name of the first header line that HTTP/1.1 does not allow, with Envoy's word for the error. */
export function findBadHeader(
  headers: readonly HeaderLine[],
): Readonly<{ name: string; error: 'http1.codec_error' | 'http1.invalid_characters' }> | undefined {
  for (const [name, value] of headers) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return { name, error: 'http1.codec_error' }
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      if (code === 0 || code === 0x0a || code === 0x0d) return { name, error: 'http1.codec_error' }
      if ((code < 0x20 && code !== 0x09) || code === 0x7f) return { name, error: 'http1.invalid_characters' }
    }
  }
  return undefined
}

/** Header lines by lower-case name, trimmed; inline headers joined. `host` lines are not in it. */
export function collectHeaders(lines: readonly HeaderLine[]): Map<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>()
  for (const [rawName, rawValue] of lines) {
    const name = rawName.toLowerCase()
    const value = rawValue.replace(/^[ \t]+|[ \t]+$/g, '')
    const earlier = headers.get(name)
    if (name === 'host') continue
    if (earlier === undefined) headers.set(name, [value])
    else headers.set(name, inlineHeaders.has(name) ? [`${earlier[0]},${value}`] : [...earlier, value])
  }
  return headers
}

/** Drops what a client may not send on, and sets `x-forwarded-proto` where the proxy is an edge or nobody has. */
export function sanitizeHeaders(
  headers: Map<string, readonly string[]>,
  tls: boolean,
  useRemoteAddress: boolean,
): void {
  const connection = headers.get('connection')?.[0]?.toLowerCase() ?? ''
  const nominated = connection.split(',').map((token) => token.trim())
  // An upgrade to h2c is not done, and not refused either: the request goes on without it.
  const isUpgrade = nominated.includes('upgrade') && (headers.get('upgrade')?.[0] ?? 'h2c').toLowerCase() !== 'h2c'
  for (const name of nominated) if (name !== 'upgrade' && name !== 'close') headers.delete(name)
  for (const name of hopByHop) headers.delete(name)
  if (!isUpgrade) {
    headers.delete('connection')
    headers.delete('upgrade')
  }
  for (const name of internalHeaders) headers.delete(name)
  if (useRemoteAddress) for (const name of edgeHeaders) headers.delete(name)
  if (useRemoteAddress || !headers.has('x-forwarded-proto')) {
    headers.set('x-forwarded-proto', [tls ? 'https' : 'http'])
  }
}
