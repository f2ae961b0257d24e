// URLs as Go's net/url reads them, as far as the question goes whether it does and which scheme and port there are.

import { controlCharacter } from './controlCharacters.ts'

export type GoUrl = Readonly<{ scheme: string; port: string }>

const ESCAPE = /%(?![0-9a-fA-F]{2})/
const HOST_CHARACTERS = /^(?:[^\s"<>\\^`{|}%#?/]|%[0-9a-fA-F]{2})*$/u
const USER_CHARACTERS = /^[\w\-.:~!$&'()*+,;=%@]*$/

/** Parses a reference (Go: url.Parse): what stands after `#` is checked for its escapes alone. */
export function parseUrl(text: string): GoUrl | undefined {
  const hash = text.indexOf('#')
  if (hash < 0) return parse(text, false)
  return ESCAPE.test(text.slice(hash + 1)) ? undefined : parse(text.slice(0, hash), false)
}

/** Parses an absolute URL or path without a fragment (Go: url.ParseRequestURI). */
export const parseRequestUri = (text: string): GoUrl | undefined => parse(text, true)

function parse(text: string, request: boolean): GoUrl | undefined {
  if (controlCharacter(text) !== undefined || (text === '' && request)) return undefined
  if (text === '*') return { scheme: '', port: '' }
  const colon = schemeEnd(text)
  if (colon === undefined) return undefined
  const scheme = text.slice(0, Math.max(0, colon - 1)).toLowerCase()
  const rest = text.slice(colon).split('?', 1)[0] ?? ''
  if (!rest.startsWith('/')) {
    // An opaque URL such as `mailto:x`.
    if (scheme !== '') return { scheme, port: '' }
    if (request || (rest.split('/', 1)[0] ?? '').includes(':')) return undefined
  }
  if (!rest.startsWith('//') || (scheme === '' && (request || rest.startsWith('///')))) {
    return ESCAPE.test(rest) ? undefined : { scheme, port: '' }
  }
  const slash = rest.indexOf('/', 2)
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash)
  if (ESCAPE.test(slash < 0 ? '' : rest.slice(slash))) return undefined
  const port = portOf(authority)
  return port === undefined ? undefined : { scheme, port }
}

/** Where the scheme and its colon end, 0 if there is none; undefined for a text that begins with a colon. */
function schemeEnd(text: string): number | undefined {
  if (text.startsWith(':')) return undefined
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0].length ?? 0
}

/** The port of an authority, empty without one; undefined if the authority is none. */
function portOf(authority: string): string | undefined {
  const at = authority.lastIndexOf('@')
  if (at >= 0 && (!USER_CHARACTERS.test(authority.slice(0, at)) || ESCAPE.test(authority.slice(0, at))))
    return undefined
  const host = authority.slice(at + 1)
  if (host.startsWith('[')) {
    const end = host.lastIndexOf(']')
    if (end < 0 || !/^(?::\d*)?$/.test(host.slice(end + 1))) return undefined
    return host.slice(end + 2)
  }
  const colon = host.lastIndexOf(':')
  const port = colon < 0 ? '' : host.slice(colon + 1)
  return /^\d*$/.test(port) && HOST_CHARACTERS.test(host) ? port : undefined
}
