// Redirects to another scheme that keep the port of the old one.

import { refAt } from '../../base/source.ts'
import { walk } from '../../engine/match/walk.ts'
import type { Check } from './check.ts'
import { withPort } from './clientPort.ts'
import { onceEach } from './destinations.ts'
import { answerOf, forEachRule } from './eachRule.ts'
import { requestTo } from './redirectLoops.ts'

export const redirectPorts: Check = (world) =>
  onceEach(
    forEachRule(world, (route) => {
      const { action, from } = route.route
      if (action.type !== 'redirect' || action.scheme === '' || action.port !== 0 || action.host !== '')
        return undefined
      const named = withPort(route, route.proof.request, world)
      if (named === undefined) return undefined
      const { request, isSure } = named
      const location = answerOf(route, request)?.location ?? ''
      const next = requestTo(location, request)
      if (next === undefined || next.protocol === request.protocol) return undefined
      const port = Number(/:(\d+)$/.exec(request.host)?.[1])
      if (next.port !== port || 'host' in walk(route.prepared, next)) return undefined
      const detail = { code: 'RW0150', rule: world.labelOf(route.route.match.from), request, location } as const
      return { severity: isSure ? 'warning' : 'info', at: refAt(from, 'redirect', 'scheme'), related: [], detail }
    }),
  )
