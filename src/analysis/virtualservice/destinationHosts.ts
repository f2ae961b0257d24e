// Hosts and ports that destinations name, and subset rules that ingress traffic never meets.
// istio: pkg/config/analysis/analyzers/virtualservice/destinationhosts.go

import type { VirtualService } from '../../istio/resource.ts'
import type { Report } from '../analyzer.ts'
import { fullName } from '../names.ts'
import { findService, type KnownService, serviceHosts } from '../serviceHosts.ts'
import type { World } from '../world.ts'
import { mirrorDestinations, type NamedDestination, routeDestinations } from './destinations.ts'

/** IST0101 for a host or port that no service has, IST0112 for a port that is left open, IST0140. */
export function* destinationHosts(world: World): Iterable<Report> {
  const hosts = serviceHosts(world)
  const withSubset = hostsWithSubset(world.virtualServices)
  for (const resource of world.virtualServices) {
    const { spec, metadata } = resource
    for (const named of [...routeDestinations(spec), ...mirrorDestinations(spec)]) {
      const { destination, mirror, at, line } = named
      const { host = '' } = destination
      const service = findService(hosts, metadata.namespace, spec.exportTo, host)
      if (service === undefined) {
        const detail = { code: 'IST0101', thing: mirror ? 'mirrorHost' : 'host', value: host } as const
        yield { resource, detail, at: [...at, 'host'], line, missing: world.missing('Service') }
      } else yield* checkPort(resource, named, service)
    }
    yield* subsetsOfOthers(resource, withSubset)
  }
}

function* checkPort(resource: VirtualService, named: NamedDestination, { ports }: KnownService): Iterable<Report> {
  const { destination, at, line } = named
  const { host = '', port } = destination
  if (port === undefined) {
    if (ports.length > 1) yield { resource, detail: { code: 'IST0112', host, ports }, at: [...at, 'host'], line }
    return
  }
  const number = port.number ?? 0
  if (ports.includes(number)) return
  const detail = { code: 'IST0101', thing: 'hostPort', value: `${host}:${number}` } as const
  yield { resource, detail, at: [...at, 'port', 'number'], line }
}

type SubsetOwner = Readonly<{ owner: string; host: string }>

/** Virtual services that route a host of their own to a subset of it. */
const hostsWithSubset = (virtualServices: readonly VirtualService[]): readonly SubsetOwner[] =>
  virtualServices.flatMap(({ metadata, spec }) =>
    (spec.http ?? []).flatMap(({ route = [] }) =>
      route.flatMap(({ destination: { host = '', subset = '' } = {} }) =>
        subset !== '' && (spec.hosts ?? []).includes(host) ? [{ owner: fullName(metadata), host }] : [],
      ),
    ),
  )

/** A virtual service bound to gateways that sends to a host without subset, where another one has subset rules for that host. */
function* subsetsOfOthers(resource: VirtualService, owners: readonly SubsetOwner[]): Iterable<Report> {
  const { spec, metadata } = resource
  if ((spec.gateways ?? []).length === 0) return
  for (const [i, { name = '', route = [] }] of (spec.http ?? []).entries()) {
    for (const [j, { destination = {} }] of route.entries()) {
      if ((destination.subset ?? '') !== '') continue
      for (const { owner } of owners.filter(({ host }) => host === (destination.host ?? ''))) {
        yield {
          resource,
          detail: { code: 'IST0140', subsetOwner: owner, virtualService: fullName(metadata) },
          at: ['spec', 'http', i, 'route', j, 'destination', 'host'],
          // Istio looks under the route's name instead of `http`.
          line: ['spec', name, i, 'route', j, 'destination', 'host'],
        }
      }
    }
  }
}
