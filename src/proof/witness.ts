// From the chosen values of a request's parts to the request that a client would send.

import { utf8Text } from '../base/bytes.ts'
import type { ConditionField } from '../engine/decision.ts'
import { preparePath } from '../engine/match/preparePath.ts'
import type { HeaderLine, TestRequest } from '../engine/request.ts'
import type { HttpOptions } from '../envoy/proxyConfig.ts'
import type { Entrance } from './entrances.ts'

/** What was chosen for one part of a request; none: it is absent. */
export type ChosenPart = Readonly<{ field: ConditionField; values: readonly string[] }>

/** The request with these parts; undefined if one of their values is no text. */
export function requestWith(
  parts: Iterable<ChosenPart>,
  { connection, isTls, host }: Entrance,
  options: HttpOptions,
): TestRequest | undefined {
  const usualScheme = isTls ? 'https' : 'http'
  const query: string[] = []
  const headers: HeaderLine[] = []
  let [method, scheme, authority, path] = ['GET', '', host, '/']
  for (const { field, values } of parts) {
    for (const bytes of values) {
      const text = utf8Text(bytes)
      if (text === undefined) return undefined
      if (field.type === 'path') path = text
      else if (field.type === 'method') method = text
      else if (field.type === 'scheme') scheme = text
      else if (field.type === 'authority') authority = text
      else if (field.type === 'queryParameter') query.push(`${field.name}=${text}`)
      // A proxy that is told no scheme sets the connection's own.
      else if (field.name !== 'x-forwarded-proto' || text !== usualScheme) headers.push([field.name, text])
    }
  }
  if (method === 'QUERY' && !headers.some(([name]) => name === 'content-type'))
    headers.push(['content-type', 'text/plain'])
  const target = rawPath(path, options) + (query.length === 0 ? '' : `?${query.join('&')}`)
  const forwarded = headers.find(([name]) => name === 'x-forwarded-proto')?.[1] ?? usualScheme
  const isAbsolute = scheme !== '' && scheme !== forwarded
  const written = isAbsolute ? `${scheme}://${authority}${target}` : target
  return { ...connection, host: authority, method, path: written, headers }
}

/** A path that normalisation turns into `path`. */
function rawPath(path: string, options: HttpOptions): string {
  if (preparePath(path, options) === path) return path
  return path
    .replace(/%([\da-f])([\da-f])/gi, (_, high: string, low: string) => `%${escaped(high)}${low}`)
    .replace(/\/(\.\.?)(?=;)/g, (_, dots: string) => `/${dots.replaceAll('.', escaped('.'))}`)
}

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16)}`
