// The names inside a virtual service, as its namespace means them.
// istio: pilot/pkg/model/virtualservice.go ResolveVirtualServiceShortnames

import { MESH_GATEWAY } from './mesh.ts'
import { resolveGatewayName, resolveHost } from './shortName.ts'
import type { Destination, HttpRoute, RouteDestination } from './virtualService.ts'

export const resolveGateway = (gateway: string, namespace: string): string =>
  gateway === MESH_GATEWAY ? gateway : resolveGatewayName(gateway, namespace)

/**
 * The route with mirror and match.gateways names in full; header values and rewrites stand as written. Its destinations are
 * left: most routes have nothing else to resolve, and are not copied.
 */
export function resolveHttpRoute(route: HttpRoute, namespace: string): HttpRoute {
  let resolved = route
  const { match, mirror, mirrors } = route
  if (match !== undefined) resolved = replaced(resolved, 'match', resolveMatches(match, namespace))
  if (mirror !== undefined) resolved = replaced(resolved, 'mirror', resolveDestination(mirror, namespace))
  if (mirrors !== undefined) resolved = replaced(resolved, 'mirrors', resolveDestinations(mirrors, namespace))
  return resolved
}

type L4Route = Readonly<{
  match?: readonly Readonly<{ gateways?: readonly string[] }>[]
  route?: readonly RouteDestination[]
}>

/** A `tcp[]` or `tls[]` entry with its names in full. */
export function resolveL4Route<Route extends L4Route>(route: Route, namespace: string): Route {
  let resolved = route
  const { match, route: destinations } = route
  if (match !== undefined) resolved = replaced(resolved, 'match', resolveMatches(match, namespace))
  if (destinations !== undefined) resolved = replaced(resolved, 'route', resolveDestinations(destinations, namespace))
  return resolved
}

const resolveMatches = <Match extends Readonly<{ gateways?: readonly string[] }>>(
  matches: readonly Match[],
  namespace: string,
): readonly Match[] =>
  mapChanged(matches, (match) =>
    match.gateways === undefined
      ? match
      : { ...match, gateways: match.gateways.map((gateway) => resolveGateway(gateway, namespace)) },
  )

const resolveDestinations = <Entry extends Readonly<{ destination?: Destination }>>(
  entries: readonly Entry[],
  namespace: string,
): readonly Entry[] =>
  mapChanged(entries, (entry) =>
    entry.destination === undefined
      ? entry
      : replaced(entry, 'destination', resolveDestination(entry.destination, namespace)),
  )

const resolveDestination = (destination: Destination, namespace: string): Destination =>
  destination.host === undefined ? destination : replaced(destination, 'host', resolveHost(destination.host, namespace))

/** `target` itself if it has that value already. */
const replaced = <Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key],
): Target => (target[key] === value ? target : { ...target, [key]: value })

/** `items` itself if `change` gives back each of them. */
export const mapChanged = <Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] =>
  items.every((item) => change(item) === item) ? items : items.map(change)
