// How a cluster of a service's port is reached, by default and as a DestinationRule says.
// istio: pilot/pkg/networking/core/cluster_builder.go applyDestinationRule, buildSubsetCluster;
// core/cluster_traffic_policy.go applyTrafficPolicy

import type { Cluster, ClusterPolicy, DiscoveryType, UpstreamTls } from '../../../envoy/cluster.ts'
import type { ClientTls, TrafficPolicy } from '../../../istio/destinationRule.ts'
import { isWildcardHost } from '../../../istio/hostname.ts'
import type { MergedDestinationRule, SubsetOf } from '../destinationRules.ts'
import type { RegistryPort, RegistryService } from '../serviceRegistry.ts'
import { connectionFields } from './connectionPool.ts'
import type { NamedByRequest, UpstreamProtocol } from './httpProtocol.ts'
import { httpProtocolFields, upstreamProtocol } from './httpProtocol.ts'
import { commonFields, loadBalancerFields } from './loadBalancer.ts'
import { outlierFields } from './outlierDetection.ts'
import { isPassthrough, portPolicy, subsetPolicy } from './trafficPolicy.ts'
import { originatedTls, PLAINTEXT, upstreamTls } from './upstreamTls.ts'

export type ClusterInputs = Readonly<{
  service: RegistryService
  port: RegistryPort
  rule: MergedDestinationRule | undefined
  subset: SubsetOf['subset'] | undefined
}>

/** Who has the clusters; `sni`: a gateway has them for TLS that its clients made. */
export type ClusterKind = 'sidecar' | 'gateway' | 'sni'

/** Tells how the clusters of one kind are reached; those without a policy of their own share one. */
export function clusterPolicies(kind: ClusterKind): (inputs: ClusterInputs) => Pick<Cluster, 'policy' | 'tls'> {
  const isSidecar = kind === 'sidecar'
  const defaults = new Map<DiscoveryType | undefined, Map<UpstreamProtocol, ClusterPolicy>>()
  return ({ service, port, rule, subset }) => {
    const main = portPolicy(rule?.trafficPolicy, port.number)
    const policy = subset === undefined ? main : subsetPolicy(main, subset.trafficPolicy, port.number)
    const passesThrough = isPassthrough(main) || isPassthrough(subset?.trafficPolicy) || isPassthrough(policy)
    const type = discoveryType(service, isSidecar, passesThrough)
    const protocol = upstreamProtocol(port.protocol, isSidecar, policy?.connectionPool ?? NO_SETTINGS)
    const originated =
      kind === 'sni' ? undefined : originatedTls(policy?.tls, isSidecar, rule?.workloadSelector !== undefined)
    const raw = subset === undefined ? rule?.trafficPolicy : subset.trafficPolicy
    const tls = kind === 'sni' ? PLAINTEXT : upstreamTls(policy?.tls, originated, { type, protocol }, service, raw)
    const named =
      type === undefined ? forwarded(tls, policy?.tls) : originated && { tls: originated, isForwardProxy: false }
    if (policy === undefined && named === undefined) return { policy: defaultPolicy(type, protocol), tls }
    return { policy: policyOf(type, protocol, policy ?? NO_SETTINGS, named), tls }
  }

  function defaultPolicy(type: DiscoveryType | undefined, protocol: UpstreamProtocol): ClusterPolicy {
    const ofType = defaults.get(type) ?? new Map<UpstreamProtocol, ClusterPolicy>()
    defaults.set(type, ofType)
    const known = ofType.get(protocol) ?? policyOf(type, protocol, NO_SETTINGS, undefined)
    ofType.set(protocol, known)
    return known
  }
}

const NO_SETTINGS: Readonly<Record<string, never>> = {}

/** A dynamic forward proxy's TLS, be it Istio's own, goes by the host of the request. */
const forwarded = ({ type }: UpstreamTls, tls: ClientTls = {}): NamedByRequest | undefined =>
  type === 'plaintext' ? undefined : { tls, isForwardProxy: true }

const policyOf = (...inputs: Parameters<typeof policyFields>): ClusterPolicy => ({
  type: inputs[0],
  fields: policyFields(...inputs),
})

function policyFields(
  type: DiscoveryType | undefined,
  protocol: UpstreamProtocol,
  policy: TrafficPolicy,
  named: NamedByRequest | undefined,
): ClusterPolicy['fields'] {
  const { connectionPool = {}, outlierDetection, loadBalancer = {}, retryBudget } = policy
  return {
    ...connectionFields(connectionPool, retryBudget),
    // A forward proxy and the original destination leave nothing to pick.
    ...(type === undefined || type === 'ORIGINAL_DST'
      ? { lb_policy: 'CLUSTER_PROVIDED' }
      : loadBalancerFields(loadBalancer)),
    ...(type !== undefined && { common_lb_config: commonFields(policy) }),
    ...(outlierDetection && { outlier_detection: outlierFields(outlierDetection) }),
    ...httpProtocolFields(protocol, policy, named),
  }
}

/** `passesThrough`: one of the policies says PASSTHROUGH. Undefined for a dynamic forward proxy (istio: convertResolution). */
function discoveryType(
  service: RegistryService,
  isSidecar: boolean,
  passesThrough: boolean,
): DiscoveryType | undefined {
  if (service.resolution === 'dynamicDns' && isWildcardHost(service.hostname)) return undefined
  if (passesThrough) return 'ORIGINAL_DST'
  switch (service.resolution) {
    case 'dns':
      return 'STRICT_DNS'
    case 'dnsRoundRobin':
      return 'LOGICAL_DNS'
    case 'passthrough':
      // A gateway is called by its own address, which says nothing of the destination.
      return isSidecar ? 'ORIGINAL_DST' : 'EDS'
    default:
      return 'EDS'
  }
}
