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
  for (const resource of world.virtualServices) {
    const { http = [], tls = [], tcp = [] } = resource.spec
    for (let i = 0; i < http.length; i += 1) {
      yield* destinationsOf(resource, 'http', i, http[i]?.route)
      if (gateways.size > 0) yield* matchGateways(resource, i, gateways)
    }
    for (let i = 0; i < tls.length; i += 1) yield* destinationsOf(resource, 'tls', i, tls[i]?.route)
    for (let i = 0; i < tcp.length; i += 1) yield* destinationsOf(resource, 'tcp', i, tcp[i]?.route)
    for (const gateway of resource.gateways) {
      if (gateway === MESH_GATEWAY) continue
      for (const host of resource.hosts) addTo(byHost, `${gateway} ${host}`, resource)
    }
  }
  yield* sharing(byHost)
}

/** A weight beside no other, and a destination that is named twice. */
function* destinationsOf(
  resource: VirtualService,
  protocol: 'http' | 'tls' | 'tcp',
  index: number,
  route: readonly (RouteDestination & Readonly<{ headers?: unknown }>)[] = [],
): Iterable<Report> {
  const at = ['spec', protocol, index, 'route']
  if (route.length === 1) {
    const weight = route[0]?.weight ?? 0
    if (weight <= 0 || weight >= 100) return
    const place = [...at, 0, 'weight']
    yield { resource, severity: 'warning', detail: { code: 'KIA1104', weight }, at: place, of: place }
    return
  }
  const seen = new Map<string, number>()
  for (const [i, { destination = {}, headers }] of route.entries()) {
    // One with headers of its own is another answer.
    if (headers !== undefined) continue
    const { subset = '', port } = destination
    const host = resolveHost(destination.host ?? '', resource.metadata.namespace)
    const key = `${host} ${subset} ${port?.number ?? ''}`
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, i)
      continue
    }
    const detail = { code: 'KIA1105', host, subset, first } as const
    const place = [...at, i, 'destination']
    yield { resource, severity: 'warning', detail, at: place, of: place, related: [refAt(resource.ref, ...at, first)] }
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
