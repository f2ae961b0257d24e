// The names inside a virtual service, as its namespace means them.
// istio: pilot/pkg/model/virtualservice.go ResolveVirtualServiceShortnames

import { MESH_GATEWAY } from '../../istio/mesh.ts'
import { resolveGatewayName, resolveHost } from '../../istio/shortName.ts'
import type { Destination, HttpRoute, RouteDestination } from '../../istio/virtualService.ts'

export const resolveGateway = (gateway: string, namespace: string): string =>
  gateway === MESH_GATEWAY ? gateway : resolveGatewayName(gateway, namespace)

/** The route with destination, mirror and match.gateways names in full; header values and rewrites stand as written. */
export function resolveHttpRoute(route: HttpRoute, namespace: string): HttpRoute {
  return {
    ...route,
    ...(route.match && { match: resolveMatches(route.match, namespace) }),
    ...(route.route && { route: route.route.map((entry) => resolveDestinationOf(entry, namespace)) }),
    ...(route.mirror && { mirror: resolveDestination(route.mirror, namespace) }),
    ...(route.mirrors && { mirrors: route.mirrors.map((entry) => resolveDestinationOf(entry, namespace)) }),
  }
}

type L4Route = Readonly<{
  match?: readonly Readonly<{ gateways?: readonly string[] }>[]
  route?: readonly RouteDestination[]
}>

/** A `tcp[]` or `tls[]` entry with its names in full. */
export function resolveL4Route<Route extends L4Route>(route: Route, namespace: string): Route {
  return {
    ...route,
    ...(route.match && { match: resolveMatches(route.match, namespace) }),
    ...(route.route && { route: route.route.map((entry) => resolveDestinationOf(entry, namespace)) }),
  }
}

function resolveMatches<Match extends Readonly<{ gateways?: readonly string[] }>>(
  matches: readonly Match[],
  namespace: string,
): readonly Match[] {
  return matches.map((match) =>
    match.gateways === undefined
      ? match
      : { ...match, gateways: match.gateways.map((gateway) => resolveGateway(gateway, namespace)) },
  )
}

function resolveDestinationOf<Entry extends Readonly<{ destination?: Destination }>>(
  entry: Entry,
  namespace: string,
): Entry {
  if (entry.destination === undefined) return entry
  return { ...entry, destination: resolveDestination(entry.destination, namespace) }
}

const resolveDestination = (destination: Destination, namespace: string): Destination =>
  destination.host === undefined ? destination : { ...destination, host: resolveHost(destination.host, namespace) }
