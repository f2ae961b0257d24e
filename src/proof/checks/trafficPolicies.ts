// The traffic policies of a destination rule, each with its place.

import { refAt, type SourceRef } from '../../base/source.ts'
import type { PortTrafficPolicy, TrafficPolicy } from '../../istio/destinationRule.ts'
import type { DestinationRule, Resource } from '../../istio/resource.ts'
import type { PolicyField } from '../details/services.ts'

/** `outer`: of a subset's policy that of the rule. */
export type PlacedPolicy = Readonly<{ policy: TrafficPolicy; outer: TrafficPolicy | undefined; at: SourceRef }>

export const POLICY_FIELDS: readonly PolicyField[] = ['loadBalancer', 'connectionPool', 'outlierDetection', 'tls']

export const destinationRulesIn = (resources: readonly Resource[]): readonly DestinationRule[] =>
  resources.filter((resource): resource is DestinationRule => resource.kind === 'DestinationRule')

/** That of the rule, and those of its subsets. */
export function policiesOf({ spec, ref }: DestinationRule): readonly PlacedPolicy[] {
  const { trafficPolicy, subsets = [] } = spec
  const own: readonly PlacedPolicy[] =
    trafficPolicy === undefined
      ? []
      : [{ policy: trafficPolicy, outer: undefined, at: refAt(ref, 'spec', 'trafficPolicy') }]
  return own.concat(
    subsets.flatMap(({ trafficPolicy: policy }, index): readonly PlacedPolicy[] =>
      policy === undefined
        ? []
        : [{ policy, outer: trafficPolicy, at: refAt(ref, 'spec', 'subsets', index, 'trafficPolicy') }],
    ),
  )
}

export type PlacedPort = Readonly<{ settings: PortTrafficPolicy; at: SourceRef }>

export const portsOf = ({ policy, at }: PlacedPolicy): readonly PlacedPort[] =>
  (policy.portLevelSettings ?? []).map((settings, index) => ({ settings, at: refAt(at, 'portLevelSettings', index) }))

/** True if the policy states the field; not for Istio's own TLS, which is used without being asked for. */
export const sets = (policy: TrafficPolicy | undefined, field: PolicyField): boolean =>
  policy?.[field] !== undefined && !(field === 'tls' && policy.tls?.mode === 'ISTIO_MUTUAL')
