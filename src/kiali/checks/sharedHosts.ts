// Destination rules that share a host.
// kiali: business/checkers/destinationrules/multi_match_checker.go

import { hostsOverlap, isWildcardHost } from '../../istio/hostname.ts'
import type { DestinationRule } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { Report } from '../check.ts'
import type { SharedHost } from '../finding.ts'
import { addTo, namesOf, placesOf, scopeOf, scopesMeet } from '../names.ts'
import type { World } from '../world.ts'
import { isMutual, tlsHost } from './tlsHost.ts'

/**
 * KIA0201, once for each rule that shares a host with another one, and a subset with it unless one of them has none. What istiod
 * merges, or takes from the rule that fits better, is only worth knowing.
 */
export function* sharedHosts({ destinationRules }: World): Iterable<Report> {
  if (destinationRules.length < 2) return
  const byHost = new Map<string, DestinationRule[]>()
  for (const rule of destinationRules) if (!isLeftOut(rule)) addTo(byHost, hostOf(rule), rule)
  const wildcards = [...byHost.keys()].filter(isWildcardHost)
  for (const [host, own] of byHost) {
    const wider = wildcards.filter((other) => other !== host && hostsOverlap(host, other))
    if (own.length < 2 && wider.length === 0) continue
    const others = [...own, ...wider.flatMap((other) => byHost.get(other) ?? [])]
    for (const resource of own) {
      const [how, rules] = worst(resource, others)
      if (how === undefined) continue
      const severity = how === 'lost' || how === 'chosen' ? 'warning' : 'info'
      const detail = { code: 'KIA0201', host, rules: namesOf(rules), how } as const
      yield { resource, severity, detail, at: ['spec', 'host'], related: placesOf(rules, 'spec', 'host') }
    }
  }
}

const hostOf = ({ spec, metadata }: DestinationRule): string => resolveHost(spec.host ?? '', metadata.namespace)

/** One for some workloads is meant to stand beside others; one that turns mutual TLS on for all is Kiali's exception. */
const isLeftOut = (rule: DestinationRule): boolean =>
  rule.spec.workloadSelector !== undefined || (isMutual(rule) && tlsHost(rule) !== undefined)

const ORDER: readonly SharedHost[] = ['lost', 'chosen', 'merged', 'narrower']

/** The rules of the worst kind among those that share with it. */
function worst(rule: DestinationRule, others: readonly DestinationRule[]) {
  const found = new Map<SharedHost, DestinationRule[]>()
  for (const other of others) {
    const how = other === rule ? undefined : howShared(rule, other)
    if (how !== undefined) addTo(found, how, other)
  }
  const how = ORDER.find((each) => found.has(each))
  return [how, (how && found.get(how)) ?? []] as const
}

/** Undefined where Kiali says nothing, or no proxy sees both, or one is for its own namespace alone and so goes before there. */
function howShared(a: DestinationRule, b: DestinationRule): SharedHost | undefined {
  const [one, other] = [subsetsOf(a), subsetsOf(b)]
  const shared = one.some((name) => other.includes(name))
  if (!shared && one.length > 0 && other.length > 0) return undefined
  if (!scopesMeet(scopeOf(a.spec.exportTo, a.metadata), scopeOf(b.spec.exportTo, b.metadata))) return undefined
  if (hostOf(a) !== hostOf(b)) return 'narrower'
  if (a.metadata.namespace !== b.metadata.namespace) return isOwn(a) || isOwn(b) ? undefined : 'chosen'
  return shared || (a.spec.trafficPolicy !== undefined && b.spec.trafficPolicy !== undefined) ? 'lost' : 'merged'
}

const subsetsOf = ({ spec }: DestinationRule): readonly string[] => (spec.subsets ?? []).map(({ name }) => name)

function isOwn({ spec, metadata }: DestinationRule): boolean {
  const scope = scopeOf(spec.exportTo, metadata)
  return scope?.size === 1 && scope.has(metadata.namespace)
}
