// All routes of one proxy's configuration, each with what is known of it.

import type { PreparedConfig, PreparedRouteConfiguration, PreparedVirtualHost } from '../engine/match/prepare.ts'
import type { TestRequest } from '../engine/request.ts'
import type { Route } from '../envoy/route.ts'
import type { VirtualHost } from '../envoy/routeConfiguration.ts'
import { type ClientConnection, connectionsOf } from './connections.ts'
import type { Literal } from './constraint.ts'
import { dimensionsOf } from './dimensions.ts'
import { type Entrance, entrancesTo } from './entrances.ts'
import type { Languages } from './languages.ts'
import { literalsOf, type Unknown } from './literals.ts'
import { proveRoute, type Scene } from './proveRoute.ts'
import type { Proof } from './routeProof.ts'

/** A route at its place, with its proof. `by` of a proof are places in the same virtual host. */
export type ProvedRoute = Readonly<{
  prepared: PreparedConfig
  configuration: string
  host: PreparedVirtualHost
  index: number
  route: Route
  proof: Proof
  /** A request that fulfils this route's conditions, but that the earlier one takes. */
  takenBy: (earlier: number) => TestRequest | undefined
}>

/** The proofs of all routes of a configuration, or of those virtual hosts that are asked for; one virtual host at a time. */
export function* proveConfig(
  prepared: PreparedConfig,
  languages: Languages,
  isAsked: (host: VirtualHost) => boolean = () => true,
): Generator<readonly ProvedRoute[]> {
  const connections = connectionsOf(prepared)
  for (const name of prepared.config.routeConfigurations.keys()) {
    const routes = prepared.routeConfiguration(name)
    for (const host of routes?.virtualHosts ?? []) {
      if (routes && isAsked(host.virtualHost))
        yield proveVirtualHost(prepared, routes, host, connections.get(name) ?? [], languages)
    }
  }
}

function proveVirtualHost(
  prepared: PreparedConfig,
  routes: PreparedRouteConfiguration,
  host: PreparedVirtualHost,
  connections: readonly ClientConnection[],
  languages: Languages,
): readonly ProvedRoute[] {
  const own = host.virtualHost.routes
  const scenes = scenesOf(prepared, routes, host, connections, languages, own)
  return own.map((route, index) => ({
    ...{ prepared, configuration: routes.configuration.name, host, index, route },
    proof: proofFrom(scenes, index),
    takenBy: (earlier) => requestFrom(scenes, earlier, index),
  }))
}

/** The virtual host from each of its entrances, as far as these routes tell them apart. */
export function scenesOf(
  prepared: PreparedConfig,
  routes: PreparedRouteConfiguration,
  host: PreparedVirtualHost,
  connections: readonly ClientConnection[],
  languages: Languages,
  asking: readonly Route[],
): readonly Scene[] {
  const asksAuthority = asking.some(({ match }) => match.headers.some(({ name }) => AUTHORITY.has(name.toLowerCase())))
  return entrancesTo(host, routes, connections, asksAuthority, languages).map(
    (entrance): Scene => ({
      ...{ prepared, host, entrance },
      literalsOf: literalsFrom(entrance, prepared, host.virtualHost.routes, languages),
      search: languages.search,
    }),
  )
}

const AUTHORITY: ReadonlySet<string> = new Set([':authority', 'host'])

function literalsFrom(
  entrance: Entrance,
  { config }: PreparedConfig,
  routes: readonly Route[],
  languages: Languages,
): Scene['literalsOf'] {
  const dimensions = dimensionsOf(entrance, config.http, languages)
  const known: (readonly (Literal | Unknown)[])[] = []
  return (index) => {
    const route = routes[index]
    const literals = known[index] ?? (route ? literalsOf(route.match, dimensions, languages) : [])
    known[index] = literals
    return literals
  }
}

/** A route can be reached if it can by one entrance, and is dead only if it is by all. */
function proofFrom(scenes: readonly Scene[], index: number): Proof {
  let known: Proof | undefined
  for (const scene of scenes) {
    const found = proveRoute(scene, index)
    if (found.state === 'reachable') return found
    known = known === undefined ? found : joined(known, found)
  }
  return known ?? { state: 'undecided', doubts: [{ type: 'noWayIn' }] }
}

function requestFrom(scenes: readonly Scene[], index: number, also: number): TestRequest | undefined {
  for (const scene of scenes) {
    const found = proveRoute(scene, index, [also])
    if (found.state === 'reachable') return found.request
  }
  return undefined
}

function joined(a: Proof, b: Proof): Proof {
  if (a.state === 'undecided') return a
  if (b.state === 'undecided' || a.state === 'redirected') return b
  if (a.state === 'dead' && b.state === 'dead') {
    return { state: 'dead', by: [...new Set([...a.by, ...b.by])].sort((one, other) => one - other) }
  }
  return a.state === 'dead' ? a : b
}
