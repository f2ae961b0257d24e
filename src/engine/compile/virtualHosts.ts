// Virtual hosts that say the same become one, and catch-all routes go to the end.
// istio: pilot/pkg/networking/core/gateway.go collapseDuplicateRoutes, route/route.go SortVHostRoutes

import type { SourceRef } from '../../base/source.ts'
import type { Route } from '../../envoy/route.ts'
import type { VirtualHost } from '../../envoy/routeConfiguration.ts'
import { compareBySpecificity } from '../../istio/hostname.ts'
import { compareText } from '../../istio/ordering.ts'
import { isCatchAll } from './routeMatch.ts'

/** A virtual host that servers and virtual services still add to. */
export type OpenVirtualHost = {
  readonly name: string
  readonly domain: string
  requireTls: boolean
  /** The routes of one virtual service after the other. */
  readonly parts: (readonly Route[])[]
  readonly from: SourceRef
}

type Primary = Readonly<{ host: OpenVirtualHost; domains: string[] }>

/** Collapses, orders routes, sorts by name. */
export function finishVirtualHosts(hosts: readonly OpenVirtualHost[]): readonly VirtualHost[] {
  return collapse(hosts)
    .map(({ host, domains }) => ({
      name: host.name,
      domains,
      requireTls: host.requireTls,
      routes: orderedRoutes(host.parts),
      from: host.from,
    }))
    .sort((a, b) => compareText(a.name, b.name))
}

/**
 * Hosts with the very same routes in the same order join the most specific of them. Only the latest one with these routes
 * is compared: an equal one before a different `requireTls` is not found again.
 */
function collapse(hosts: readonly OpenVirtualHost[]): readonly Primary[] {
  const keyOf = identityKeys()
  const latest = new Map<string, Primary>()
  const primaries: Primary[] = []
  for (const host of [...hosts].sort((a, b) => compareBySpecificity(a.domain, b.domain))) {
    const key = keyOf(host.parts)
    const primary = latest.get(key)
    if (primary !== undefined && primary.host.requireTls === host.requireTls) {
      primary.domains.push(host.domain)
      continue
    }
    const own = { host, domains: [host.domain] }
    latest.set(key, own)
    primaries.push(own)
  }
  return primaries
}

/** Lists get the same key if they hold the same objects in the same order. */
function identityKeys(): (parts: readonly (readonly Route[])[]) => string {
  const numbers = new Map<readonly Route[], number>()
  return (parts) =>
    parts
      .map((part) => {
        const number = numbers.get(part) ?? numbers.size
        numbers.set(part, number)
        return number
      })
      .join(',')
}

/** All routes in order, those that take every request last. */
function orderedRoutes(parts: readonly (readonly Route[])[]): readonly Route[] {
  const [only] = parts
  // A virtual service ends at its first catch-all: alone it is in order, and the list can be shared.
  if (only !== undefined && parts.length === 1) return only
  const routes = parts.flat()
  return [...routes.filter(({ match }) => !isCatchAll(match)), ...routes.filter(({ match }) => isCatchAll(match))]
}
