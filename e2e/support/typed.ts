// A recorded request as a user would type it into the request bar.

import type { RecordedProxy, RecordedRequest } from './recording.ts'

/** What goes into the URL field, where a `curl` command fills the others too; then the SNI and the certificate if they have
 *  to be set by themselves. */
export type Typed = Readonly<{ url: string; sni?: string }>

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

/** An address is the URL's host, a name the Host header. Bytes in which the proxy saw HTTP are asked as what they were. */
export function typedOf(request: RecordedRequest, { type }: RecordedProxy): Typed {
  const { protocol, host, port, sni, expect } = request
  const sawHttp = expect.virtualHost !== undefined || expect.outcome === 'local'
  const target = type === 'sidecar' ? (request.address ?? '10.11.12.13') : sni || 'gateway.test'
  const isBytes = (protocol === 'TLS' || protocol === 'TCP') && !sawHttp
  if (isBytes)
    return { url: `${protocol.toLowerCase()}://${target}:${port}`, ...(sni !== undefined && target !== sni && { sni }) }
  const { method = 'GET', path = '/', headers = [], clientCert = false } = request
  const scheme = protocol === 'HTTPS' || protocol === 'TLS' ? 'https' : 'http'
  const lines = [['Host', host] as const, ...headers].map(
    ([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`,
  )
  const certificate = clientCert ? ['--cert', 'client.pem'] : []
  const url = quote(`${scheme}://${target}:${port}${path}`)
  return {
    url: ['curl', '-X', method, ...lines, ...certificate, url].join(' '),
    ...(scheme === 'https' && sni !== undefined && target !== sni && { sni }),
  }
}

/** No URL carries a `#` to a server, and its path begins with a slash. */
export const canBeTyped = ({ path = '/' }: RecordedRequest) => path.startsWith('/') && !path.includes('#')

/** Tells where the proxies run and what their pods carry, as a user's files would; it changes no routing. */
export const podsOf = (proxies: readonly RecordedProxy[]): string =>
  proxies
    .map(
      ({ name, namespace, labels }) =>
        `\n---\n${JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels }, spec: { containers: [{ name: 'app', image: 'app' }] } })}`,
    )
    .join('')
