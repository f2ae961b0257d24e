// AUTO_PASSTHROUGH: a server for the sidecars of other clusters, which say by SNI which cluster of this mesh they mean.
// istio: pilot/pkg/networking/core/gateway.go builtAutoPassthroughFilterChains, core/cluster.go buildOutboundSniDnatClusters

import type { Cluster } from '../../envoy/cluster.ts'
import { sniClusterName } from '../../envoy/clusterName.ts'
import { isHostSubsetOf } from '../../istio/hostname.ts'
import { clusterPolicies } from './cluster/clusterPolicy.ts'
import { eachPortCluster, outboundPorts, serviceCluster } from './clusters.ts'
import type { MergedDestinationRule } from './destinationRules.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { sniHosts } from './gatewayServers.ts'
import type { InspectedChain } from './listeners.ts'
import { serverNameMatch } from './listeners.ts'
import type { RegistryService } from './serviceRegistry.ts'

type RuleOf = (host: string) => MergedDestinationRule | undefined

// Only Istio's own mTLS gets through.
const ISTIO_PROTOCOLS = ['istio', 'istio-peer-exchange', 'istio-http/1.0', 'istio-http/1.1', 'istio-h2']

/** A chain for each port and subset of each in-mesh service that the server admits. Virtual services play no part. */
export function autoPassthroughChains(
  server: GatewayServer,
  services: readonly RegistryService[],
  ruleOf: RuleOf,
): readonly InspectedChain[] {
  const names = sniHosts(server)
  return services
    .filter(({ hostname, meshExternal }) => !meshExternal && names.some((name) => isHostSubsetOf(hostname, name)))
    .flatMap((service) => {
      const subsets = ['', ...(ruleOf(service.hostname)?.subsets ?? []).map(({ subset }) => subset.name)]
      return outboundPorts(service).flatMap(({ number }) =>
        subsets.map((subset) => chainTo(sniClusterName(number, subset, service.hostname), service, server)),
      )
    })
}

const chainTo = (cluster: string, service: RegistryService, server: GatewayServer): InspectedChain => ({
  chain: {
    name: undefined,
    match: serverNameMatch([cluster], ISTIO_PROTOCOLS),
    tls: undefined,
    target: { type: 'tcp', clusters: [{ cluster, weight: 100, from: service.from }] },
    from: server.from,
  },
  inspectsTls: true,
})

/** The clusters of in-mesh services once more, under the names that SNI uses. */
export function sniClusters(services: readonly RegistryService[], ruleOf: RuleOf): readonly Cluster[] {
  const policyOf = clusterPolicies('sni')
  return services
    .filter(({ meshExternal }) => !meshExternal)
    .flatMap((service) => {
      const rule = ruleOf(service.hostname)
      return eachPortCluster(service, rule, (port, subset) =>
        serviceCluster({ service, port, rule, subset }, sniClusterName, policyOf),
      )
    })
}
