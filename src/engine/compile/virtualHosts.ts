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

/** Collapses, orders routes; sorting by name is left to the caller. */
export const finishVirtualHosts = (hosts: Iterable<OpenVirtualHost>): readonly VirtualHost[] =>
  collapse(hosts).map(({ host, domains }) => ({
    name: host.name,
    domains,
    requireTls: host.requireTls,
    routes: orderedRoutes(host.parts),
    from: host.from,
  }))

export const sortByName = (hosts: readonly VirtualHost[]): readonly VirtualHost[] =>
  hosts.toSorted((a, b) => compareText(a.name, b.name))

/**
 * Hosts with the very same routes in the same order join the most specific of them. Only the latest one with these routes
 * is compared: an equal one before a different `requireTls` is not found again.
 */
function collapse(hosts: Iterable<OpenVirtualHost>): readonly Primary[] {
  const primaries: Primary[] = []
  for (const alike of groupBySameRoutes(hosts)) {
    let latest: Primary | undefined
    if (alike.length > 1) alike.sort((a, b) => compareBySpecificity(a.domain, b.domain))
    for (const host of alike) {
      if (latest?.host.requireTls === host.requireTls) {
        latest.domains.push(host.domain)
        continue
      }
      latest = { host, domains: [host.domain] }
      primaries.push(latest)
    }
  }
  return primaries
}

/** Routes are the same if they are the same objects in the same order. */
function groupBySameRoutes(hosts: Iterable<OpenVirtualHost>): Iterable<OpenVirtualHost[]> {
  const groups = new Map<readonly Route[] | string, OpenVirtualHost[]>()
  const numbers = new Map<readonly Route[], number>()
  const keyOf = ({ parts }: OpenVirtualHost): readonly Route[] | string => {
    const [only] = parts
    return only !== undefined && parts.length === 1 ? only : parts.map(numberOf).join(',')
  }
  const numberOf = (part: readonly Route[]): number => {
    const number = numbers.get(part) ?? numbers.size
    numbers.set(part, number)
    return number
  }
  for (const host of hosts) {
    const key = keyOf(host)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [host])
    else group.push(host)
  }
  return groups.values()
}

/** All routes in order, those that take every request last. */
function orderedRoutes(parts: readonly (readonly Route[])[]): readonly Route[] {
  const [only] = parts
  // A virtual service ends at its first catch-all: alone it is in order, and the list can be shared.
  if (only !== undefined && parts.length === 1) return only
  const routes = parts.flat()
  return [...routes.filter(({ match }) => !isCatchAll(match)), ...routes.filter(({ match }) => isCatchAll(match))]
}
