// Route choice in a virtual host. envoy: source/common/router/config_impl.cc (VirtualHostImpl::getRouteFromRoutes)

import type { HttpRequest } from './httpRequest.ts'
import type { PreparedRoute } from './prepare.ts'

/** The index of the first route whose conditions all hold; -1 if none. A matched route is final. */
export function matchRoute(routes: readonly PreparedRoute[], request: HttpRequest): number {
  return routes.findIndex(({ conditions }) => conditions.every((condition) => condition.holds(request)))
}
