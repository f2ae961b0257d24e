// Prefixes and rewrites that take a slash too many or too few.

import { refAt } from '../../base/source.ts'
import { walk } from '../../engine/match/walk.ts'
import type { ProofFinding } from '../finding.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { answerOf, doTheSame, forEachRule, withPath } from './eachRule.ts'

/** `/x/` does not take `/x`. */
export const missedBarePaths: Check = (world) =>
  forEachRule(world, (route) => {
    const prefix = prefixOf(route)
    if (prefix === undefined || !prefix.endsWith('/') || prefix.length < 2) return undefined
    const request = withPath(route.proof.request, prefix.slice(0, -1))
    const way = walk(route.prepared, request)
    if (!('host' in way) || way.type === 'requireTls') return undefined
    const taker = way.type === 'route' ? way.route.route : undefined
    // Other conditions may lead to the same rule, or to one with the same destination.
    if (taker !== undefined && doTheSame(taker, route.route)) return undefined
    const to = taker && world.labelOf(taker.match.from)
    return finding('warning', route, world, (rule) => ({ code: 'RW0107', rule, prefix, request, to }))
  })

/** `/x` takes `/xy`. */
export const cutSegments: Check = (world) =>
  forEachRule(world, (route) => {
    const prefix = prefixOf(route)
    if (prefix === undefined || prefix.endsWith('/')) return undefined
    const request = withPath(route.proof.request, `${prefix}x`)
    const way = walk(route.prepared, request)
    if (way.type !== 'route' || way.host !== route.host || way.routeIndex !== route.index) return undefined
    const { action } = route.route
    const rewrites = action.type === 'route' && action.pathRewrite !== undefined
    const severity = rewrites || hidesLonger(route, prefix) ? 'warning' : 'info'
    return finding(severity, route, world, (rule) => ({ code: 'RW0108', rule, prefix, request }))
  })

/** True if a later rule asks for a path that begins so and goes on in the segment. */
const hidesLonger = ({ host, index }: ReachedRoute, prefix: string): boolean =>
  host.virtualHost.routes
    .slice(index + 1)
    .some(
      ({ match: { path } }) =>
        path.type !== 'regex' && path.value.startsWith(prefix) && /^[^/]/.test(path.value.slice(prefix.length)),
    )

/** A rewritten path with `//`, or with two names run together. */
export const rewrites: Check = (world) =>
  forEachRule(world, (route) => {
    const { action } = route.route
    const prefix = prefixOf(route) ?? '/'
    if (action.type !== 'route' || action.pathRewrite?.type !== 'prefix' || route.route.match.path.type !== 'prefix')
      return undefined
    const rewrite = action.pathRewrite.prefix
    const at = action.pathRewrite.from
    const runsTogether = prefix.endsWith('/') && rewrite !== '' && !rewrite.endsWith('/')
    const doubles = rewrite.includes('//') || (rewrite.endsWith('/') && !prefix.endsWith('/'))
    if (!runsTogether && !doubles) return undefined
    const request = withPath(route.proof.request, prefix.endsWith('/') ? `${prefix}x` : `${prefix}/x`)
    const path = answerOf(route, request)?.upstream?.path
    if (path === undefined) return undefined
    if (!path.includes('//') && !runsTogether) return undefined
    const rule = world.labelOf(route.route.match.from)
    const code = runsTogether ? 'RW0110' : 'RW0109'
    return { severity: runsTogether ? 'error' : 'warning', at, related: [], detail: { code, rule, request, path } }
  })

/** The written prefix of a rule. */
function prefixOf({ route }: ReachedRoute): string | undefined {
  const { type, value } = route.match.path
  return type === 'prefix' && value !== '/' && value !== '' ? value : undefined
}

function finding(
  severity: ProofFinding['severity'],
  { route }: ReachedRoute,
  { labelOf }: World,
  detail: (rule: ReturnType<World['labelOf']>) => ProofFinding['detail'],
): ProofFinding {
  const { from } = route.match
  return { severity, at: refAt(from, 'uri', 'prefix'), related: [], detail: detail(labelOf(from)) }
}
