// From the chosen values of a request's parts to the request that a client would send.

import { utf8Text } from '../base/bytes.ts'
import { preparePath } from '../engine/match/preparePath.ts'
import type { HeaderLine, TestRequest } from '../engine/request.ts'
import type { HttpOptions } from '../envoy/proxyConfig.ts'
import type { Entrance } from './entrances.ts'

/** Values by key of their dimension; none for a part that is absent. */
export type Values = ReadonlyMap<string, readonly string[]>

/** The request with these values; undefined if one of them is no text. */
export function requestWith(
  values: Values,
  { connection, isTls, host }: Entrance,
  options: HttpOptions,
): TestRequest | undefined {
  const query: string[] = []
  const headers: HeaderLine[] = []
  const asked = { ':method': 'GET', ':scheme': '', ':authority': host, path: '/' }
  const usualScheme = isTls ? 'https' : 'http'
  for (const [key, [first, ...more]] of values) {
    const name = key.slice(key.indexOf(' ') + 1)
    if (first === undefined) continue
    const texts = [first, ...more].map(utf8Text)
    for (const text of texts) {
      if (text === undefined) return undefined
      if (key.startsWith('queryParameter ')) query.push(`${name}=${text}`)
      else if (name in asked) asked[name as keyof typeof asked] = text
      // A proxy that is told no scheme sets the connection's own.
      else if (name !== 'x-forwarded-proto' || text !== usualScheme) headers.push([name, text])
    }
  }
  if (asked[':method'] === 'QUERY' && !headers.some(([name]) => name === 'content-type')) {
    headers.push(['content-type', 'text/plain'])
  }
  const target = rawPath(asked.path, options) + (query.length === 0 ? '' : `?${query.join('&')}`)
  const forwarded = headers.find(([name]) => name === 'x-forwarded-proto')?.[1] ?? usualScheme
  const scheme = asked[':scheme']
  const isAbsolute = scheme !== '' && scheme !== forwarded
  return {
    ...connection,
    host: asked[':authority'],
    method: asked[':method'],
    path: isAbsolute ? `${scheme}://${asked[':authority']}${target}` : target,
    headers,
  }
}

/** A path that normalisation turns into `path`. */
function rawPath(path: string, options: HttpOptions): string {
  // Most have nothing that normalisation looks at.
  if (/^(\/[\w-]+)*\/?$/.test(path) || preparePath(path, options) === path) return path
  return path
    .replace(/%([\da-f])([\da-f])/gi, (_, high: string, low: string) => `%${escaped(high)}${low}`)
    .replace(/\/(\.\.?)(?=;)/g, (_, dots: string) => `/${dots.replaceAll('.', escaped('.'))}`)
}

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16)}`
