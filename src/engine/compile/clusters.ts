// The clusters of a proxy: one for each port of each service it knows, and one for each subset of those.
// istio: pilot/pkg/networking/core/cluster.go buildOutboundClusters, core/cluster_builder.go buildSubsetCluster

import type { Cluster } from '../../envoy/cluster.ts'
import { clusterName } from '../../envoy/clusterName.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import { selects } from '../../istio/labels.ts'
import type { Protocol } from '../../istio/protocol.ts'
import { clusterPolicies } from './cluster/clusterPolicy.ts'
import { isPassthrough, portPolicy } from './cluster/trafficPolicy.ts'
import { ClusterIndex } from './clusterIndex.ts'
import type { MergedDestinationRule, SubsetOf } from './destinationRules.ts'
import type { RegistryPort, RegistryService } from './serviceRegistry.ts'
import { isDns } from './serviceRegistry.ts'

type RuleOf = (host: string) => MergedDestinationRule | undefined
type PolicyOf = ReturnType<typeof clusterPolicies>

/** The clusters of a proxy that knows these services, and `others`. A rule for a host without a service has no part in them. */
export function outboundClusters(
  services: ReadonlyMap<string, RegistryService>,
  ruleOf: RuleOf,
  kind: 'sidecar' | 'gateway',
  others: readonly Cluster[],
): ReadonlyMap<string, Cluster> {
  const policyOf = clusterPolicies(kind)
  const clustersOf = (host: string): readonly Cluster[] => {
    const service = services.get(host)
    return service === undefined ? [] : serviceClusters(service, ruleOf(host), policyOf)
  }
  return new ClusterIndex(() => services.keys(), clustersOf, others)
}

function serviceClusters(
  service: RegistryService,
  rule: MergedDestinationRule | undefined,
  policyOf: PolicyOf,
): readonly Cluster[] {
  if (service.resolution === 'alias') return []
  const cluster = (port: RegistryPort, subset: SubsetOf | undefined): Cluster =>
    serviceCluster({ service, port, rule, subset }, clusterName, policyOf)
  if (service.resolution !== 'dynamicDns' || !isWildcardHost(service.hostname)) {
    return eachPortCluster(service, rule, cluster)
  }
  return service.ports.filter((port) => FORWARDED.has(port.protocol)).map((port) => cluster(port, undefined))
}

// What Envoy's dynamic forward proxy is built for (istio: buildOutboundClusters, DYNAMIC_DNS).
const FORWARDED: ReadonlySet<Protocol> = new Set(['http', 'tls', 'grpc', 'http2'])

const isOutbound = ({ protocol }: RegistryPort): boolean => protocol !== 'udp'

export const outboundPorts = ({ ports }: RegistryService): readonly RegistryPort[] => ports.filter(isOutbound)

/** A cluster for each port and each subset of it. A DNS one carries its endpoints: without any it is left out. */
export function eachPortCluster(
  service: RegistryService,
  rule: MergedDestinationRule | undefined,
  cluster: (port: RegistryPort, subset: SubsetOf | undefined) => Cluster,
): readonly Cluster[] {
  if (isDns(service) && service.endpoints.length === 0) return []
  const clusters: Cluster[] = []
  for (const port of service.ports) {
    if (!isOutbound(port)) continue
    clusters.push(cluster(port, undefined))
    for (const subset of rule?.subsets ?? []) {
      if (hasEndpoints(service, port, rule, subset.subset)) clusters.push(cluster(port, subset))
    }
  }
  // Without the room to grow.
  return clusters.slice()
}

type ClusterOf = Readonly<{
  service: RegistryService
  port: RegistryPort
  rule: MergedDestinationRule | undefined
  subset: SubsetOf | undefined
}>

/** The cluster of a service's port, or of a subset there. */
export function serviceCluster(of: ClusterOf, nameOf: typeof clusterName, policyOf: PolicyOf): Cluster {
  const { service, port, rule, subset } = of
  const subsetName = subset?.subset.name ?? ''
  const { policy, tls } = policyOf({ service, port, rule, subset: subset?.subset })
  return {
    name: nameOf(port.number, subsetName, service.hostname),
    host: service.hostname,
    port: port.number,
    subset: subsetName,
    policy,
    tls,
    from: service.from,
    destinationRule: rule?.from,
    subsetFrom: subset?.from,
  }
}

/** False for a DNS subset whose labels no endpoint has, unless a PASSTHROUGH policy makes endpoints needless. */
function hasEndpoints(
  service: RegistryService,
  port: RegistryPort,
  rule: MergedDestinationRule | undefined,
  subset: SubsetOf['subset'],
): boolean {
  if (!isDns(service)) return true
  if (isPassthrough(subset.trafficPolicy) || isPassthrough(portPolicy(rule?.trafficPolicy, port.number))) return true
  return service.endpoints.some(({ labels }) => selects(subset.labels, labels))
}
