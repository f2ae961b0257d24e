// Route choice in a virtual host. envoy: source/common/router/config_impl.cc (VirtualHostImpl::getRouteFromRoutes)

import type { RouteCondition } from './condition.ts'
import type { HttpRequest } from './httpRequest.ts'
import type { PreparedRoute } from './prepare.ts'

/** The index of the first route whose conditions all hold; -1 if none. A matched route is final. */
export function matchRoute(routes: readonly PreparedRoute[], request: HttpRequest): number {
  const holds = (condition: RouteCondition): boolean => condition.holds(request)
  return routes.findIndex(({ conditions }) => conditions.every(holds))
}
