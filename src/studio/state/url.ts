// The URL of the request bar, split without changing a character of what will be sent.

/** Offsets are UTF-16 positions in the text, so that parts can be marked where they stand. */
export type UrlPart = Readonly<{ start: number; end: number; text: string }>

/** The parts as typed; a part that is not there is undefined. `port` is its digits, `path` includes the query, not the fragment. */
export type UrlParts = Readonly<{
  scheme: UrlPart | undefined
  host: UrlPart | undefined
  port: UrlPart | undefined
  path: UrlPart | undefined
}>

/** Splits `[scheme://][user@]host[:port][/path][?query][#fragment]`; total, nothing is decoded or normalised. */
export function splitUrl(url: string): UrlParts {
  const begin = url.length - url.trimStart().length
  const end = url.trimEnd().length
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:\/\/)/.exec(url.slice(begin, end))?.[0]
  const authorityStart = scheme === undefined ? begin : begin + scheme.length + 3
  const rest = url.slice(authorityStart, end)
  const authorityEnd = authorityStart + indexOr(rest, /[/?#]/)
  const hostStart = url.lastIndexOf('@', authorityEnd - 1) + 1
  const authority = splitAuthority(url, Math.max(authorityStart, hostStart), authorityEnd)
  const pathEnd = authorityEnd + indexOr(url.slice(authorityEnd, end), /#/)
  return {
    scheme: scheme === undefined ? undefined : part(url, begin, begin + scheme.length),
    ...authority,
    path: part(url, authorityEnd, pathEnd),
  }
}

/** RFC 6066: an SNI is a name, never an address or a port; '' for an address. */
export function serverNameOf(host: string): string {
  const name = host.replace(/:\d*$/, '')
  return isAddress(name) ? '' : name
}

/** An IPv4 address, or an IPv6 one in brackets. */
const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)

export const bareAddress = (address: string): string => address.replace(/^\[(.*)\]$/, '$1')

function splitAuthority(url: string, start: number, end: number): Pick<UrlParts, 'host' | 'port'> {
  const colon = /:([^:\]]*)$/.exec(url.slice(start, end))
  if (colon === null) return { host: part(url, start, end), port: undefined }
  const at = start + colon.index
  return { host: part(url, start, at), port: { start: at + 1, end, text: url.slice(at + 1, end) } }
}

function part(url: string, start: number, end: number): UrlPart | undefined {
  return end > start ? { start, end, text: url.slice(start, end) } : undefined
}

function indexOr(text: string, pattern: RegExp): number {
  const index = text.search(pattern)
  return index < 0 ? text.length : index
}
