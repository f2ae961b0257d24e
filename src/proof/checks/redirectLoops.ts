// Redirects that lead from one to the next without an end.

import { refAt } from '../../base/source.ts'
import { decide } from '../../engine/match/decide.ts'
import type { PreparedConfig } from '../../engine/match/prepare.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { Check } from './check.ts'
import { forEachRule } from './eachRule.ts'

/** Clients give up sooner or later: browsers after 20. */
const MOST_HOPS = 20

export const redirectLoops: Check = (world) =>
  forEachRule(world, ({ route, prepared, proof: { request } }) => {
    if (route.action.type !== 'redirect') return undefined
    const locations = followed(prepared, request)
    if (locations === undefined) return undefined
    const rule = world.labelOf(route.match.from)
    const detail = { code: 'RW0111', rule, request, locations: locations.slice(0, 3) } as const
    return { severity: 'error', at: refAt(route.from, 'redirect'), related: [], detail }
  })

/** The addresses that a client is sent to, if there is no end to them. */
function followed(prepared: PreparedConfig, first: TestRequest): readonly string[] | undefined {
  const locations: string[] = []
  let request: TestRequest | undefined = first
  while (locations.length < MOST_HOPS) {
    const location: string | undefined = decide(prepared, request).answers[0]?.location
    if (location === undefined) return undefined
    locations.push(location)
    request = requestTo(location, request)
    if (request === undefined) return undefined
  }
  return locations
}

/** The client's next request; `HEAD` and `GET` stay, others become `GET` or not: no rule that is redirected tells them apart often. */
function requestTo(location: string, { method, headers }: TestRequest): TestRequest | undefined {
  const [, scheme, host, path = ''] = /^(https?):\/\/([^/?#]+)([^#]*)/.exec(location) ?? []
  if (scheme === undefined || host === undefined) return undefined
  const name = host.replace(/:\d*$/, '')
  const port = Number(/:(\d+)$/.exec(host)?.[1] ?? (scheme === 'https' ? 443 : 80))
  const target = path.startsWith('/') ? path : `/${path}`
  const tls =
    scheme === 'https' ? ({ protocol: 'HTTPS', sni: name, clientCert: true } as const) : ({ protocol: 'HTTP' } as const)
  return { ...tls, port, host, method, path: target, headers }
}
