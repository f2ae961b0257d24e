// Which DestinationRule a proxy applies to a service.
// istio: pilot/pkg/model/push_context.go destinationRule, pilot/pkg/model/sidecar.go SidecarScope.DestinationRule

import { mostSpecificHostMatch } from '../../istio/hostname.ts'
import { selects } from '../../istio/labels.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import type { DestinationRuleIndex, MergedDestinationRule } from './destinationRules.ts'

type ServiceKey = Readonly<{ hostname: string; namespace: string }>

/** The rule for the service as this proxy sees it, or undefined. A service of an unknown host has none. */
export function destinationRuleFor(
  index: DestinationRuleIndex,
  proxy: MeshProxy,
  service: ServiceKey,
): MergedDestinationRule | undefined {
  let forAll: MergedDestinationRule | undefined
  for (const rule of candidates(index, proxy.namespace, service)) {
    if (rule.workloadSelector === undefined) forAll = rule
    else if (rule.namespace === proxy.namespace && selects(rule.workloadSelector, proxy.labels)) return rule
  }
  return forAll
}

/** Own namespace, then the service's, then the root namespace; the first that has a rule for the host ends the search. */
function candidates(
  index: DestinationRuleIndex,
  namespace: string,
  service: ServiceKey,
): readonly MergedDestinationRule[] {
  const own = namespace === index.rootNamespace ? index.rootPrivate : index.local.get(namespace)
  const local = own && mostSpecificHostMatch(service.hostname, own.exact, own.wildcard)
  // A hit is final even if its workloadSelector turns out not to select this proxy.
  if (local !== undefined) return local
  for (const owner of [service.namespace, index.rootNamespace]) {
    const rules = index.exported.get(owner)
    const exported = (rules && mostSpecificHostMatch(service.hostname, rules.exact, rules.wildcard)) ?? []
    const isUsable = ({ exportTo }: MergedDestinationRule): boolean =>
      exportTo.size === 0 || exportTo.has('*') || exportTo.has(namespace)
    const usable = exported.every(isUsable) ? exported : exported.filter(isUsable)
    if (usable.length > 0) return usable
  }
  return []
}
