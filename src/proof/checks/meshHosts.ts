// Hosts of virtual services, as clients in the mesh would ask for them: rules that their requests do not meet.

import { refAt } from '../../base/source.ts'
import type { RegistryService } from '../../engine/compile/serviceRegistry.ts'
import { hostsOverlap, isWildcardHost } from '../../istio/hostname.ts'
import { CLUSTER_DOMAIN, MESH_GATEWAY } from '../../istio/mesh.ts'
import type { VirtualService } from '../../istio/resource.ts'
import type { ProofFinding } from '../finding.ts'
import type { World } from '../world.ts'
import type { Check } from './check.ts'
import { fromMesh, isHttp, ownerOf } from './fromMesh.ts'
import { meantElsewhere, nameOf } from './whyMissing.ts'

export const meshHosts: Check = (world) => {
  const { byHost } = world.push.services
  // Without any, it is not known which hosts there are.
  if (byHost.size === 0) return []
  return world.virtualServices.flatMap((resource) =>
    resource.hosts.flatMap((host, index): readonly ProofFinding[] => {
      const [service] = byHost.get(host) ?? []
      const isForMesh = resource.gateways.includes(MESH_GATEWAY)
      // What is for a gateway as well may be meant for that.
      if (isForMesh && resource.gateways.length > 1) return []
      const found = isForMesh
        ? service === undefined
          ? unknownHost(host, resource, world)
          : notHttp(host, service, resource, world)
        : service && passedBy(host, service, resource, world)
      return found === undefined ? [] : [{ ...found, at: refAt(resource.ref, 'spec', 'hosts', index) }]
    }),
  )
}

type Found = Omit<ProofFinding, 'at'> | undefined

/** No service has the host. */
function unknownHost(host: string, { metadata, spec }: VirtualService, world: World): Found {
  const { byHost } = world.push.services
  if ((spec.http ?? []).length === 0) return undefined
  // Who writes a name in full means that namespace.
  const because =
    host.endsWith(`.${CLUSTER_DOMAIN}`) && spec.hosts?.includes(host) ? undefined : meantElsewhere(host, byHost)
  // The Service of a name of the cluster may be in another file.
  if (because === undefined && (host.endsWith(`.${CLUSTER_DOMAIN}`) || !host.includes('.'))) return undefined
  const wildcards = isWildcardHost(host) ? [...byHost.keys()] : [...byHost.keys()].filter(isWildcardHost)
  if (wildcards.some((known) => hostsOverlap(host, known))) return undefined
  const meant =
    because?.why.type === 'elsewhere' || because?.why.type === 'halfQualified' ? because.why.meant : undefined
  const literal = isWildcardHost(host) ? host.replace(/^\*\.?/, 'www.') : host
  const asked = fromMesh(world, metadata.namespace, literal, 80)
  if (asked === undefined) return undefined
  const request = ownerOf(asked.way) === nameOf(metadata) ? asked.request : undefined
  const related = because === undefined ? [] : [because.from]
  return { severity: 'warning', related, detail: { code: 'RW0172', host, meant, request } }
}

/** Rules for HTTP, and none of the ports speaks it. */
function notHttp(
  host: string,
  { ports, from, resolution }: RegistryService,
  resource: VirtualService,
  world: World,
): Found {
  const { spec, metadata } = resource
  const services = world.push.services.byHost.get(host) ?? []
  if ((spec.http ?? []).length === 0 || resolution === 'alias') return undefined
  if (ports.length === 0 || services.some((one) => one.ports.some(isHttp))) return undefined
  const asked = ports.map(({ number }) => fromMesh(world, metadata.namespace, host, number))
  const [first] = asked
  if (first === undefined || asked.some((one) => one === undefined || ownerOf(one.way) === nameOf(metadata)))
    return undefined
  const spoken = ports.map(({ number, protocol }) => ({ port: number, protocol: protocol.toUpperCase() }))
  const detail = { code: 'RW0173', host, ports: spoken, request: first.request } as const
  return { severity: 'error', related: [from], detail }
}

/** Rules at gateways alone for the host of a service, which clients in the mesh ask for directly. */
function passedBy(host: string, service: RegistryService, resource: VirtualService, world: World): Found {
  const port = service.ports.find(isHttp)
  // What is outside the mesh may be known by the name of the gateway itself.
  if (service.meshExternal || port === undefined || (resource.spec.http ?? []).length === 0) return undefined
  const isOfMesh = ({ hosts, gateways }: VirtualService): boolean =>
    gateways.includes(MESH_GATEWAY) && hosts.some((other) => hostsOverlap(host, other))
  if (world.virtualServices.some(isOfMesh)) return undefined
  const asked = fromMesh(world, service.namespace, host, port.number)
  if (asked === undefined || ownerOf(asked.way) !== '') return undefined
  const { request } = asked
  return {
    severity: 'info',
    related: [service.from],
    detail: { code: 'RW0201', host, gateways: resource.gateways, request },
  }
}
