// The virtual host for hosts that no service has. istio: pilot/pkg/networking/core/httproute.go buildCatchAllVirtualHost

import { NOWHERE } from '../../../base/source.ts'
import type { RouteAction } from '../../../envoy/route.ts'
import type { VirtualHost } from '../../../envoy/routeConfiguration.ts'
import type { OutboundPolicy } from './outboundPolicy.ts'
import { everyPathRoute, forwardTo } from './serviceRoute.ts'

/** Passes the request on to where it was meant to go, or answers 502. */
export function catchAllVirtualHost({ allowsAny, cluster, from }: OutboundPolicy): VirtualHost {
  const name = allowsAny ? 'allow_any' : 'block_all'
  const source = from ?? NOWHERE
  const action: RouteAction = allowsAny
    ? forwardTo(cluster, source, undefined, [])
    : { type: 'directResponse', status: 502, body: undefined, bodyKind: undefined }
  return { name, domains: ['*'], requireTls: false, routes: [everyPathRoute(name, action, source)], from }
}
