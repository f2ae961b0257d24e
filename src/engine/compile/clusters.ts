// The clusters of a gateway: one for each port of each service it knows, and one for each subset of those.
// istio: pilot/pkg/networking/core/cluster.go buildOutboundClusters, core/cluster_builder.go buildSubsetCluster

import type { Cluster } from '../../envoy/cluster.ts'
import type { TrafficPolicy } from '../../istio/destinationRule.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import { selects } from '../../istio/labels.ts'
import type { Protocol } from '../../istio/protocol.ts'
import type { MergedDestinationRule, SubsetOf } from './destinationRules.ts'
import { BLACK_HOLE_CLUSTER, clusterName } from './names.ts'
import type { RegistryPort, RegistryService } from './serviceRegistry.ts'

export function gatewayClusters(
  services: readonly RegistryService[],
  ruleOf: (service: RegistryService) => MergedDestinationRule | undefined,
): ReadonlyMap<string, Cluster> {
  const clusters = new Map<string, Cluster>()
  for (const service of services) {
    for (const cluster of serviceClusters(service, ruleOf(service))) clusters.set(cluster.name, cluster)
  }
  clusters.set(BLACK_HOLE_CLUSTER, {
    name: BLACK_HOLE_CLUSTER,
    host: '',
    port: 0,
    subset: '',
    from: undefined,
    destinationRule: undefined,
  })
  return clusters
}

function serviceClusters(service: RegistryService, rule: MergedDestinationRule | undefined): readonly Cluster[] {
  if (service.resolution === 'alias') return []
  const clusterOf = (port: RegistryPort, subset: SubsetOf | undefined): Cluster => ({
    name: clusterName(port.number, subset?.subset.name ?? '', service.hostname),
    host: service.hostname,
    port: port.number,
    subset: subset?.subset.name ?? '',
    from: service.from,
    destinationRule: rule?.from,
    ...(subset && { subsetFrom: subset.from }),
  })
  if (service.resolution === 'dynamicDns' && isWildcardHost(service.hostname)) {
    return service.ports.filter((port) => FORWARDED.has(port.protocol)).map((port) => clusterOf(port, undefined))
  }
  const ports = service.ports.filter((port) => port.protocol !== 'udp')
  // A DNS cluster carries its endpoints; without any it is left out, its subsets too.
  if (service.resolution === 'dns' && service.endpoints.length === 0) return []
  return ports.flatMap((port) => [
    clusterOf(port, undefined),
    ...(rule?.subsets ?? [])
      .filter(({ subset }) => hasEndpoints(service, port, rule, subset))
      .map((subset) => clusterOf(port, subset)),
  ])
}

// What Envoy's dynamic forward proxy is built for (istio: buildOutboundClusters, DYNAMIC_DNS).
const FORWARDED: ReadonlySet<Protocol> = new Set(['http', 'tls', 'grpc', 'http2'])

/** False for a DNS subset whose labels no endpoint has, unless a PASSTHROUGH policy makes endpoints needless. */
function hasEndpoints(
  service: RegistryService,
  port: RegistryPort,
  rule: MergedDestinationRule | undefined,
  subset: SubsetOf['subset'],
): boolean {
  if (service.resolution !== 'dns') return true
  if (isPassthrough(subset.trafficPolicy) || isPassthrough(policyOfPort(rule?.trafficPolicy, port.number))) return true
  return service.endpoints.some((labels) => selects(subset.labels, labels))
}

const isPassthrough = (policy: TrafficPolicy | undefined): boolean => policy?.loadBalancer?.simple === 'PASSTHROUGH'

/** A port's own settings replace the whole policy (istio: util.GetPortLevelTrafficPolicy). */
const policyOfPort = (policy: TrafficPolicy | undefined, port: number): TrafficPolicy | undefined =>
  policy?.portLevelSettings?.find((settings) => settings.port?.number === port) ?? policy
