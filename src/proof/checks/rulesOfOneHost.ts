// Several destination rules of one host: what of them is dropped, and what of a wider one is not inherited.

import { refAt } from '../../base/source.ts'
import { destinationRuleFor } from '../../engine/compile/destinationRuleLookup.ts'
import { destinationRuleIndex, type MergedDestinationRule } from '../../engine/compile/destinationRules.ts'
import { isVisible } from '../../engine/compile/visibility.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import type { DestinationRule } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { destinationRulesIn, POLICY_FIELDS, sets } from './trafficPolicies.ts'
import { nameOf } from './whyMissing.ts'

const hostOf = ({ spec, metadata }: DestinationRule): string => resolveHost(spec.host ?? '', metadata.namespace)

export const droppedParts: Check = (world) => {
  const byHost = new Map<string, DestinationRule[]>()
  for (const rule of destinationRulesIn(world.resources)) {
    if (rule.spec.workloadSelector !== undefined) continue
    const key = `${rule.metadata.namespace}/${hostOf(rule)}`
    const known = byHost.get(key)
    if (known === undefined) byHost.set(key, [rule])
    else if (known.every(({ metadata }) => metadata.name !== rule.metadata.name)) known.push(rule)
  }
  return [...byHost.values()].filter((rules) => rules.length > 1).flatMap((rules) => droppedOf(rules, world))
}

function droppedOf(rules: readonly DestinationRule[], world: World): readonly ProofFinding[] {
  return rules.flatMap((rule): readonly ProofFinding[] => {
    const { spec, metadata, ref } = rule
    const host = hostOf(rule)
    const [service] = world.push.services.byHost.get(host) ?? []
    const key = { hostname: host, namespace: service?.namespace ?? metadata.namespace }
    const seeing = [...new Set([metadata.namespace, ...world.proxies.map(({ viewpoint }) => viewpoint.namespace)])]
    const applied = seeing
      .filter((namespace) => isVisible(spec.exportTo ?? [], metadata.namespace, namespace))
      .flatMap(
        (namespace) =>
          destinationRuleFor(world.push.destinationRules, { type: 'sidecar', namespace, labels: {} }, key) ?? [],
      )
    const others = rules.filter((other) => other !== rule)
    const dropped = (
      part: unknown,
      partOf: (merged: MergedDestinationRule) => unknown,
      subset: string | undefined,
      ...path: readonly (string | number)[]
    ): readonly ProofFinding[] => {
      if (part === undefined || applied.length === 0 || applied.some((merged) => partOf(merged) === part)) return []
      // It says the same as what is used.
      if (applied.every((merged) => JSON.stringify(partOf(merged)) === JSON.stringify(part))) return []
      const by = others.find((other) =>
        applied.some((merged) => merged.from === other.ref || partIn(other, subset) === partOf(merged)),
      )
      if (by === undefined) return []
      const detail = { code: 'RW0174', host, subset, used: nameOf(by.metadata) } as const
      return [{ severity: 'warning', at: refAt(ref, 'spec', ...path), related: [by.ref], detail }]
    }
    return [
      ...dropped(spec.trafficPolicy, ({ trafficPolicy }) => trafficPolicy, undefined, 'trafficPolicy'),
      ...(spec.subsets ?? []).flatMap((subset, index) =>
        dropped(
          subset,
          ({ subsets }) => subsets.find((one) => one.subset.name === subset.name)?.subset,
          ...([subset.name, 'subsets', index] as const),
        ),
      ),
    ]
  })
}

const partIn = ({ spec }: DestinationRule, subset: string | undefined): unknown =>
  subset === undefined ? spec.trafficPolicy : spec.subsets?.find(({ name }) => name === subset)

export const notInherited: Check = (world) => {
  const rules = destinationRulesIn(world.resources)
  const wildcards = rules.filter((rule) => isWildcardHost(hostOf(rule)) && rule.spec.trafficPolicy !== undefined)
  if (wildcards.length === 0) return []
  const index = destinationRuleIndex(wildcards, world.push.mesh)
  return rules.flatMap((rule): readonly ProofFinding[] => {
    const host = hostOf(rule)
    const [service] = world.push.services.byHost.get(host) ?? []
    if (service === undefined || isWildcardHost(host)) return []
    for (const { viewpoint } of world.proxies) {
      const applied = destinationRuleFor(world.push.destinationRules, viewpoint, service)
      const wider = applied?.from === rule.ref ? destinationRuleFor(index, viewpoint, service) : undefined
      const fields = POLICY_FIELDS.filter(
        (field) => sets(wider?.trafficPolicy, field) && applied?.trafficPolicy?.[field] === undefined,
      )
      const owner = wildcards.find(({ ref }) => ref === wider?.from)
      if (fields.length === 0 || owner === undefined) continue
      const wildcard = owner.spec.host ?? ''
      const detail = { code: 'RW0178', host, wildcard, rule: nameOf(owner.metadata), fields } as const
      return [{ severity: 'info', at: refAt(rule.ref, 'spec', 'host'), related: [owner.ref], detail }]
    }
    return []
  })
}
