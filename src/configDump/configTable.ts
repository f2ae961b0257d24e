// The three tables of one proxy, and the same as JSON.

import { refKey } from '../base/source.ts'
import { clusterJson } from '../envoy/clusterJson.ts'
import type { JsonObject } from '../envoy/json.ts'
import { listenerJson } from '../envoy/listenerJson.ts'
import { routeConfigurationJson } from '../envoy/protobufJson.ts'
import type { ProxyConfig } from '../envoy/proxyConfig.ts'
import type { Resource } from '../istio/resource.ts'
import { clusterRows, sortedClusters } from './clusterRows.ts'
import { listenerRows, sortedListeners } from './listenerRows.ts'
import { routeRows, sortedConfigurations } from './routeRows.ts'
import type { ConfigKind, ConfigRow } from './table.ts'

/** The rows of one kind; `resources` are those that were compiled, for the names of their destination rules. */
export function configRows(
  { listeners, routeConfigurations, clusters }: ProxyConfig,
  kind: ConfigKind,
  resources: readonly Resource[],
): readonly ConfigRow[] {
  switch (kind) {
    case 'listeners':
      return listenerRows(listeners)
    case 'routes':
      return routeRows(routeConfigurations.values())
    case 'clusters':
      return clusterRows(clusters.values(), destinationRuleNames(resources))
  }
}

const destinationRuleNames = (resources: readonly Resource[]): ReadonlyMap<string, string> =>
  new Map(
    resources.flatMap(({ kind, ref, metadata }) =>
      kind === 'DestinationRule' ? [[refKey(ref), `${metadata.name}.${metadata.namespace}`] as const] : [],
    ),
  )

/** The listeners, route configurations or clusters in protobuf JSON, reduced as the engine's writers say, in the order of the table. */
export function configJson(config: ProxyConfig, kind: ConfigKind): readonly JsonObject[] {
  switch (kind) {
    case 'listeners':
      return sortedListeners(config.listeners).map(listenerJson)
    case 'routes':
      return sortedConfigurations(config.routeConfigurations.values()).map(routeConfigurationJson)
    case 'clusters':
      return sortedClusters(config.clusters.values()).map(clusterJson)
  }
}
