// Rewrites that have to do with a regex: groups that are not there, and paths that become one.

import { refAt } from '../../base/source.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { PathRewrite } from '../../envoy/route.ts'
import type { Signed } from '../automata/automaton.ts'
import type { ProofFinding } from '../finding.ts'
import type { ReachedRoute, World } from '../world.ts'
import type { Check } from './check.ts'
import { onceEach } from './destinations.ts'
import { answerOf, forEachRule, withPath } from './eachRule.ts'

export const regexRewrites: Check = (world) =>
  onceEach(
    forEachRule(world, (route) => {
      const { action, match } = route.route
      const rewrite = action.type === 'route' ? action.pathRewrite : undefined
      if (rewrite === undefined) return undefined
      if (rewrite.type === 'regex') return badGroup(rewrite, route, world)
      return match.path.type === 'regex' ? onePath(rewrite.from, route, world) : undefined
    }),
  )

type RegexRewrite = Extract<PathRewrite, { type: 'regex' }>

function badGroup({ pattern, substitution, from }: RegexRewrite, route: ReachedRoute, world: World) {
  const dollar = /\$(?:\d|\{\d\})/.exec(substitution)?.[0]
  const group = highestGroup(substitution)
  const groups = route.prepared.regexes(pattern)?.groups() ?? 0
  if (dollar === undefined && group <= groups) return undefined
  const request = requestWith(route, world, [`(?s:.*)(?:${pattern})(?s:.*)`])
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
function onePath(at: ProofFinding['at'], route: ReachedRoute, world: World) {
  const { request } = route.proof
  const isOpen = requestWith(route, world, [`.{${bare(request).length + MANY}}.*`]) !== undefined
  const other = isOpen ? requestWith(route, world, [], bare(request)) : undefined
  const [path, also] = [request, other].map((one) => one && answerOf(route, one)?.upstream?.path.replace(/\?.*/, ''))
  if (other === undefined || path === undefined || path !== also) return undefined
  const rule = world.labelOf(route.route.match.from)
  return found('info', at, { code: 'RW0152', rule, requests: [request, other], path })
}

/** A regex that takes a path this much longer than another one takes any tail. */
const MANY = 40

/** Paths as people write them. */
const PLAIN = '(/[a-z0-9._-]+)*/?'

/** The route's request with another path, of all these languages, and not `not`; undefined if none is found. */
function requestWith(
  { route, proof }: ReachedRoute,
  { languages }: World,
  patterns: readonly string[],
  not?: string,
): TestRequest | undefined {
  const { path, caseSensitive } = route.match
  const own = languages.of(path, caseSensitive === false)
  if (own === undefined) return undefined
  const wanted = [PLAIN, ...patterns].map(
    (pattern): Signed => ({ automaton: languages.pattern(pattern), wanted: true }),
  )
  const unwanted = not === undefined ? [] : [{ automaton: languages.of({ type: 'exact', value: not }), wanted: false }]
  const parts = [{ automaton: own, wanted: true }, ...wanted, ...unwanted].flatMap(({ automaton, wanted: is }) =>
    automaton ? [{ automaton, wanted: is }] : [],
  )
  const text = languages.search(parts, [bare(proof.request)])
  return text.type === 'found' ? withPath(proof.request, text.bytes) : undefined
}

const bare = ({ path }: TestRequest): string => path.replace(/\?.*/, '')

const found = (
  severity: ProofFinding['severity'],
  at: ProofFinding['at'],
  detail: ProofFinding['detail'],
): ProofFinding => ({ severity, at, related: [], detail })
