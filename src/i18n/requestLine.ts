import type { TestRequest } from '../engine/request.ts'

/** A request in one line, e.g. `GET https://a.com/api x: v`; the port where it is not the scheme's own. What is no HTTP has its port
 *  always, and the server name if that is not the host: `tls://10.1.0.4:443 SNI: a.com`. */
export function requestLine({ protocol, port, host, method, path, headers, sni = '' }: TestRequest): string {
  if (protocol === 'TCP') return `tcp://${host}:${port}`
  if (protocol === 'TLS') return `tls://${host}:${port}${sni === host ? '' : ` SNI: ${sni === '' ? '–' : sni}`}`
  const scheme = protocol === 'HTTPS' ? 'https' : 'http'
  const usualPort = protocol === 'HTTPS' ? 443 : 80
  const authority = port === usualPort || host.includes(':') ? host : `${host}:${port}`
  const url = path.startsWith('/') ? `${scheme}://${authority}${path}` : path
  return [method, url, ...headers.map(([name, value]) => `${name}: ${value}`)].join(' ')
}
