// One proxy before and after an edit: does every request come out of both at the same place?

import { type PreparedConfig, type PreparedRouteConfiguration, prepare } from '../../engine/match/prepare.ts'
import type { FilterChain, Listener } from '../../envoy/listener.ts'
import type { ProxyConfig } from '../../envoy/proxyConfig.ts'
import type { Route } from '../../envoy/route.ts'
import { isRefusedRoute } from '../checks/refusals.ts'
import { type ClientConnection, connectionsOf } from '../connections.ts'
import type { Languages } from '../languages.ts'
import { scenesOf } from '../proveConfig.ts'
import { outcomeOf, type SubsetLabels, written } from './outcome.ts'
import { type Side, sameRoutes } from './sameRoutes.ts'

/** A proxy's configuration, and where its subsets' labels are. */
export type Version = Readonly<{ config: ProxyConfig; subsets: SubsetLabels }>

/** True if it is known that every request comes out of both alike; in steps of one virtual host. */
export function* sameConfigSteps(a: Version, b: Version, languages: Languages): Generator<undefined, boolean> {
  const [before, after] = [prepare(a.config), prepare(b.config)]
  if (written(a.config.http) !== written(b.config.http)) return false
  if (listenersText(a) !== listenersText(b)) return false
  // What is in force where Envoy refuses a configuration, nobody can tell from the files.
  if (before.refusals().length + after.refusals().length > 0) return false
  const names = [...a.config.routeConfigurations.keys()]
  if (written(names.sort()) !== written([...b.config.routeConfigurations.keys()].sort())) return false
  const connections = connectionsOf(before)
  for (const name of names) {
    yield
    const [old, now] = [before.routeConfiguration(name), after.routeConfiguration(name)]
    if (old === undefined || now === undefined || hostsText(old) !== hostsText(now)) return false
    for (const index of old.virtualHosts.keys()) {
      yield
      const sides = [old, now].map(
        (routes, at): Place => ({
          ...{ routes, index, version: at === 0 ? a : b, prepared: at === 0 ? before : after },
        }),
      )
      const [one, other] = sides
      if (one && other && !sameHost(one, other, connections.get(name) ?? [], languages)) return false
    }
  }
  return true
}

type Place = Readonly<{
  routes: PreparedRouteConfiguration
  index: number
  version: Version
  prepared: PreparedConfig
}>

function sameHost(a: Place, b: Place, connections: readonly ClientConnection[], languages: Languages): boolean {
  const [before, after] = [keyed(a), keyed(b)]
  if (before.keys.length === after.keys.length && before.keys.every((key, index) => key === after.keys[index])) {
    return true
  }
  const [old, now] = [a, b].map(({ routes, index }) => routes.virtualHosts[index])
  if (old === undefined || now === undefined) return false
  if ([...old.virtualHost.routes, ...now.virtualHost.routes].some(isRefusedRoute)) return false
  const shared = [...old.virtualHost.routes, ...now.virtualHost.routes]
  const scenes = scenesOf(a.prepared, a.routes, old, connections, languages, shared)
  const others = scenesOf(b.prepared, b.routes, now, connections, languages, shared)
  if (scenes.length === 0 || scenes.length !== others.length) return false
  return scenes.every((scene, index) => {
    const other = others[index]
    return other !== undefined && sameRoutes({ scene, ...before }, { scene: other, ...after })
  })
}

function keyed({ routes, index, version }: Place): Pick<Side, 'outcomes' | 'keys'> {
  const own: readonly Route[] = routes.virtualHosts[index]?.virtualHost.routes ?? []
  const outcomes = own.map((route) => outcomeOf(route, version.subsets, version.config))
  return { outcomes, keys: own.map(({ match }, at) => `${written(match)} ${outcomes[at]}`) }
}

/** What chooses the virtual host. */
const hostsText = ({ configuration, virtualHosts }: PreparedRouteConfiguration): string =>
  written([
    configuration.ignorePortInHostMatching,
    virtualHosts.map(({ virtualHost: { domains, requireTls } }) => [domains, requireTls]),
  ])

/** What chooses the route configuration, and where connections go that have none. */
function listenersText({ config, subsets }: Version): string {
  const chainText = (chain: FilterChain | undefined): unknown => {
    if (chain?.target.type !== 'tcp') return chain && { ...chain, name: undefined }
    const clusters = chain.target.clusters.map(({ cluster, weight }) => [
      cluster,
      weight,
      config.clusters.has(cluster),
      subsets(cluster),
    ])
    return { ...chain, name: undefined, target: clusters }
  }
  return written(
    config.listeners.map(({ filterChains, defaultFilterChain, ...listener }: Listener): unknown => [
      listener,
      filterChains.map(chainText),
      chainText(defaultFilterChain),
    ]),
  )
}
