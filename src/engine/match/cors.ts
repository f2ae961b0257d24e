// envoy: source/extensions/filters/http/cors/cors_filter.cc

import type { CorsPolicy } from '../../envoy/route.ts'
import type { MutableHeaders } from './headerMutations.ts'
import type { HttpRequest } from './httpRequest.ts'
import type { RegexCache } from './regex.ts'
import { stringMatches } from './stringMatch.ts'

/** What the filter does with a request on a route that forwards. */
export type CorsVerdict =
  | Readonly<{ type: 'inactive' }>
  /** The request goes on; the headers are put on whatever answer comes. */
  | Readonly<{ type: 'forward'; headers: ReadonlyMap<string, string> }>
  | Readonly<{ type: 'preflight'; headers: ReadonlyMap<string, string> }>

/** Judges a request by its Origin. A preflight is answered with 200; one whose origin is not allowed is forwarded unless the
 *  policy says otherwise, and is then answered without an allowed origin. */
export function applyCors(policy: CorsPolicy | undefined, request: HttpRequest, regexes: RegexCache): CorsVerdict {
  const origin = request.headers.get('origin')?.[0]
  if (!policy || !origin || policy.allowOrigin.length === 0) return { type: 'inactive' }
  const allowed = policy.allowOrigin.some(
    (matcher) => (matcher.type === 'exact' && matcher.value === '*') || stringMatches(matcher, origin, regexes),
  )
  if (isPreflight(request)) {
    if (!allowed && policy.forwardNotMatchingPreflights) return { type: 'inactive' }
    return { type: 'preflight', headers: preflightHeaders(policy, allowed ? origin : undefined) }
  }
  return allowed ? { type: 'forward', headers: responseHeaders(policy, origin) } : { type: 'inactive' }
}

/** Puts the filter's headers on an answer, over any that are there. */
export function setCorsHeaders(headers: MutableHeaders, verdict: CorsVerdict): void {
  if (verdict.type === 'inactive') return
  for (const [name, value] of verdict.headers) headers.set(name, [value])
}

const isPreflight = ({ method, headers }: HttpRequest): boolean =>
  method === 'OPTIONS' && Boolean(headers.get('access-control-request-method')?.[0])

const responseHeaders = (policy: CorsPolicy, origin: string): ReadonlyMap<string, string> =>
  withoutEmpty([
    ['access-control-allow-origin', origin],
    ...allowCredentials(policy),
    ['access-control-expose-headers', policy.exposeHeaders],
  ])

const allowCredentials = (policy: CorsPolicy): readonly (readonly [string, string])[] => [
  ['access-control-allow-credentials', policy.allowCredentials === true ? 'true' : ''],
]

// An origin that is not allowed is still told methods, headers and age.
const preflightHeaders = (policy: CorsPolicy, origin: string | undefined): ReadonlyMap<string, string> =>
  withoutEmpty([
    ...(origin === undefined ? allowCredentials(policy) : responseHeaders(policy, origin)),
    ['access-control-allow-methods', policy.allowMethods],
    ['access-control-allow-headers', policy.allowHeaders],
    ['access-control-max-age', policy.maxAgeSeconds === undefined ? '' : String(policy.maxAgeSeconds)],
  ])

const withoutEmpty = (entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(entries.filter(([, value]) => value !== ''))
