// Route choice in a virtual host. envoy: source/common/router/config_impl.cc (VirtualHostImpl::getRouteFromRoutes)

import type { RouteCondition } from './condition.ts'
import type { HttpRequest } from './httpRequest.ts'
import type { PreparedRoute } from './prepare.ts'

/** The index of the first route whose conditions all hold; -1 if none. A matched route is final. */
export function matchRoute(routes: readonly PreparedRoute[], request: HttpRequest): number {
  // Plain loops: most of a decision's time is spent here.
  for (let index = 0; index < routes.length; index += 1) {
    if (allHold(routes[index]?.conditions ?? [], request)) return index
  }
  return -1
}

function allHold(conditions: readonly RouteCondition[], request: HttpRequest): boolean {
  for (const condition of conditions) if (!condition.holds(request)) return false
  return true
}
