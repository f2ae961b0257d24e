// Rules as they are written, for what does not depend on where their requests come from.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import type { HttpRoute } from '../../istio/virtualService.ts'
import type { ProofFinding, RuleLabel } from '../finding.ts'
import { isReached, type ReachedRoute, type World } from '../world.ts'

/** A rule that requests may come to; `route` is one of its routes that one was seen to come to, if a proxy has any rule of its virtual service. */
export type UsedRule = Readonly<{ label: RuleLabel; route: ReachedRoute | undefined }>

/** For each `http[]` entry, what is found of it as it is written; `used` is undefined for one that no request comes to. */
export function forEachWritten(
  world: World,
  find: (rule: HttpRoute, at: SourceRef, used: () => UsedRule | undefined) => ProofFinding | undefined,
): readonly ProofFinding[] {
  const findings: ProofFinding[] = []
  for (const { spec, ref } of world.virtualServices) {
    const rules = spec.http ?? []
    for (const [index, rule] of rules.entries()) {
      const at = refAt(ref, 'spec', 'http', index)
      const found = find(rule, at, () => usedRule(rules, index, at, world))
      if (found !== undefined) findings.push(found)
    }
  }
  return findings
}

function usedRule(
  rules: readonly HttpRoute[],
  index: number,
  at: SourceRef,
  { routesOf, labelOf }: World,
): UsedRule | undefined {
  const rule = rules[index]
  if (rule === undefined) return undefined
  for (const place of placesOf(rule, at)) {
    const route = routesOf.get(refKey(place))?.find(isReached)
    if (route !== undefined) return { label: labelOf(at), route }
  }
  // Where no proxy has anything of a virtual service, the files do not say who has.
  const list = { ...at, path: at.path.slice(0, -1) }
  const isCompiled = rules.some((other, place) =>
    placesOf(other, refAt(list, place)).some((one) => routesOf.has(refKey(one))),
  )
  return isCompiled ? undefined : { label: labelOf(at), route: undefined }
}

const placesOf = ({ match = [] }: HttpRoute, at: SourceRef): readonly SourceRef[] =>
  match.length === 0 ? [at] : match.map((_, index) => refAt(at, 'match', index))
