// Conditions on the Host header that do not take what clients send in it.

import { refAt } from '../../base/source.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { HeaderMatcher } from '../../envoy/matcher.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { withPort } from './clientPort.ts'
import { doTheSame, elsewhere, forEachRule } from './eachRule.ts'

export const authorities: Check = (world) =>
  forEachRule(world, (route) => {
    for (const { name, match, invert, from } of route.route.match.headers) {
      if (name !== ':authority' || invert || match === undefined || match.type === 'regex') continue
      for (const { because, request, isSure } of usual(match, route, world)) {
        const way = elsewhere(route, request)
        if (way === undefined || (way.route !== undefined && doTheSame(way.route, route.route))) continue
        const rule = world.labelOf(route.route.match.from)
        const to = way.route && world.labelOf(way.route.match.from)
        const detail = { code: 'RW0156', rule, authority: match.value, because, request, to } as const
        return { severity: isSure ? 'warning' : 'info', at: refAt(from, match.type), related: [], detail }
      }
    }
    return undefined
  })

type Usual = Readonly<{ because: 'port' | 'case'; request: TestRequest; isSure: boolean }>

/** The requests that clients send to this host. */
function usual(
  { value, type }: NonNullable<HeaderMatcher['match']>,
  route: ReachedRoute,
  world: World,
): readonly Usual[] {
  const { request } = route.proof
  // Browsers write hosts in small letters.
  const small = { because: 'case', request: { ...request, host: request.host.toLowerCase() }, isSure: true } as const
  const named = type === 'exact' && !value.includes(':') ? withPort(route, request, world) : undefined
  return [
    ...(/[A-Z]/.test(value) ? [small] : []),
    ...(named === undefined ? [] : [{ because: 'port', ...named } as const]),
  ]
}
