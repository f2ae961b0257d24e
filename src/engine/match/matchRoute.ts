// Route choice in a virtual host. envoy: source/common/router/config_impl.cc (VirtualHostImpl::getRouteFromRoutes)

import type { RouteCondition } from './condition.ts'
import type { HttpRequest } from './httpRequest.ts'
import type { PreparedRoute } from './prepare.ts'

/** The index of the first route whose conditions all hold; -1 if none. A matched route is final. */
export function matchRoute(routes: readonly PreparedRoute[], request: HttpRequest): number {
  // Plain loops: most of a decision's time is spent here.
  const { bare } = request
  for (let index = 0; index < routes.length; index += 1) {
    const route = routes[index]
    // Most routes fail here, at a small part of what asking their conditions costs.
    if (route === undefined || (bare !== undefined && !bare.startsWith(route.head))) continue
    if (allHold(route.conditions, request)) return index
  }
  return -1
}

function allHold(conditions: readonly RouteCondition[], request: HttpRequest): boolean {
  for (const condition of conditions) if (!condition.holds(request)) return false
  return true
}
