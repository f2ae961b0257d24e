// The clusters of a proxy against the recorded ones, field by field.

import { type Cluster, clusterJson, type ReadProject } from '../engine/index.ts'
import { deepEqual } from './agreement.ts'
import type { Json } from './recording.ts'

/** One cluster; undefined where one side has none of this name. */
export type ClusterUnit = Readonly<{
  name: string
  recorded: Json | undefined
  ours: Json | undefined
  agrees: boolean
}>

/** A unit for each outbound cluster that was recorded or that we have besides. */
export function clusterUnits(
  recorded: readonly Json[],
  clusters: readonly Cluster[],
  resources: ReadProject['resources'],
): readonly ClusterUnit[] {
  const left = new Map(recorded.map((cluster) => [String(cluster.name), cluster]))
  const right = new Map(
    clusters
      .filter(({ name }) => name.startsWith('outbound|'))
      .map((cluster) => [cluster.name, recordedForm(cluster, resources)]),
  )
  return [...new Set([...left.keys(), ...right.keys()])].map((name) => {
    const pair = { recorded: left.get(name), ours: right.get(name) }
    return { name, ...pair, agrees: deepEqual(pair.recorded, pair.ours) }
  })
}

const recordedForm = (cluster: Cluster, resources: ReadProject['resources']): Json => ({
  ...clusterJson(cluster),
  subset: cluster.subset,
  destination_rule: rulePath(cluster, resources),
})

function rulePath({ destinationRule }: Cluster, resources: ReadProject['resources']): string {
  const rule = resources.find(({ ref }) => ref === destinationRule)
  if (rule === undefined) return ''
  return `/apis/networking.istio.io/v1/namespaces/${rule.metadata.namespace}/destination-rule/${rule.metadata.name}`
}
