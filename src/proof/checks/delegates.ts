// Delegation that comes to nothing: what a rule delegates to is not there, or its rules contradict the one that delegates.

import { refAt, refKey, type SourceRef } from '../../base/source.ts'
import { isDelegate } from '../../engine/compile/delegates.ts'
import { mergeMatches } from '../../engine/compile/mergeMatches.ts'
import { isVisible } from '../../engine/compile/visibility.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { DelegationFault } from '../details/rules.ts'
import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'

export const delegates: Check = (world) => {
  const used = new Set<VirtualService>()
  const faults = delegationsIn(world).flatMap(({ root, at, name, target }): readonly ProofFinding[] => {
    if (target !== undefined) used.add(target)
    const fault = faultOf(target, root)
    return fault === undefined ? [] : [finding(refAt(at, 'delegate'), at, name, fault, [], world)]
  })
  const leftOut = contradictions(world).map(({ rule, at, name }) =>
    finding(rule, rule, name, 'contradicts', [at], world),
  )
  const orphans = world.virtualServices.filter((one) => isDelegate(one) && !used.has(one))
  return [
    ...faults,
    ...new Map(leftOut.map((one) => [refKey(one.at), one])).values(),
    ...orphans.map(({ ref, metadata }): ProofFinding => {
      const virtualService = `${metadata.namespace}/${metadata.name}`
      return { severity: 'warning', at: refAt(ref, 'spec'), related: [], detail: { code: 'RW0123', virtualService } }
    }),
  ]
}

/** Rules of delegates that istiod leaves out, because they contradict the rule `at` that delegates to them. */
export const contradictions = (world: World): readonly Readonly<{ rule: SourceRef; at: SourceRef; name: string }>[] =>
  delegationsIn(world).flatMap(({ root, matches, at, name, target }) =>
    target === undefined || faultOf(target, root) !== undefined
      ? []
      : target.entries.flatMap((own, number) =>
          mergeMatches(matches, own.matches) === undefined
            ? [{ rule: refAt(target.ref, 'spec', 'http', number), at, name }]
            : [],
        ),
  )

type Delegation = Readonly<{
  root: VirtualService
  matches: VirtualService['entries'][number]['matches']
  at: SourceRef
  name: string
  target: VirtualService | undefined
}>

/** The rules that delegate, with what they delegate to. */
function delegationsIn({ virtualServices }: World): readonly Delegation[] {
  const roots = virtualServices.filter((one) => !isDelegate(one))
  return roots.flatMap((root) =>
    root.entries.flatMap(({ route: { delegate }, matches }, number): readonly Delegation[] => {
      if (delegate === undefined) return []
      const name = `${delegate.namespace || root.metadata.namespace}/${delegate.name ?? ''}`
      const target = virtualServices.find(({ metadata }) => `${metadata.namespace}/${metadata.name}` === name)
      return [{ root, matches, at: refAt(root.ref, 'spec', 'http', number), name, target }]
    }),
  )
}

function faultOf(target: VirtualService | undefined, root: VirtualService): DelegationFault | undefined {
  if (target === undefined) return 'missing'
  if (!isDelegate(target)) return 'hasHosts'
  const { metadata, spec } = target
  return isVisible(spec.exportTo ?? [], metadata.namespace, root.metadata.namespace) ? undefined : 'notExported'
}

function finding(
  at: SourceRef,
  rule: SourceRef,
  delegate: string,
  fault: DelegationFault,
  related: readonly SourceRef[],
  { labelOf }: World,
): ProofFinding {
  return { severity: 'error', at, related, detail: { code: 'RW0122', rule: labelOf(rule), delegate, fault } }
}
