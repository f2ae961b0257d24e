// Kubernetes Services and ServiceEntries as istiod's one kind of service, oldest first.
// istio: pilot/pkg/serviceregistry/{kube,serviceentry}/conversion.go, pilot/pkg/model/push_context.go initServiceRegistry

import type { SourceRef } from '../../base/source.ts'
import { compareByAge, creationSecond } from '../../istio/ordering.ts'
import type { Protocol } from '../../istio/protocol.ts'
import { parseProtocol, servicePortProtocol } from '../../istio/protocol.ts'
import type { Service, ServiceEntry } from '../../istio/resource.ts'
import { isIpAddress, serviceHostname } from '../../istio/shortName.ts'

type Labels = Readonly<Record<string, string>>

/** `alias`: a Kubernetes ExternalName; `passthrough`: headless, or a ServiceEntry with resolution NONE. */
type Resolution = 'clientSide' | 'passthrough' | 'alias' | 'dns' | 'dynamicDns'

export type RegistryPort = Readonly<{
  number: number
  name: string
  protocol: Protocol
  /** The port of the pods; undefined if it is a name, because no pod is known, or not given. */
  targetPort: number | undefined
}>

export type RegistryService = Readonly<{
  hostname: string
  namespace: string
  /** The Kubernetes name; of a ServiceEntry its host. */
  name: string
  createdAt: number
  registry: 'kubernetes' | 'external'
  resolution: Resolution
  ports: readonly RegistryPort[]
  externalName: string | undefined
  meshExternal: boolean
  exportTo: readonly string[]
  labels: Labels
  selector: Labels | undefined
  /** The labels of each known endpoint; read for `dns` only. */
  endpoints: readonly Labels[]
  from: SourceRef
}>

/** All services of the mesh, oldest first, then by name and namespace. */
export function registryServices(
  services: readonly Service[],
  entries: readonly ServiceEntry[],
): readonly RegistryService[] {
  return [...services.map(fromService), ...entries.flatMap(fromServiceEntry)].sort(compareByAge)
}

function fromService(service: Service): RegistryService {
  const { metadata, spec } = service
  const externalName = spec.type === 'ExternalName' && spec.externalName ? spec.externalName : undefined
  const exportTo = metadata.annotations['networking.istio.io/exportTo']
  return {
    hostname: serviceHostname(metadata.name, metadata.namespace),
    namespace: metadata.namespace,
    name: metadata.name,
    // A Service without a stamp has none in the cluster's cache either, and Go's zero time is older than all others.
    createdAt: creationSecond(metadata, Number.NEGATIVE_INFINITY),
    registry: 'kubernetes',
    resolution: spec.clusterIP === 'None' ? 'passthrough' : externalName === undefined ? 'clientSide' : 'alias',
    ports: (spec.ports ?? []).map((port) => ({
      number: port.port,
      name: port.name ?? '',
      protocol: servicePortProtocol(port),
      targetPort: typeof port.targetPort === 'string' ? undefined : port.targetPort || port.port,
    })),
    externalName,
    meshExternal: externalName !== undefined,
    exportTo: exportTo ? exportTo.split(',').map((namespace) => namespace.trim()) : [],
    labels: metadata.labels,
    selector: spec.selector,
    endpoints: [],
    from: service.ref,
  }
}

const RESOLUTIONS = {
  NONE: 'passthrough',
  STATIC: 'clientSide',
  DNS: 'dns',
  DNS_ROUND_ROBIN: 'dns',
  DYNAMIC_DNS: 'dynamicDns',
} as const

/** One service for each host; several addresses make no further ones that a cluster or route could tell apart. */
function fromServiceEntry(entry: ServiceEntry): readonly RegistryService[] {
  const { metadata, spec } = entry
  const addresses = spec.addresses ?? []
  if (addresses.length > 0 && !addresses.some(isAddressOrCidr)) return []
  const endpoints = spec.endpoints ?? []
  return (spec.hosts ?? []).map((hostname) => ({
    hostname,
    namespace: metadata.namespace,
    name: hostname,
    createdAt: creationSecond(metadata),
    registry: 'external',
    resolution: RESOLUTIONS[spec.resolution ?? 'NONE'],
    ports: (spec.ports ?? []).map((port) => ({
      number: port.number,
      name: port.name ?? '',
      protocol: parseProtocol(port.protocol),
      targetPort: port.targetPort || port.number,
    })),
    externalName: undefined,
    meshExternal: spec.location !== 'MESH_INTERNAL',
    exportTo: spec.exportTo ?? [],
    labels: metadata.labels,
    selector: spec.workloadSelector?.labels,
    // Without endpoints a DNS entry resolves its own host; that endpoint has no labels.
    endpoints:
      endpoints.length === 0 && spec.workloadSelector === undefined
        ? [{}]
        : endpoints.map(({ labels }) => labels ?? {}),
    from: entry.ref,
  }))
}

const isAddressOrCidr = (text: string): boolean => {
  const [address = '', bits] = text.split('/')
  return isIpAddress(address) && (bits === undefined || /^\d{1,3}$/.test(bits))
}
