// What istiod would send to a sidecar for what its workload sends; what it receives is not compiled.

import type { ProxyConfig } from '../../../envoy/proxyConfig.ts'
import type { Proxy as MeshProxy } from '../../proxy.ts'
import { outboundClusters } from '../clusters.ts'
import { destinationRuleFor } from '../destinationRuleLookup.ts'
import { httpOptions } from '../httpOptions.ts'
import { BLACK_HOLE, PASSTHROUGH } from '../ownClusters.ts'
import type { PushContext } from '../pushContext.ts'
import { egressListeners } from './egressListeners.ts'
import { outboundListeners } from './outboundListeners.ts'
import { outboundPolicy } from './outboundPolicy.ts'
import { sidecarOf } from './selectSidecar.ts'
import { sidecarRouteConfigurations } from './sidecarRoutes.ts'
import { sidecarScope } from './sidecarScope.ts'
import { virtualOutbound } from './virtualOutbound.ts'

export function compileSidecar(push: PushContext, proxy: MeshProxy): ProxyConfig {
  const sidecar = sidecarOf(push.sidecars, proxy, push.mesh.rootNamespace)
  const policy = outboundPolicy(sidecar, push.mesh)
  const egress = egressListeners(push, sidecar, proxy.namespace)
  const scope = sidecarScope(egress, push.services, proxy.namespace)
  const services = [...scope.values()]
  const rules = new Map(
    services.map((service) => [service.hostname, destinationRuleFor(push.destinationRules, proxy, service)]),
  )
  const ruleOf = (host: string) => rules.get(host)
  const listeners = outboundListeners(egress, push.services, { proxy, serviceOf: (host) => scope.get(host) }, policy)
  return {
    listeners: [...listeners, virtualOutbound(policy)],
    routeConfigurations: sidecarRouteConfigurations(listeners, egress, policy, {
      proxy,
      ruleOf,
      defaultRetries: push.mesh.retries,
    }),
    clusters: outboundClusters(scope, ruleOf, 'sidecar', [BLACK_HOLE, PASSTHROUGH]),
    http: httpOptions(proxy, push.mesh),
  }
}
