// One row for each cluster. istio: istioctl/pkg/writer/envoy/configdump/cluster.go PrintClusterSummary, retrieveSortedClusterSlice

import { refKey, type SourceRef } from '../base/source.ts'
import type { Cluster } from '../envoy/cluster.ts'
import { compareText } from '../istio/ordering.ts'
import { clusterRowId } from './rowId.ts'
import type { ConfigCell, ConfigRow } from './table.ts'

/** `NAME.NAMESPACE` of the resource at an address. */
export type ResourceNames = ReadonlyMap<string, string>

/** By host, subset and port; `names` has the destination rules by `refKey`. */
export function clusterRows(clusters: Iterable<Cluster>, names: ResourceNames): readonly ConfigRow[] {
  return sortedClusters(clusters).map((cluster) => {
    const { name, from, subset, subsetFrom, destinationRule, policy } = cluster
    const key = subsetKey(name)
    return {
      id: clusterRowId(name),
      cells: [
        { text: key.host },
        { text: key.parsed ? String(key.port) : '-' },
        { text: key.subset === '' ? '-' : key.subset, ...(subset !== '' && subsetFrom && { from: subsetFrom }) },
        { text: key.parsed ? key.direction : '-' },
        // The zero of the enum, which a cluster with a type of its own leaves (a dynamic forward proxy).
        { text: policy.type ?? 'STATIC' },
        ruleCell(destinationRule, names),
      ],
      from: from ?? destinationRule,
    }
  })
}

const ruleCell = (rule: SourceRef | undefined, names: ResourceNames): ConfigCell =>
  rule === undefined ? { text: '' } : { text: names.get(refKey(rule)) ?? '', from: rule }

type SubsetKey = Readonly<{ parsed: boolean; direction: string; port: number; subset: string; host: string }>

/** The parts of `outbound|9080|v1|reviews.prod.svc.cluster.local`; any other name (`outbound_.9080_…` of an SNI) is a host of its own. */
function subsetKey(name: string): SubsetKey {
  const [direction = '', port = '', subset = '', ...host] = name.split('|')
  return host.length === 0
    ? { parsed: false, direction: '', port: 0, subset: '', host: name }
    : { parsed: true, direction, port: Number(port), subset, host: host.join('|') }
}

/** The order of the table, which is that of the JSON too. */
export function sortedClusters(clusters: Iterable<Cluster>): readonly Cluster[] {
  return [...clusters]
    .map((cluster) => ({ cluster, key: subsetKey(cluster.name) }))
    .sort(
      ({ key: a }, { key: b }) =>
        compareText(a.host, b.host) ||
        compareText(a.subset, b.subset) ||
        a.port - b.port ||
        compareText(a.direction, b.direction),
    )
    .map(({ cluster }) => cluster)
}
