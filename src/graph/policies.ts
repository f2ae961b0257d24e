// What DestinationRules set for a host: its policies with every setting, as written.

import { refAt, type SourceRef } from '../base/source.ts'
import type { PortTrafficPolicy, TrafficPolicy } from '../istio/destinationRule.ts'
import type { DestinationRule } from '../istio/resource.ts'
import type { Policy, PolicyIcon, PolicySetting } from './graph.ts'

const TYPES = ['loadBalancer', 'connectionPool', 'outlierDetection', 'tls'] as const satisfies readonly PolicyIcon[]

/** The policies for the whole host, then those for its ports, then those of subsets. */
export function policiesOf(rules: readonly DestinationRule[]): readonly Policy[] {
  return rules.flatMap(({ spec, ref }) => [
    ...blockPolicies(spec.trafficPolicy, refAt(ref, 'spec', 'trafficPolicy'), undefined),
    ...(spec.subsets ?? []).flatMap(({ name, trafficPolicy }, index) =>
      blockPolicies(trafficPolicy, refAt(ref, 'spec', 'subsets', index, 'trafficPolicy'), name),
    ),
  ])
}

function blockPolicies(
  block: TrafficPolicy | undefined,
  source: SourceRef,
  subset: string | undefined,
): readonly Policy[] {
  if (block === undefined) return []
  return [
    ...settingsOf(block, source, subset, undefined),
    ...(block.portLevelSettings ?? []).flatMap((port, index) =>
      settingsOf(port, refAt(source, 'portLevelSettings', index), subset, port.port?.number ?? 0),
    ),
  ]
}

const settingsOf = (
  block: TrafficPolicy | PortTrafficPolicy,
  source: SourceRef,
  subset: string | undefined,
  port: number | undefined,
): readonly Policy[] =>
  TYPES.flatMap((type) => {
    const value: unknown = block[type]
    return value === undefined ? [] : [{ type, subset, port, settings: leaves(value, []), source: refAt(source, type) }]
  })

/** Every value with its path, e.g. `tcp.maxConnections` 100; of a list its length counts where it holds no plain values. */
function leaves(value: unknown, path: readonly string[]): readonly PolicySetting[] {
  if (typeof value !== 'object' || value === null) return [{ field: path.join('.'), value: String(value) }]
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
  const isPlain = value.every((item) => typeof item !== 'object')
  return [{ field: path.join('.'), value: isPlain ? value.join(', ') : String(value.length) }]
}
