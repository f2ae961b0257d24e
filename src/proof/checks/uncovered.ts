// Services of the mesh that answer less than they would without the virtual service.

import { refAt } from '../../base/source.ts'
import { isCatchAll } from '../../engine/compile/routeMatch.ts'
import { walk } from '../../engine/match/walk.ts'
import type { TestRequest } from '../../engine/request.ts'
import type { ProofFinding } from '../finding.ts'
import { isReached, type ReachedRoute } from '../world.ts'
import type { Check } from './check.ts'

export const uncoveredPaths: Check = ({ proxies, virtualServices }) => {
  const owners = new Map(virtualServices.map((one) => [nameOf(one.metadata), one.ref]))
  const found = new Map<string, ProofFinding>()
  for (const { viewpoint, routes } of proxies) {
    // At a gateway nothing answers without a virtual service.
    if (viewpoint.type === 'gateway') continue
    let last: unknown
    for (const place of routes) {
      if (place.host === last || !isReached(place)) continue
      last = place.host
      const virtualService = nameOf(place.route.virtualService)
      const owner = owners.get(virtualService)
      const request = owner === undefined || found.has(virtualService) ? undefined : unanswered(place)
      if (request === undefined || owner === undefined) continue
      const detail = { code: 'RW0151', virtualService, host: serviceOf(place), request } as const
      found.set(virtualService, { severity: 'info', at: refAt(owner, 'spec', 'http'), related: [], detail })
    }
  }
  return [...found.values()]
}

const nameOf = ({ namespace, name }: Readonly<{ namespace: string; name: string }>): string => `${namespace}/${name}`

/** The host of a sidecar's virtual host, whose name ends in the port. */
const serviceOf = ({ host }: ReachedRoute): string => host.virtualHost.name.replace(/:\d+$/, '')

/** True if the mesh knows the host, so that a proxy without the virtual service sends its requests there. */
function isOfService({ host, prepared }: ReachedRoute): boolean {
  const [, name, port] = /^(.*):(\d+)$/.exec(host.virtualHost.name) ?? []
  return prepared.config.clusters.has(`outbound|${port}||${name}`)
}

/** A plain request that no rule takes, of a host that would answer it without the virtual service. */
function unanswered(place: ReachedRoute): TestRequest | undefined {
  const { proof, prepared, host } = place
  const { routes, domains } = host.virtualHost
  const lastMatch = routes.at(-1)?.match
  if (lastMatch === undefined || isCatchAll(lastMatch) || !isOfService(place)) return undefined
  return ['/', '/other']
    .map((path): TestRequest => {
      return { ...proof.request, host: domains[0] ?? proof.request.host, method: 'GET', path, headers: [] }
    })
    .find((request) => {
      const way = walk(prepared, request)
      return way.type === 'noRoute' && way.host === host
    })
}
