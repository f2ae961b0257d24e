// Rules with a CORS policy whose preflight comes out elsewhere.

import { utf8Text } from '../../base/bytes.ts'
import { refAt } from '../../base/source.ts'
import { decide } from '../../engine/match/decide.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { CorsPolicy } from '../../envoy/route.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'
import { elsewhere, forEachRule } from './eachRule.ts'

export const lostPreflights: Check = (world) =>
  onceEach(
    forEachRule(world, (route) => {
      const { cors, action, match, from } = route.route
      // The filter does nothing at a redirect or a direct response.
      if (cors === undefined || action.type !== 'route') return undefined
      const origin = originOf(cors, world)
      if (origin === undefined) return undefined
      const request = preflight(route.proof.request, origin)
      const way = elsewhere(route, request)
      if (way === undefined) return undefined
      const answers = decide(route.prepared, request).answers
      if (answers.every(({ details, responseHeaders }) => details === 'cors_response' || allows(responseHeaders)))
        return undefined
      const to = way.route && world.labelOf(way.route.match.from)
      const detail = { code: 'RW0162', rule: world.labelOf(match.from), request, to } as const
      return {
        severity: isNeeded(route) ? 'warning' : 'info',
        at: refAt(from, 'corsPolicy'),
        related: [match.from],
        detail,
      }
    }),
  )

/** True if browsers ask before requests of this rule; a simple one is sent without asking. */
function isNeeded({ route: { cors, match }, proof: { request } }: ReachedRoute): boolean {
  const hasOwn = match.headers.some(
    ({ name, invert }) => !invert && !name.startsWith(':') && !SIMPLE.has(name.toLowerCase()),
  )
  return hasOwn || (cors?.allowHeaders ?? '') !== '' || !['GET', 'HEAD', 'POST'].includes(request.method)
}

/** Headers that a browser sends without asking. */
const SIMPLE: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'cookie',
  'user-agent',
  'origin',
  'referer',
])

/** What a browser asks before it sends a request that is not simple: no header of the request itself is in it. */
const preflight = (request: TestRequest, origin: string): TestRequest => ({
  ...request,
  method: 'OPTIONS',
  headers: [
    ['origin', origin],
    ['access-control-request-method', request.method],
  ],
})

/** An origin that the policy allows. */
function originOf({ allowOrigin: [first] }: CorsPolicy, { languages }: World): string | undefined {
  if (first === undefined) return undefined
  if (first.type !== 'regex') return first.value === '*' || first.type === 'prefix' ? EXAMPLE : first.value
  const automaton = languages.of(first)
  const found = automaton && languages.search([{ automaton, wanted: true }], [EXAMPLE])
  return found?.type === 'found' ? utf8Text(found.bytes) : undefined
}

const EXAMPLE = 'https://example.com'

/** A rule can allow it with headers of its own. */
const allows = (headers: Readonly<Record<string, string>> | undefined): boolean =>
  headers?.['access-control-allow-origin'] !== undefined
