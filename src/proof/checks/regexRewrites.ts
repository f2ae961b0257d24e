// Rewrites that have to do with a regex: groups that are not there, and paths that become one.

import { refAt } from '../../base/source.ts'
import { walk } from '../../engine/match/walk.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { PathRewrite } from '../../envoy/route.ts'
import type { Signed } from '../automata/automaton.ts'
import type { ProofFinding } from '../finding.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'
import { answerOf, forEachRule, withPath } from './eachRule.ts'

export const regexRewrites: Check = (world) => {
  const membersOf = rememberedMembers(world)
  return onceEach(
    forEachRule(world, (route) => {
      const { action, match } = route.route
      const rewrite = action.type === 'route' ? action.pathRewrite : undefined
      if (rewrite === undefined) return undefined
      if (rewrite.type === 'regex') return badGroup(rewrite, route, world)
      return match.path.type === 'regex' ? onePath(rewrite, match.path.value, route, world, membersOf) : undefined
    }),
  )
}

type RegexRewrite = Extract<PathRewrite, { type: 'regex' }>

function badGroup({ pattern, substitution, from }: RegexRewrite, route: ReachedRoute, world: World) {
  const dollar = /\$(?:\d|\{\d\})/.exec(substitution)?.[0]
  const group = highestGroup(substitution)
  const groups = route.prepared.regexes(pattern)?.groups() ?? 0
  if (dollar === undefined && group <= groups) return undefined
  const request = requestWith(route, world, `(?s:.*)(?:${pattern})(?s:.*)`)
  const upstream = request && answerOf(route, request)?.upstream
  if (request === undefined || upstream === undefined) return undefined
  const rule = world.labelOf(route.route.match.from)
  const at = refAt(from, 'rewrite')
  const { path, originalPath } = upstream
  if (group > groups && path === originalPath) {
    return found('warning', at, { code: 'RW0154', rule, group, groups, request })
  }
  if (dollar === undefined || !path.includes(dollar)) return undefined
  return found('error', at, { code: 'RW0153', rule, written: dollar, request, path })
}

const highestGroup = (substitution: string): number => {
  let highest = 0
  for (const [, digit] of substitution.matchAll(/\\([\d\\])/g)) {
    if (digit !== '\\') highest = Math.max(highest, Number(digit))
  }
  return highest
}

/** Under a regex the whole path is replaced: the tail that it leaves open is lost. */
function onePath(
  { prefix: path, from }: Extract<PathRewrite, { type: 'prefix' }>,
  regex: string,
  route: ReachedRoute,
  { labelOf }: World,
  membersOf: (regex: string) => readonly string[],
): ProofFinding | undefined {
  const { request } = route.proof
  const other = membersOf(regex).find((member) => member !== bare(request))
  if (other === undefined) return undefined
  const also = withPath(request, other)
  if (isBehind(other, route)) {
    const way = walk(route.prepared, also)
    if (way.type !== 'route' || way.host !== route.host || way.routeIndex !== route.index) return undefined
  }
  const detail = { code: 'RW0152', rule: labelOf(route.route.match.from), requests: [request, also], path } as const
  return found('info', from, detail)
}

/** True if an earlier route may take the path. Else it comes where the route's own request comes, which differs in nothing else. */
function isBehind(path: string, { host, index }: ReachedRoute): boolean {
  const routes = host.routes()
  for (let at = 0; at < index; at += 1) if (path.startsWith(routes[at]?.head ?? '')) return true
  return false
}

/** Two paths of a regex that leaves a tail open; none of others. Many rules have the same regex. */
function rememberedMembers({ languages }: World): (regex: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  const members = (regex: string): readonly string[] => {
    const own = languages.of({ type: 'regex', value: regex })
    if (own === undefined) return []
    const parts = [own, languages.pattern(PLAIN)].map((automaton): Signed => ({ automaton, wanted: true }))
    const search = (more: readonly Signed[]) => languages.search([...parts, ...more], [])
    const first = search([])
    if (first.type !== 'found' || search([{ automaton: languages.pattern(LONG), wanted: true }]).type !== 'found')
      return []
    const automaton = languages.of({ type: 'exact', value: first.bytes })
    const second = automaton && search([{ automaton, wanted: false }])
    return second?.type === 'found' ? [first.bytes, second.bytes] : []
  }
  return (regex) => {
    const found = known.get(regex) ?? members(regex)
    known.set(regex, found)
    return found
  }
}

/** Longer than anybody spells a path out. */
const LONG = '.{100}.*'

/** Paths as people write them. */
const PLAIN = '(/[a-z0-9._-]+)*/?'

/** The route's request with a path that this pattern takes too; undefined if none is found. */
function requestWith({ route, proof }: ReachedRoute, { languages }: World, pattern: string): TestRequest | undefined {
  const { path, caseSensitive } = route.match
  const own = languages.of(path, caseSensitive === false)
  if (own === undefined) return undefined
  const wanted = [own, languages.pattern(PLAIN), languages.pattern(pattern)]
  const text = languages.search(
    wanted.map((automaton) => ({ automaton, wanted: true })),
    [bare(proof.request)],
  )
  return text.type === 'found' ? withPath(proof.request, text.bytes) : undefined
}

const bare = ({ path }: TestRequest): string => path.replace(/\?.*/, '')

const found = (
  severity: ProofFinding['severity'],
  at: ProofFinding['at'],
  detail: ProofFinding['detail'],
): ProofFinding => ({ severity, at, related: [], detail })
