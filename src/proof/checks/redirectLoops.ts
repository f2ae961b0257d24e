// Redirects that lead from one to the next without an end.

import { refAt } from '../../base/source.ts'
import { decide } from '../../engine/match/decide.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import { walk } from '../../engine/match/walk.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { answerOf, forEachRule, withPath } from './eachRule.ts'

/** Clients give up sooner or later: browsers after 20. */
const MOST_HOPS = 20

export const redirectLoops: Check = (world) =>
  forEachRule(world, (place) => {
    const { route, prepared } = place
    if (route.action.type !== 'redirect') return undefined
    for (const request of requestsOf(place)) {
      const locations = followed(prepared, request, world)
      if (locations === undefined) continue
      const rule = world.labelOf(route.match.from)
      const detail = { code: 'RW0111', rule, request, locations: locations.slice(0, 3) } as const
      return { severity: 'error', at: refAt(route.from, 'redirect'), related: [], detail }
    }
    return undefined
  })

/** Requests that the redirect answers; of a prefix also such as go on behind it. */
function requestsOf(place: ReachedRoute): readonly TestRequest[] {
  const { request } = place.proof
  const { type, value } = place.route.match.path
  if (type !== 'prefix') return [request]
  const longer = [`${value}x`, `${value}/x`].map((path) => withPath(request, path))
  return [request, ...longer.filter((one) => answerOf(place, one) !== undefined)]
}

/** The addresses that a client is sent to, if there is no end to them. */
function followed(own: PreparedConfig, first: TestRequest, world: World): readonly string[] | undefined {
  const locations: string[] = []
  let prepared = own
  let request: TestRequest | undefined = first
  while (locations.length < MOST_HOPS) {
    prepared = serving(prepared, request, world)
    const location: string | undefined = decide(prepared, request).answers[0]?.location
    if (location === undefined) return undefined
    locations.push(location)
    request = requestTo(location, request)
    if (request === undefined) return undefined
  }
  return locations
}

/** The proxy that serves the request by name: the same one, or the only other gateway that does. */
function serving(own: PreparedConfig, request: TestRequest, { proxies }: World): PreparedConfig {
  if ('host' in walk(own, request)) return own
  const others = proxies.filter(({ viewpoint, prepared }) => {
    if (viewpoint.type !== 'gateway') return false
    const way = walk(prepared, request)
    return 'host' in way && way.domain.kind !== 'any'
  })
  return others.length === 1 ? (others[0]?.prepared ?? own) : own
}

/** The client's next request; `HEAD` and `GET` stay, others become `GET` or not: no rule that is redirected tells them apart often. */
export function requestTo(location: string, { method, headers }: TestRequest): TestRequest | undefined {
  const [, scheme, host, path = ''] = /^(https?):\/\/([^/?#]+)([^#]*)/.exec(location) ?? []
  if (scheme === undefined || host === undefined) return undefined
  const name = host.replace(/:\d*$/, '')
  const port = Number(/:(\d+)$/.exec(host)?.[1] ?? (scheme === 'https' ? 443 : 80))
  const target = path.startsWith('/') ? path : `/${path}`
  const tls =
    scheme === 'https' ? ({ protocol: 'HTTPS', sni: name, clientCert: true } as const) : ({ protocol: 'HTTP' } as const)
  return { ...tls, port, host, method, path: target, headers }
}
