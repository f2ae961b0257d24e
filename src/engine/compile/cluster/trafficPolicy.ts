// Which policy a cluster obeys. istio: pilot/pkg/networking/util/util.go GetPortLevelTrafficPolicy, MergeSubsetTrafficPolicy

import type { TrafficPolicy } from '../../../istio/destinationRule.ts'

/** A port's own settings replace the whole policy: what they leave out is not inherited. */
export const portPolicy = (policy: TrafficPolicy | undefined, port: number): TrafficPolicy | undefined =>
  ownSettings(policy, port) ?? policy

/** The policy of a subset's cluster: its fields go before those of the rule; with settings for the port only the rest is inherited. */
export function subsetPolicy(
  rule: TrafficPolicy | undefined,
  subset: TrafficPolicy | undefined,
  port: number,
): TrafficPolicy | undefined {
  const base = portPolicy(rule, port)
  if (subset === undefined || base === undefined) return portPolicy(subset, port) ?? base
  const own = ownSettings(subset, port)
  if (own === undefined) return { ...base, ...subset }
  const { connectionPool: _, loadBalancer: __, outlierDetection: ___, tls: ____, ...inherited } = base
  return { ...inherited, ...own }
}

function ownSettings(policy: TrafficPolicy | undefined, port: number): TrafficPolicy | undefined {
  const found = policy?.portLevelSettings?.find((settings) => settings.port?.number === port)
  if (found === undefined) return undefined
  const { port: _, ...settings } = found
  return settings
}

export const isPassthrough = (policy: TrafficPolicy | undefined): boolean =>
  policy?.loadBalancer?.simple === 'PASSTHROUGH'
