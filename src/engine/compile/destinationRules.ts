// DestinationRules, indexed by namespace and host; rules of one host are merged.
// istio: pilot/pkg/model/push_context.go setDestinationRules, pilot/pkg/model/destination_rule.go mergeDestinationRule

import { type Address, addressBelow, addresses, fieldAt } from '../../base/address.ts'
import type { SourceRef } from '../../base/source.ts'
import type { Subset, TrafficPolicy } from '../../istio/destinationRule.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import { sameLabels } from '../../istio/labels.ts'
import { sortByAge } from '../../istio/ordering.ts'
import type { DestinationRule } from '../../istio/resource.ts'
import { resolveHost } from '../../istio/shortName.ts'
import type { MeshSettings } from '../meshSettings.ts'

export type SubsetOf = Readonly<{ subset: Subset; from: SourceRef }>

/** One or more DestinationRules of a host that act as one. */
export type MergedDestinationRule = Readonly<{
  namespace: string
  subsets: readonly SubsetOf[]
  trafficPolicy: TrafficPolicy | undefined
  exportTo: ReadonlySet<string>
  /** Undefined = for every workload; an empty one selects every pod of the namespace. */
  workloadSelector: Readonly<Record<string, string>> | undefined
  /** The rule that came first, which the others were merged into. */
  from: SourceRef
}>

type RulesByHost = Readonly<{
  exact: Map<string, readonly MergedDestinationRule[]>
  wildcard: Map<string, readonly MergedDestinationRule[]>
}>

export type DestinationRuleIndex = Readonly<{
  rootNamespace: string
  /** What proxies of the rule's own namespace find. */
  local: ReadonlyMap<string, RulesByHost>
  /** What proxies of other namespaces find, by the rule's namespace. */
  exported: ReadonlyMap<string, RulesByHost>
  /** Rules of the root namespace that are for it alone. */
  rootPrivate: RulesByHost
}>

export function destinationRuleIndex(
  rules: readonly DestinationRule[],
  { rootNamespace, exportTo }: Pick<MeshSettings, 'rootNamespace' | 'exportTo'>,
): DestinationRuleIndex {
  // Of the mesh's exportTo only `.` counts, and it is not the rule's own when rules are merged.
  const privateByDefault = exportTo.destinationRule?.includes('.') === true
  const local = new Map<string, RulesByHost>()
  const exported = new Map<string, RulesByHost>()
  const rootPrivate = emptyRules()
  const addressOf = addresses()
  for (const resource of inMergeOrder(rules)) {
    const rule = unmerged(resource, addressOf(resource.ref))
    const host = resolveHost(resource.spec.host ?? '', rule.namespace)
    if (isUsableLocally(rule)) addRule(rulesOf(local, rule.namespace), host, rule)
    const isKept = isPrivate(rule) || (rule.exportTo.size === 0 && privateByDefault)
    if (!isKept) addRule(rulesOf(exported, rule.namespace), host, rule)
    else if (rule.namespace === rootNamespace) addRule(rootPrivate, host, rule)
  }
  return { rootNamespace, local, exported, rootPrivate }
}

/** Rules with a workloadSelector go first, then by age (istio: sortConfigBySelectorAndCreationTime). */
function inMergeOrder(rules: readonly DestinationRule[]): readonly DestinationRule[] {
  const byAge = sortByAge(rules)
  const selective = (rule: DestinationRule): boolean => rule.spec.workloadSelector !== undefined
  if (!byAge.some(selective)) return byAge
  return [...byAge.filter(selective), ...byAge.filter((rule) => !selective(rule))]
}

function unmerged({ metadata, spec, ref }: DestinationRule, address: Address): MergedDestinationRule {
  const subsets = addressBelow(address, 'spec', 'subsets')
  const workloadSelector = spec.workloadSelector === undefined ? undefined : (spec.workloadSelector.matchLabels ?? {})
  return {
    namespace: metadata.namespace,
    subsets: spec.subsets?.map((subset, index) => ({ subset, from: fieldAt(subsets, index) })) ?? NO_SUBSETS,
    trafficPolicy: spec.trafficPolicy,
    // A rule for some workloads is never exported.
    exportTo: workloadSelector === undefined ? namespacesOf(spec.exportTo) : ONLY_OWN,
    workloadSelector,
    from: ref,
  }
}

const NO_SUBSETS: readonly SubsetOf[] = []
const EVERYWHERE: ReadonlySet<string> = new Set<string>([])
const ONLY_OWN: ReadonlySet<string> = new Set(['.'])

// Most rules state none; they share one set.
const namespacesOf = (exportTo: readonly string[] | undefined): ReadonlySet<string> =>
  exportTo === undefined || exportTo.length === 0 ? EVERYWHERE : new Set(exportTo)

// exportTo entries are compared as written: `.` is never turned into the namespace's name.
const isUsableLocally = ({ exportTo, namespace }: MergedDestinationRule): boolean =>
  exportTo.size === 0 || exportTo.has('*') || exportTo.has('.') || exportTo.has(namespace)

const isPrivate = ({ exportTo, namespace }: MergedDestinationRule): boolean =>
  exportTo.size === 1 && (exportTo.has('.') || exportTo.has(namespace))

const emptyRules = (): RulesByHost => ({ exact: new Map(), wildcard: new Map() })

function rulesOf(index: Map<string, RulesByHost>, namespace: string): RulesByHost {
  const known = index.get(namespace)
  if (known !== undefined) return known
  const rules = emptyRules()
  index.set(namespace, rules)
  return rules
}

/** Merges the rule into those of its host, or adds it beside them, or both. */
function addRule(index: RulesByHost, host: string, rule: MergedDestinationRule): void {
  const rules = isWildcardHost(host) ? index.wildcard : index.exact
  const known = rules.get(host)
  if (known === undefined) {
    rules.set(host, [rule])
    return
  }
  let separate = true
  const merged = known.map((existing) => {
    const [merges, staysSeparate] = mergeability(existing, rule)
    // The last existing rule decides, whatever the earlier ones said.
    separate = staysSeparate
    return merges ? merge(existing, rule) : existing
  })
  rules.set(host, separate ? [...merged, rule] : merged)
}

/** Whether `rule` is merged into `existing`, and whether it then also stands by itself. */
function mergeability(
  existing: MergedDestinationRule,
  rule: MergedDestinationRule,
): readonly [merges: boolean, staysSeparate: boolean] {
  const covers = [...existing.exportTo].every((entry) => rule.exportTo.has(entry))
  const sameExport = covers && existing.exportTo.size === rule.exportTo.size
  // Unset and `["*"]` are different sets, so such rules do not merge.
  if (!sameExport && !(covers && existing.exportTo.size > 0)) return [false, true]
  const bothSelect = existing.workloadSelector !== undefined && rule.workloadSelector !== undefined
  const neitherSelects = existing.workloadSelector === undefined && rule.workloadSelector === undefined
  if (bothSelect && !sameLabels(existing.workloadSelector, rule.workloadSelector)) return [false, true]
  return [true, bothSelect || neitherSelects ? false : !sameExport]
}

/** New subsets are appended; a policy is taken over only where there is none. */
function merge(existing: MergedDestinationRule, rule: MergedDestinationRule): MergedDestinationRule {
  const names = new Set(existing.subsets.map(({ subset }) => subset.name))
  return {
    ...existing,
    subsets: [...existing.subsets, ...rule.subsets.filter(({ subset }) => !names.has(subset.name))],
    trafficPolicy: existing.trafficPolicy ?? rule.trafficPolicy,
  }
}
