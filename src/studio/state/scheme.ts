import type { TestRequest } from '../../engine/request.ts'
import { splitUrl } from './url.ts'

/** What a client of a URL scheme sends. */
export type Scheme = Readonly<{
  protocol: TestRequest['protocol']
  /** Undefined where the URL has to state one. */
  defaultPort: number | undefined
  isTls: boolean
  /** False where the bytes that are sent, inside TLS or plain, are no HTTP. */
  isHttp: boolean
}>

const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['http', { protocol: 'HTTP', defaultPort: 80, isTls: false, isHttp: true }],
  ['https', { protocol: 'HTTPS', defaultPort: 443, isTls: true, isHttp: true }],
  ['tls', { protocol: 'TLS', defaultPort: 443, isTls: true, isHttp: false }],
  ['tcp', { protocol: 'TCP', defaultPort: undefined, isTls: false, isHttp: false }],
])

/** The scheme of a URL in any case, `http` where it states none; undefined for one that we do not send. */
export function schemeOf(url: string): Scheme | undefined {
  return schemes.get(splitUrl(url).scheme?.text.toLowerCase() ?? 'http')
}
