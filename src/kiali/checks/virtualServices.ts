// What virtual services state, and those that share a host at a gateway.
// kiali: business/checkers/virtualservices

import { refAt } from '../../base/source.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import type { VirtualService } from '../../istio/resource.ts'
import { resolveGatewayName, resolveHost } from '../../istio/shortName.ts'
import type { RouteDestination } from '../../istio/virtualService.ts'
import type { Report } from '../check.ts'
import { addTo, fullName, namesOf } from '../names.ts'
import type { World } from '../world.ts'

/** KIA1102, KIA1104, KIA1105, KIA1106. */
export function* virtualServices(world: World): Iterable<Report> {
  const gateways = new Set(world.gateways.map(({ metadata }) => fullName(metadata)))
  for (const { metadata } of world.others('Gateway', 'gateway.networking.k8s.io')) gateways.add(fullName(metadata))
  const byHost = new Map<string, VirtualService[]>()
  // There are thousands of rules, and hardly one of them has anything to be said of.
  for (const resource of world.virtualServices) {
    const { http = [], tls = [], tcp = [] } = resource.spec
    for (const [protocol, rules] of [['http', http] as const, ['tls', tls] as const, ['tcp', tcp] as const]) {
      for (let i = 0; i < rules.length; i += 1) {
        const route = rules[i]?.route
        if (isSuspect(route, resource)) yield* destinationsOf(resource, protocol, i, route)
      }
    }
    for (let i = 0; gateways.size > 0 && i < http.length; i += 1) {
      if (http[i]?.match?.some((match) => match.gateways !== undefined)) yield* matchGateways(resource, i, gateways)
    }
    for (const gateway of resource.gateways) {
      if (gateway === MESH_GATEWAY) continue
      for (const host of resource.hosts) addTo(byHost, `${gateway} ${host}`, resource)
    }
  }
  yield* sharing(byHost)
}

type Items = readonly (RouteDestination & Readonly<{ headers?: unknown }>)[]

/** True if it has a weight beside no other, or a destination twice. */
function isSuspect(route: Items | undefined, { metadata: { namespace } }: VirtualService): route is Items {
  if (route === undefined) return false
  if (route.length === 1) return isPart(route[0]?.weight)
  for (let later = 1; later < route.length; later += 1) {
    for (let first = 0; first < later; first += 1) if (isSame(route[first], route[later], namespace)) return true
  }
  return false
}

const isPart = (weight = 0): boolean => weight > 0 && weight < 100

/** One with headers of its own is another answer. */
function isSame(a: Items[number] | undefined, b: Items[number] | undefined, namespace: string): boolean {
  if (a === undefined || b === undefined || a.headers !== undefined || b.headers !== undefined) return false
  const [one, other] = [a.destination, b.destination]
  if (one?.subset !== other?.subset || one?.port?.number !== other?.port?.number) return false
  return (
    one?.host === other?.host || resolveHost(one?.host ?? '', namespace) === resolveHost(other?.host ?? '', namespace)
  )
}

/** A weight beside no other, and a destination that is named twice. */
function* destinationsOf(
  resource: VirtualService,
  protocol: 'http' | 'tls' | 'tcp',
  index: number,
  route: Items,
): Iterable<Report> {
  const at = ['spec', protocol, index, 'route']
  const { namespace } = resource.metadata
  const weight = route[0]?.weight
  if (route.length === 1 && weight !== undefined) {
    const place = [...at, 0, 'weight']
    yield { resource, severity: 'warning', detail: { code: 'KIA1104', weight }, at: place, of: place }
  }
  for (const [i, item] of route.entries()) {
    const first = route.findIndex((earlier) => isSame(earlier, item, namespace))
    if (first < 0 || first >= i) continue
    const { host = '', subset = '' } = item.destination ?? {}
    const place = [...at, i, 'destination']
    yield {
      ...{ resource, severity: 'warning', at: place, of: place },
      detail: { code: 'KIA1105', host: resolveHost(host, namespace), subset, first },
      related: [refAt(resource.ref, ...at, first)],
    }
  }
}

/** Gateways that a match names and the virtual service does not; istioctl looks at the others. */
function* matchGateways(resource: VirtualService, index: number, known: ReadonlySet<string>): Iterable<Report> {
  const { namespace } = resource.metadata
  for (const [i, { gateways = [] }] of (resource.spec.http?.[index]?.match ?? []).entries()) {
    for (const [j, gateway] of gateways.entries()) {
      const name = gateway === MESH_GATEWAY ? gateway : resolveGatewayName(gateway, namespace)
      if (name === MESH_GATEWAY || known.has(name) || resource.gateways.includes(name)) continue
      const at = ['spec', 'http', index, 'match', i, 'gateways', j]
      yield { resource, severity: 'error', detail: { code: 'KIA1102', gateway }, at, of: at }
    }
  }
}

/** Once for each virtual service: istiod puts their rules into one list, which is only worth knowing where they do not meet. */
function* sharing(byHost: ReadonlyMap<string, readonly VirtualService[]>): Iterable<Report> {
  const said = new Set<VirtualService>()
  for (const [key, all] of byHost) {
    if (all.length < 2) continue
    const [gateway = '', host = ''] = key.split(' ')
    for (const resource of all) {
      const others = all.filter((other) => other !== resource)
      if (others.length === 0 || said.has(resource)) continue
      said.add(resource)
      yield {
        ...{ resource, severity: 'info', at: hostAt(resource, host) },
        detail: { code: 'KIA1106', host, gateway, virtualServices: namesOf(others) },
        related: others.map((other) => refAt(other.ref, ...hostAt(other, host))),
      }
    }
  }
}

const hostAt = ({ hosts }: VirtualService, host: string): readonly (string | number)[] => [
  'spec',
  'hosts',
  Math.max(0, hosts.indexOf(host)),
]
