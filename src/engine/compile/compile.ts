// What istiod would send to one Envoy. The passes in order; each is a file of its own.

import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { Resource } from '../../istio/resource.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import { autoPassthroughChains, sniClusters } from './autoPassthrough.ts'
import { outboundClusters } from './clusters.ts'
import { destinationRuleFor } from './destinationRuleLookup.ts'
import type { MergedDestinationRule } from './destinationRules.ts'
import { portResolver } from './gatewayPorts.ts'
import { httpOptions } from './httpOptions.ts'
import { gatewayListeners } from './listeners.ts'
import { gatewaysOf, hasAutoPassthrough, mergeGateways } from './mergeGateways.ts'
import { BLACK_HOLE } from './ownClusters.ts'
import type { PushContext } from './pushContext.ts'
import { pushContext } from './pushContext.ts'
import type { GatewayRouting } from './routeConfiguration.ts'
import { gatewayRouteConfiguration } from './routeConfiguration.ts'
import { boundVirtualServices } from './selectVirtualServices.ts'
import { serviceScope } from './serviceScope.ts'
import { compileSidecar } from './sidecar/compileSidecar.ts'
import { TcpChains } from './tcpChains.ts'

/**
 * The listeners, route configurations and clusters of one proxy; of a sidecar those for what its workload sends. Resources that
 * an API server would refuse, or would have replaced by a later one of the same name, must not come in.
 */
export function compile(resources: readonly Resource[], proxy: MeshProxy): ProxyConfig {
  return compileProxy(pushContext(resources), proxy)
}

/** As `compile`, for several proxies of the same resources. */
export function compileProxy(push: PushContext, proxy: MeshProxy): ProxyConfig {
  return proxy.type === 'sidecar' ? compileSidecar(push, proxy) : compileGateway(push, proxy)
}

function compileGateway(push: PushContext, proxy: MeshProxy): ProxyConfig {
  const scope = serviceScope(push.services, proxy.namespace)
  const services = [...scope.byHost.values()]
  const rules = new Map(
    services.map((service) => [service.hostname, destinationRuleFor(push.destinationRules, proxy, service)]),
  )
  const ruleOf = (host: string): MergedDestinationRule | undefined => rules.get(host)
  const virtualServicesOf = memoize((gateway: string) =>
    boundVirtualServices(push.virtualServices.get(gateway) ?? [], proxy.namespace),
  )

  const merged = mergeGateways(gatewaysOf(push.gateways, proxy), portResolver(push.services.all, proxy))
  const tcpChains = new TcpChains({
    virtualServicesOf,
    serviceOf: (host) => scope.byHost.get(host),
    autoPassthroughChains: (server) => autoPassthroughChains(server, services, ruleOf),
  })
  const routing: GatewayRouting = {
    virtualServicesOf,
    contextFor: (virtualService, server) => ({
      proxy,
      virtualService,
      gateway: server.gateway,
      listenPort: server.port,
      isTls: server.tls !== undefined,
      serviceOf: (host) => scope.lookup(host, virtualService.namespace),
      ruleOf,
      defaultRetries: push.mesh.retries,
    }),
  }
  const clusters = [
    ...outboundClusters(services, ruleOf, 'gateway'),
    BLACK_HOLE,
    ...(hasAutoPassthrough(merged) ? sniClusters(services, ruleOf) : []),
  ]
  return {
    listeners: gatewayListeners(merged, tcpChains),
    routeConfigurations: new Map(
      [...merged.serversByRouteConfiguration].map(([name, servers]) => [
        name,
        gatewayRouteConfiguration(name, servers, routing),
      ]),
    ),
    clusters: new Map(clusters.map((cluster) => [cluster.name, cluster])),
    http: httpOptions(proxy, push.mesh),
  }
}

function memoize<Value>(compute: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}
