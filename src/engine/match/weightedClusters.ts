// The choice among a route's clusters. envoy: source/common/router/weighted_cluster_specifier.cc (pickWeightedCluster)

import type { SourceRef } from '../../base/source.ts'
import type { ClusterSpecifier, HeaderMutations, WeightedCluster } from '../../envoy/route.ts'

/** One cluster that a request can be sent to, and its share of the requests. */
export type ClusterChoice = Readonly<{
  cluster: string
  weight: number
  probability: number
  hostRewrite: string | undefined
  headers: HeaderMutations
  from: SourceRef
}>

const noMutations: HeaderMutations = { requestAdd: [], requestRemove: [], responseAdd: [], responseRemove: [] }

/** The clusters that can be picked, in route order: a plain cluster has weight 100, an entry of weight 0 is never picked. */
export function clusterChoices(specifier: ClusterSpecifier): readonly ClusterChoice[] {
  if (specifier.type === 'cluster') {
    const { cluster, from } = specifier
    return [{ cluster, weight: 100, probability: 1, hostRewrite: undefined, headers: noMutations, from }]
  }
  const total = totalWeight(specifier.clusters)
  return specifier.clusters
    .filter(({ weight }) => weight > 0)
    .map((entry) => ({ ...entry, probability: entry.weight / total }))
}

/** The index of the choice for Envoy's one random value: the first whose running sum exceeds `random % total`. */
export function pickCluster(choices: readonly Readonly<{ weight: number }>[], random: number): number {
  const total = totalWeight(choices)
  if (!(total > 0) || !Number.isFinite(random)) return 0
  const selected = ((Math.trunc(random) % total) + total) % total
  let sum = 0
  for (const [index, { weight }] of choices.entries()) {
    sum += weight
    if (selected < sum) return index
  }
  return 0
}

const totalWeight = (entries: readonly Pick<WeightedCluster, 'weight'>[]): number =>
  entries.reduce((sum, { weight }) => sum + weight, 0)
