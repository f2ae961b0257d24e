// Kubernetes Services and ServiceEntries as istiod's one kind of service, oldest first.
// istio: pilot/pkg/serviceregistry/{kube,serviceentry}/conversion.go, pilot/pkg/model/push_context.go initServiceRegistry

import type { SourceRef } from '../../base/source.ts'
import { compareByAge, creationSecond } from '../../istio/ordering.ts'
import type { Protocol } from '../../istio/protocol.ts'
import { parseProtocol, servicePortProtocol } from '../../istio/protocol.ts'
import type { Service, ServiceEntry } from '../../istio/resource.ts'
import { isIpAddress, serviceHostname } from '../../istio/shortName.ts'
import { ANY_ADDRESS } from './names.ts'
import type { ServiceAlias } from './serviceAliases.ts'
import { withAliases } from './serviceAliases.ts'

// Most services leave most lists out; they share one.
const NONE: readonly never[] = []

type Labels = Readonly<Record<string, string>>

/** `alias`: a Kubernetes ExternalName; `passthrough`: headless, or a ServiceEntry with resolution NONE. */
type Resolution = 'clientSide' | 'passthrough' | 'alias' | 'dns' | 'dnsRoundRobin' | 'dynamicDns'

export type RegistryPort = Readonly<{
  number: number
  name: string
  protocol: Protocol
  /** The port of the pods; undefined if it is a name, because no pod is known, or not given. */
  targetPort: number | undefined
}>

/** A place that traffic ends at; its address may be a name. */
type Endpoint = Readonly<{ address: string; labels: Labels; takesIstioTls: boolean }>

export type RegistryService = Readonly<{
  hostname: string
  namespace: string
  /** The Kubernetes name; of a ServiceEntry its host. */
  name: string
  createdAt: number
  registry: 'kubernetes' | 'external'
  resolution: Resolution
  ports: readonly RegistryPort[]
  /** What its clients connect to: an IP address, a range (CIDR), or 0.0.0.0 if it has none of its own. */
  address: string
  externalName: string | undefined
  /** The ExternalName Services that stand for it. */
  aliases: readonly ServiceAlias[]
  meshExternal: boolean
  exportTo: readonly string[]
  labels: Labels
  selector: Labels | undefined
  /** Those that files state; pods are not known. */
  endpoints: readonly Endpoint[]
  from: SourceRef
}>

/** The exportTo of a Service, entries between commas. */
export const EXPORT_TO_ANNOTATION = 'networking.istio.io/exportTo'

/** All services of the mesh, oldest first, then by name and namespace. */
export function registryServices(
  services: readonly Service[],
  entries: readonly ServiceEntry[],
): readonly RegistryService[] {
  return withAliases([...services.map(fromService), ...entries.flatMap(fromServiceEntry)].sort(compareByAge))
}

function fromService(service: Service): RegistryService {
  const { metadata, spec } = service
  const externalName = spec.type === 'ExternalName' && spec.externalName ? spec.externalName : undefined
  const exportTo = metadata.annotations[EXPORT_TO_ANNOTATION]
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
    address: clusterAddress(spec),
    externalName,
    aliases: NONE,
    meshExternal: externalName !== undefined,
    exportTo: exportTo ? exportTo.split(',').map((namespace) => namespace.trim()) : NONE,
    labels: metadata.labels,
    selector: spec.selector,
    endpoints: NONE,
    from: service.ref,
  }
}

/** The one of the Service's addresses that an IPv4 proxy uses. */
function clusterAddress({ clusterIP, clusterIPs = [] }: Service['spec']): string {
  if (!clusterIP || clusterIP === 'None') return ANY_ADDRESS
  const all = clusterIPs.length > 1 ? clusterIPs : [clusterIP]
  return all.find((address) => !address.includes(':')) ?? clusterIP
}

const RESOLUTIONS = {
  NONE: 'passthrough',
  STATIC: 'clientSide',
  DNS: 'dns',
  DNS_ROUND_ROBIN: 'dnsRoundRobin',
  DYNAMIC_DNS: 'dynamicDns',
} as const

/** One service for each host and address (istio: convertServices). */
function fromServiceEntry(entry: ServiceEntry): readonly RegistryService[] {
  const addresses = (entry.spec.addresses ?? []).flatMap(usableAddress)
  if (addresses.length === 0 && entry.spec.addresses?.length) return []
  const own = addresses.length === 0 ? [ANY_ADDRESS] : addresses
  return (entry.spec.hosts ?? []).flatMap((hostname) => own.map((address) => serviceOfEntry(entry, hostname, address)))
}

function serviceOfEntry(entry: ServiceEntry, hostname: string, address: string): RegistryService {
  const { metadata, spec } = entry
  return {
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
    address,
    externalName: undefined,
    aliases: NONE,
    meshExternal: spec.location !== 'MESH_INTERNAL',
    exportTo: spec.exportTo ?? NONE,
    labels: metadata.labels,
    selector: spec.workloadSelector?.labels,
    endpoints: endpointsOf(entry, hostname),
    from: entry.ref,
  }
}

/** Without endpoints a DNS entry resolves its own host. */
function endpointsOf({ spec }: ServiceEntry, hostname: string): readonly Endpoint[] {
  const endpoints = spec.endpoints ?? []
  const isDns = spec.resolution === 'DNS' || spec.resolution === 'DNS_ROUND_ROBIN'
  if (endpoints.length === 0 && isDns && spec.workloadSelector === undefined) {
    return [{ address: hostname, labels: {}, takesIstioTls: false }]
  }
  return endpoints.map(({ address = '', labels = {}, serviceAccount }) => {
    const mode = labels['security.istio.io/tlsMode'] ?? (serviceAccount ? 'istio' : 'disabled')
    return { address, labels, takesIstioTls: mode !== 'disabled' }
  })
}

/** True if the proxy itself looks up the endpoints' names. */
export const isDns = ({ resolution }: RegistryService): boolean =>
  resolution === 'dns' || resolution === 'dnsRoundRobin'

/** The address as it is used: a range that holds a single address is that address; what is neither is left out. */
function usableAddress(text: string): readonly string[] {
  const [address = '', bits] = text.split('/')
  if (!isIpAddress(address)) return []
  if (bits === undefined) return [address]
  if (!/^\d{1,3}$/.test(bits)) return []
  return [Number(bits) === (address.includes(':') ? 128 : 32) ? address : text]
}
