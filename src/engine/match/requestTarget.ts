// The request line of HTTP/1.1 as Envoy's codec takes it. envoy: source/common/http/http1/codec_impl.cc, balsa_parser.cc

/** What a request target says; `authority` and `scheme` only in the absolute form. */
export type RequestTarget = Readonly<{ path: string | undefined; authority?: string; scheme?: string }>

export type TargetError =
  | 'http1.codec_error'
  | 'http1.invalid_characters'
  | 'http1.invalid_url'
  | 'http1.invalid_scheme'

/** The methods that Envoy's parser knows; they are case-sensitive. */
export const knownMethods: ReadonlySet<string> = new Set(
  (
    'ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL M-SEARCH MOVE NOTIFY ' +
    'OPTIONS PATCH POST PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK ' +
    'UNLOCK UNSUBSCRIBE'
  ).split(' '),
)

export const isKnownMethod = (method: string): boolean => knownMethods.has(method)

/** Parses a request target: origin form, `*`, absolute form (http, https), or `host:port` for CONNECT. */
export function parseRequestTarget(method: string, target: string): RequestTarget | TargetError {
  for (let i = 0; i < target.length; i++) {
    const code = target.charCodeAt(i)
    if (code === 0 || code === 0x20 || code > 0x7f) return 'http1.codec_error'
    if (code < 0x20 || code === 0x7f) return 'http1.invalid_characters'
  }
  if (method === 'CONNECT') {
    return /^(\[[\da-fA-F:.]+\]|[^/:?#@]+):\d+$/.test(target)
      ? { path: undefined, authority: target }
      : 'http1.codec_error'
  }
  if (target.startsWith('/')) return { path: target }
  if (target === '*') return method === 'OPTIONS' ? { path: '*' } : 'http1.invalid_url'
  return parseAbsoluteForm(target)
}

function parseAbsoluteForm(target: string): RequestTarget | TargetError {
  const [, scheme, rest] = /^([A-Za-z][A-Za-z\d+.-]*):\/\/(.*)$/.exec(target) ?? []
  if (scheme === undefined || rest === undefined) return 'http1.codec_error'
  if (!/^https?$/i.test(scheme)) return 'http1.invalid_scheme'
  const end = rest.search(/[/?#]/)
  const authority = (end < 0 ? rest : rest.slice(0, end)).replace(/^.*@/, '')
  const path = end < 0 ? '/' : rest.slice(end)
  if (authority === '' || path.startsWith('#')) return 'http1.codec_error'
  return { path, authority, scheme: scheme.toLowerCase() }
}
