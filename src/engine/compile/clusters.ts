// The clusters of a proxy: one for each port of each service it knows, and one for each subset of those.
// istio: pilot/pkg/networking/core/cluster.go buildOutboundClusters, core/cluster_builder.go buildSubsetCluster

import type { Cluster } from '../../envoy/cluster.ts'
import type { TrafficPolicy } from '../../istio/destinationRule.ts'
import { isWildcardHost } from '../../istio/hostname.ts'
import { selects } from '../../istio/labels.ts'
import type { Protocol } from '../../istio/protocol.ts'
import type { MergedDestinationRule, SubsetOf } from './destinationRules.ts'
import { BLACK_HOLE_CLUSTER, clusterName, PASSTHROUGH_CLUSTER } from './names.ts'
import type { RegistryPort, RegistryService } from './serviceRegistry.ts'

type RuleOf = (host: string) => MergedDestinationRule | undefined

/** The clusters of the services, and Envoy's own black hole. A rule for a host without a service has no part in them. */
export const outboundClusters = (services: readonly RegistryService[], ruleOf: RuleOf): readonly Cluster[] => [
  ...services.flatMap((service) => serviceClusters(service, ruleOf(service.hostname))),
  BLACK_HOLE,
]

const ownCluster = (name: string): Cluster => ({
  name,
  host: '',
  port: 0,
  subset: '',
  from: undefined,
  destinationRule: undefined,
})

const BLACK_HOLE = ownCluster(BLACK_HOLE_CLUSTER)

/** For what a sidecar knows no service for; a gateway has no such traffic. */
export const PASSTHROUGH = ownCluster(PASSTHROUGH_CLUSTER)

function serviceClusters(service: RegistryService, rule: MergedDestinationRule | undefined): readonly Cluster[] {
  if (service.resolution === 'alias') return []
  if (service.resolution !== 'dynamicDns' || !isWildcardHost(service.hostname)) {
    return portClusters(service, rule, clusterName)
  }
  return service.ports
    .filter((port) => FORWARDED.has(port.protocol))
    .map((port) => clusterOf(service, port, rule, undefined, clusterName))
}

export const outboundPorts = ({ ports }: RegistryService): readonly RegistryPort[] =>
  ports.filter(({ protocol }) => protocol !== 'udp')

/** A cluster for each port and each subset of it. A DNS one carries its endpoints: without any it is left out. */
export function portClusters(
  service: RegistryService,
  rule: MergedDestinationRule | undefined,
  nameOf: typeof clusterName,
): readonly Cluster[] {
  if (service.resolution === 'dns' && service.endpoints.length === 0) return []
  return outboundPorts(service).flatMap((port) => [
    clusterOf(service, port, rule, undefined, nameOf),
    ...(rule?.subsets ?? [])
      .filter(({ subset }) => hasEndpoints(service, port, rule, subset))
      .map((subset) => clusterOf(service, port, rule, subset, nameOf)),
  ])
}

function clusterOf(
  service: RegistryService,
  port: RegistryPort,
  rule: MergedDestinationRule | undefined,
  subset: SubsetOf | undefined,
  nameOf: typeof clusterName,
): Cluster {
  const subsetName = subset?.subset.name ?? ''
  return {
    name: nameOf(port.number, subsetName, service.hostname),
    host: service.hostname,
    port: port.number,
    subset: subsetName,
    from: service.from,
    destinationRule: rule?.from,
    ...(subset && { subsetFrom: subset.from }),
  }
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
  return service.endpoints.some(({ labels }) => selects(subset.labels, labels))
}

const isPassthrough = (policy: TrafficPolicy | undefined): boolean => policy?.loadBalancer?.simple === 'PASSTHROUGH'

/** A port's own settings replace the whole policy (istio: util.GetPortLevelTrafficPolicy). */
const policyOfPort = (policy: TrafficPolicy | undefined, port: number): TrafficPolicy | undefined =>
  policy?.portLevelSettings?.find((settings) => settings.port?.number === port) ?? policy
