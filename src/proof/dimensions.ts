// The parts of a request that a route can ask about, and what values each can have when routes are tried: after Envoy's codec and connection
// manager had it. The engine's `acceptRequest` is what these domains describe.

import { inlineHeaders } from '../engine/match/requestHeaders.ts'
import { knownMethods } from '../engine/match/requestTarget.ts'
import type { HttpOptions } from '../envoy/proxyConfig.ts'
import type { Signed } from './automata/automaton.ts'
import type { Dimension } from './constraint.ts'
import type { Entrance } from './entrances.ts'
import type { Languages } from './languages.ts'

export type Dimensions = Readonly<{
  path: Dimension
  queryParameter: (name: string) => Dimension
  /** By lower-case name; undefined for what Envoy itself sets or derives, and is not looked into. */
  header: (name: string) => Dimension | undefined
}>

/** The parts of a request that comes in by this entrance. */
export function dimensionsOf(entrance: Entrance, options: HttpOptions, languages: Languages): Dimensions {
  const inPattern = (pattern: string): Signed => ({ automaton: languages.pattern(pattern), wanted: true })
  const notInPattern = (pattern: string): Signed => ({ automaton: languages.pattern(pattern), wanted: false })
  const made = new Map<string, Dimension | undefined>()

  const path: Dimension = {
    ...{ key: 'path', field: { type: 'path' }, values: 'one', mayBeAbsent: false, likely: [] },
    domain: [
      // What normalisation leaves: no dot segments, and the characters that it does not escape or turn into slashes.
      ...(options.normalizePath
        ? [inPattern("/[!$%&'()*+,\\-./0-9:;=@A-Z\\[\\]_a-z~]*"), notInPattern('(.*/)?\\.\\.?(/.*)?')]
        : [inPattern('/[!-"$->@-~]*')]),
      ...(options.mergeSlashes ? [notInPattern('.+//.*|.*//.+')] : []),
    ],
  }

  function queryParameter(name: string): Dimension {
    const isPossible = /^[!-"$%'-<>-~]*$/.test(name)
    return {
      ...{
        key: `queryParameter ${name}`,
        field: { type: 'queryParameter', name },
        values: 'one',
        mayBeAbsent: true,
        likely: [],
      },
      domain: isPossible ? [inPattern('[!-"$%\'-~]*')] : undefined,
    }
  }

  function header(name: string): Dimension | undefined {
    const key = `header ${name}`
    switch (name) {
      case ':method': {
        const methods = [...PREFERRED_METHODS, ...knownMethods].filter((method) => method !== 'CONNECT')
        return {
          key,
          field: { type: 'method' },
          values: 'one',
          mayBeAbsent: false,
          domain: [inPattern(methods.join('|'))],
          likely: methods,
        }
      }
      case ':scheme':
        return {
          ...{ key, field: { type: 'scheme' }, values: 'one', mayBeAbsent: false, domain: [inPattern('https?')] },
          likely: [entrance.isTls ? 'https' : 'http'],
        }
      case ':authority':
      case 'host':
        return {
          ...{ key: 'header :authority', field: { type: 'authority' }, values: 'one', mayBeAbsent: false },
          domain: [inPattern("[\\w\\-.~%!$&'()\\[\\]*+,;=:@]*"), ...entrance.authority],
          likely: [entrance.host, `${entrance.host}:${entrance.connection.port}`],
        }
      case 'x-forwarded-proto':
        return {
          ...{
            key,
            field: { type: 'header', name },
            values: 'one',
            mayBeAbsent: false,
            likely: [entrance.isTls ? 'https' : 'http'],
          },
          domain: [inPattern(options.useRemoteAddress ? (entrance.isTls ? 'https' : 'http') : HEADER_VALUE)],
        }
      default:
        if (name.startsWith('x-envoy-') || /^[:@]/.test(name) || DERIVED_HEADERS.has(name)) return undefined
        return {
          ...{
            key,
            field: { type: 'header', name },
            values: inlineHeaders.has(name) ? 'one' : 'many',
            mayBeAbsent: true,
            likely: [],
          },
          domain: /^[!#$%&'*+.^_`|~\w-]+$/.test(name) ? [inPattern(HEADER_VALUE)] : undefined,
        }
    }
  }

  return {
    path,
    queryParameter,
    header(name) {
      if (!made.has(name)) made.set(name, header(name))
      return made.get(name)
    },
  }
}

const PREFERRED_METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']

/** No white space at the ends. */
const HEADER_VALUE = '([!-~\\x80-\\xff]([\\t -~\\x80-\\xff]*[!-~\\x80-\\xff])?)?'

/** Headers that Envoy or its codec removes, sets or adds to before it routes. */
const DERIVED_HEADERS: ReadonlySet<string> = new Set(
  (
    'connection content-length keep-alive proxy-connection te transfer-encoding upgrade ' +
    'x-forwarded-client-cert x-forwarded-for x-request-id'
  ).split(' '),
)
