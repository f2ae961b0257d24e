// Rules that no request comes to, and those of which that is not known.

import { type FieldPath, refAt, refKey, type SourceRef } from '../../base/source.ts'
import { isCatchAll } from '../../engine/compile/routeMatch.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { ProofFinding, RuleLabel } from '../finding.ts'
import type { ProvedRoute } from '../proveConfig.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { contradictions } from './delegates.ts'

export const deadRules: Check = (world) => {
  const leftOut = new Set(contradictions(world).map(({ rule }) => refKey(rule)))
  return world.virtualServices.flatMap((resource) => findingsOf(resource, world, leftOut))
}

function findingsOf(resource: VirtualService, world: World, leftOut: ReadonlySet<string>): readonly ProofFinding[] {
  const entries = entriesOf(resource)
  const isCompiled = entries.some(({ at }) => world.routesOf.has(refKey(at)))
  return entries.flatMap(({ at, delegates }, index) => {
    const routes = world.routesOf.get(refKey(at))
    if (routes !== undefined) return provedFinding(at, routes, world)
    // Where nothing of a virtual service is compiled, the reason is not in its rules.
    if (delegates || !isCompiled) return []
    const catchAll = entries.slice(0, index).find((earlier) => takesEverything(earlier.at, world))
    if (catchAll !== undefined) return [deadBy(at, [catchAll.at], world)]
    // It has a finding of its own.
    if (leftOut.has(refKey(ruleOf(at)))) return []
    return world.isComplete ? [warning(at, { code: 'RW0104', rule: world.labelOf(at) })] : []
  })
}

/** The `http[]` entry that a place is in. */
const ruleOf = (at: SourceRef): SourceRef => ({ ...at, path: at.path.slice(0, at.path.indexOf('http') + 2) })

type Entry = Readonly<{ at: SourceRef; delegates: boolean }>

/** The `match[]` entries of all rules, and the rules without any, in their order. */
function entriesOf({ spec, ref }: VirtualService): readonly Entry[] {
  return (spec.http ?? []).flatMap(({ match = [], delegate }, number): readonly Entry[] => {
    const at = (...path: FieldPath): Entry => ({
      at: refAt(ref, 'spec', 'http', number, ...path),
      delegates: delegate !== undefined,
    })
    return match.length === 0 ? [at()] : match.map((_, index) => at('match', index))
  })
}

/** istiod leaves out what follows such a rule. */
const takesEverything = (at: SourceRef, { routesOf }: World): boolean =>
  routesOf.get(refKey(at))?.some(({ route }) => isCatchAll(route.match)) ?? false

function provedFinding(at: SourceRef, routes: readonly ProvedRoute[], world: World): readonly ProofFinding[] {
  const rule = world.labelOf(at)
  const undecided = routes.find(({ proof }) => proof.state === 'undecided')
  const alive = routes.find(({ proof }) => proof.state === 'reachable')
  if (alive !== undefined) return deadOnSomeHosts(at, routes, alive, world)
  if (undecided?.proof.state === 'undecided') {
    return [{ severity: 'info', at, related: [], detail: { code: 'RW0106', rule, doubts: undecided.proof.doubts } }]
  }
  const dead = routes.flatMap((one) => takers(one))
  if (dead.length > 0) return [deadBy(at, dead, world)]
  const impossible = routes.find(({ proof }) => proof.state === 'impossible')
  if (impossible?.proof.state !== 'impossible') return []
  const detail = { code: 'RW0103', rule, field: impossible.proof.field } as const
  return [{ severity: 'error', at, related: [], detail }]
}

/** The addresses of the rules that take everything from a dead route. */
const takers = ({ proof, host }: ProvedRoute): readonly SourceRef[] =>
  proof.state === 'dead' ? proof.by.flatMap((index) => host.virtualHost.routes[index]?.match.from ?? []) : []

function deadOnSomeHosts(
  at: SourceRef,
  routes: readonly ProvedRoute[],
  alive: ProvedRoute,
  world: World,
): readonly ProofFinding[] {
  const dead = routes.find((one) => takers(one).length > 0 && one.host.virtualHost.name !== alive.host.virtualHost.name)
  if (dead === undefined) return []
  const { related, by } = named(takers(dead), world)
  const host = dead.host.virtualHost.domains[0] ?? ''
  return [{ severity: 'info', at, related, detail: { code: 'RW0105', rule: world.labelOf(at), by, host } }]
}

function deadBy(at: SourceRef, takenBy: readonly SourceRef[], world: World): ProofFinding {
  const { related, by } = named(takenBy, world)
  return { severity: 'error', at, related, detail: { code: 'RW0101', rule: world.labelOf(at), by } }
}

/** Each rule once. */
function named(
  refs: readonly SourceRef[],
  { labelOf }: World,
): Readonly<{ related: readonly SourceRef[]; by: readonly RuleLabel[] }> {
  const related = [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
  return { related, by: related.map(labelOf) }
}

const warning = (at: SourceRef, detail: ProofFinding['detail']): ProofFinding => ({
  severity: 'warning',
  at,
  related: [],
  detail,
})
