// Routes that no virtual service states.
// istio: pilot/pkg/networking/core/route/route.go buildSidecarVirtualHostForService, BuildDefaultHTTPOutboundRoute

import type { SourceRef } from '../../../base/source.ts'
import { clusterName } from '../../../envoy/clusterName.ts'
import type { RetryPolicy, Route, RouteAction } from '../../../envoy/route.ts'
import type { HttpRetry } from '../../../istio/virtualService.ts'
import type { MergedDestinationRule } from '../destinationRules.ts'
import { hashPolicy, serviceHash } from '../hashPolicy.ts'
import { NO_MUTATIONS } from '../headerMutations.ts'
import { retryPolicy } from '../retry.ts'
import { routeMatch } from '../routeMatch.ts'
import type { RegistryService } from '../serviceRegistry.ts'

/** The route `default` of a service that no virtual service routes; it does not time out. */
export function serviceRoute(
  service: RegistryService,
  port: number,
  rule: MergedDestinationRule | undefined,
  defaultRetries: HttpRetry | undefined,
): Route {
  const hash = serviceHash(rule, port)
  const policy = hash && hashPolicy(hash)
  const cluster = clusterName(port, '', service.hostname)
  const action = forwardTo(cluster, service.from, retryPolicy(defaultRetries, false), policy ? [policy] : [])
  return everyPathRoute('default', action, service.from)
}

export const forwardTo = (
  cluster: string,
  from: SourceRef,
  retry: RetryPolicy | undefined,
  hashPolicies: readonly Readonly<Record<string, unknown>>[],
): RouteAction => ({
  type: 'route',
  clusters: { type: 'cluster', cluster, from },
  pathRewrite: undefined,
  hostRewrite: undefined,
  timeoutMs: 0,
  retryPolicy: retry,
  mirrors: [],
  hashPolicy: hashPolicies,
})

export const everyPathRoute = (name: string, action: RouteAction, from: SourceRef): Route => ({
  name,
  match: routeMatch(undefined, from),
  action,
  headers: NO_MUTATIONS,
  cors: undefined,
  fault: undefined,
  from,
  virtualService: { name: '', namespace: '' },
})
