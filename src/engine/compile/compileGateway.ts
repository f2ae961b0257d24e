// What istiod would send to one gateway. The passes in order; each is a file of its own.

import { memoize } from '../../base/memoize.ts'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { Gateway } from '../../istio/resource.ts'
import type { HttpRetry } from '../../istio/virtualService.ts'
import type { Proxy as MeshProxy } from '../proxy.ts'
import { autoPassthroughChains, sniClusters } from './autoPassthrough.ts'
import { outboundClusters } from './clusters.ts'
import { destinationRuleFor } from './destinationRuleLookup.ts'
import type { DestinationRuleIndex, MergedDestinationRule } from './destinationRules.ts'
import { portResolver } from './gatewayPorts.ts'
import type { GatewayServer } from './gatewayServers.ts'
import { hostName } from './gatewayServers.ts'
import { httpOptions } from './httpOptions.ts'
import { gatewayListeners } from './listeners.ts'
import type { MergedGateway } from './mergeGateways.ts'
import { gatewaysOf, mergeGateways } from './mergeGateways.ts'
import { lookingUpOnce, namingOnce } from './nearby.ts'
import { BLACK_HOLE } from './ownClusters.ts'
import type { PushContext } from './pushContext.ts'
import { rememberLast, rememberMap, rememberOrder } from './remember.ts'
import { gatewayRouteConfiguration, serverShare } from './routeConfiguration.ts'
import { virtualServiceRoutes } from './routes.ts'
import type { BoundVirtualServices } from './selectVirtualServices.ts'
import { boundVirtualServices } from './selectVirtualServices.ts'
import type { ServiceIndex } from './serviceIndex.ts'
import type { ServiceScope } from './serviceScope.ts'
import { serviceScope } from './serviceScope.ts'
import { TcpChains } from './tcpChains.ts'
import { sortByName } from './virtualHosts.ts'
import type { RoutedVirtualService } from './virtualServices.ts'

type Rules = ReadonlyMap<string, MergedDestinationRule>

/** Compiles for one gateway, one push after the other. A pass whose inputs stayed the same objects is not run again. */
export function gatewayCompiler(proxy: MeshProxy): (push: PushContext) => ProxyConfig {
  const scopeOf = rememberLast((services: ServiceIndex) => serviceScope(services, proxy.namespace))
  const rulesOf = rememberLast((rules: DestinationRuleIndex, scope: ServiceScope) => rulesByHost(rules, scope, proxy))
  const mergedOf = rememberLast((gateways: readonly Gateway[], services: ServiceIndex) =>
    mergeGateways(gatewaysOf(gateways, proxy), portResolver(services.all, proxy)),
  )
  const clustersOf = rememberLast(clustersByName)
  const sharesWith = rememberLast(
    (scope: ServiceScope, rules: Rules, defaultRetries: HttpRetry | undefined, _merged: MergedGateway) =>
      memoize((server: GatewayServer) => {
        const lookupIn = memoize((namespace: string) => lookingUpOnce((host) => scope.lookup(host, namespace)))
        const ruleOf = lookingUpOnce((host: string) => rules.get(host))
        const nameOf = namingOnce()
        const routesOf = (virtualService: RoutedVirtualService) =>
          virtualServiceRoutes({
            proxy,
            virtualService,
            gateway: server.gateway,
            listenPort: server.port,
            isTls: server.tls !== undefined,
            serviceOf: lookupIn(virtualService.namespace),
            ruleOf,
            defaultRetries,
            nameOf,
          })
        return rememberMap((virtualService: RoutedVirtualService) => serverShare(virtualService, server, routesOf))
      }),
  )
  const orderOf = memoize((_routeConfiguration: string) => rememberOrder(sortByName, (a, b) => a.name === b.name))

  return (push) => {
    const scope = scopeOf(push.services)
    const rules = rulesOf(push.destinationRules, scope)
    const merged = mergedOf(push.gateways, push.services)
    const virtualServicesOf = memoize((gateway: string) =>
      boundVirtualServices(push.virtualServices.get(gateway) ?? [], proxy.namespace),
    )
    const shares = sharesWith(scope, rules, push.mesh.retries, merged)
    const sharesOf = (server: GatewayServer) =>
      shares(server)(virtualServicesOf(server.gateway).candidates(server.hosts.map(hostName)))
    return {
      listeners: gatewayListeners(merged, tcpChains(virtualServicesOf, scope, rules)),
      routeConfigurations: new Map(
        [...merged.serversByRouteConfiguration].map(([name, servers]) => [
          name,
          gatewayRouteConfiguration(name, servers, { sharesOf, inOrder: orderOf(name) }),
        ]),
      ),
      clusters: clustersOf(scope, rules, merged.hasAutoPassthrough),
      http: httpOptions(proxy, push.mesh),
    }
  }
}

/** Only hosts that have a rule are in it. */
function rulesByHost(index: DestinationRuleIndex, { byHost }: ServiceScope, proxy: MeshProxy): Rules {
  const rules = new Map<string, MergedDestinationRule>()
  for (const service of byHost.values()) {
    const rule = destinationRuleFor(index, proxy, service)
    if (rule !== undefined) rules.set(service.hostname, rule)
  }
  return rules
}

function clustersByName({ byHost }: ServiceScope, rules: Rules, autoPassthrough: boolean): ProxyConfig['clusters'] {
  const ruleOf = (host: string) => rules.get(host)
  const ofSni = autoPassthrough ? sniClusters([...byHost.values()], ruleOf) : []
  return outboundClusters(byHost, ruleOf, 'gateway', [BLACK_HOLE, ...ofSni])
}

const tcpChains = (
  virtualServicesOf: (gateway: string) => BoundVirtualServices,
  { byHost }: ServiceScope,
  rules: Rules,
): TcpChains =>
  new TcpChains({
    virtualServicesOf,
    serviceOf: (host) => byHost.get(host),
    autoPassthroughChains: (server) => autoPassthroughChains(server, [...byHost.values()], (host) => rules.get(host)),
  })
