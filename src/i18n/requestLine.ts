import type { TestRequest } from '../engine/request.ts'

/** A request in one line, e.g. `GET https://a.com/api x: v`; the port where it is not the scheme's own. */
export function requestLine({ protocol, port, host, method, path, headers }: TestRequest): string {
  const scheme = protocol === 'HTTPS' ? 'https' : 'http'
  const usualPort = protocol === 'HTTPS' ? 443 : 80
  const authority = port === usualPort || host.includes(':') ? host : `${host}:${port}`
  const url = path.startsWith('/') ? `${scheme}://${authority}${path}` : path
  return [method, url, ...headers.map(([name, value]) => `${name}: ${value}`)].join(' ')
}
