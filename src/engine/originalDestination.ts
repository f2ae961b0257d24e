// Where a client in the mesh connects to: the address that its DNS lookup gives for the host of a URL.
// kubernetes: pkg/dns (ClusterIP, headless and ExternalName records; the search domains of a pod's resolv.conf)

import type { SourceRef } from '../base/source.ts'
import { isHostSubsetOf } from '../istio/hostname.ts'
import { CLUSTER_DOMAIN } from '../istio/mesh.ts'
import type { Resource, Service, ServiceEntry } from '../istio/resource.ts'
import { isIpAddress, serviceHostname } from '../istio/shortName.ts'
import { ANY_ADDRESS } from './compile/names.ts'
import { type RegistryService, registryServices } from './compile/serviceRegistry.ts'
import type { Proxy as MeshProxy } from './proxy.ts'
import type { AddressReason } from './reason.ts'

export type OriginalDestination = Readonly<{
  /** IPv4 or IPv6, without port. */
  address: string
  /** The name that has the address: search domains added, ExternalNames followed. */
  host: string
  reason: AddressReason
  /** The Service or ServiceEntry that states the address, or states none. */
  from?: SourceRef
}>

/** An address outside of the mesh: what no file gives an address is taken to be there. */
const OUTSIDE = '10.11.12.13'

/** ExternalNames that lead to ExternalNames; a resolver gives up sooner or later. */
const MOST_ALIASES = 8

/**
 * The address that a client of `viewpoint`'s namespace gets for `host` (a name, or an address without brackets; no port). Of several
 * resources of one name the one with `port` counts, else the oldest. Total: a host that no file knows is outside.
 */
export function originalDestination(
  resources: readonly Resource[],
  viewpoint: Pick<MeshProxy, 'namespace'>,
  host: string,
  port: number,
): OriginalDestination {
  if (isIpAddress(host)) return { address: host, host, reason: { code: 'addressWritten' } }
  let names = searched(host.toLowerCase(), viewpoint.namespace)
  for (let aliases = 0; aliases <= MOST_ALIASES; aliases += 1) {
    const found = lookUp(resources, names, port)
    if (found === undefined) break
    if (found.service.externalName === undefined) return addressOf(found.service, found.name)
    names = [withoutDot(found.service.externalName.toLowerCase())]
    if (isIpAddress(names[0] ?? '')) break
  }
  const name = names.at(-1) ?? host
  return { address: OUTSIDE, host: name, reason: { code: 'addressOutside', host: name, address: OUTSIDE } }
}

const withoutDot = (host: string): string => host.replace(/\.$/, '')

/** The names that a resolver asks for, in order: a pod's search domains first (ndots:5), unless the name ends in a dot. */
function searched(host: string, namespace: string): readonly string[] {
  if (host.endsWith('.') || host.split('.').length > 5) return [withoutDot(host)]
  const services = `svc.${CLUSTER_DOMAIN}`
  return [`${host}.${namespace}.${services}`, `${host}.${services}`, `${host}.${CLUSTER_DOMAIN}`, host]
}

type Found = Readonly<{ name: string; service: RegistryService }>

/** What the first of the names that anything has leads to; a name itself goes before a wildcard that covers it. */
function lookUp(resources: readonly Resource[], names: readonly string[], port: number): Found | undefined {
  const candidates = servicesOf(resources, names)
  for (const name of names) {
    const own = candidates.filter(({ hostname }) => hostname.toLowerCase() === name)
    const covering = candidates.filter(({ hostname }) => isHostSubsetOf(name, hostname.toLowerCase()))
    const known = own.length > 0 ? own : covering
    const service = known.find(({ ports }) => ports.some(({ number }) => number === port)) ?? known[0]
    if (service !== undefined) return { name, service }
  }
  return undefined
}

function servicesOf(resources: readonly Resource[], names: readonly string[]): readonly RegistryService[] {
  const wanted = new Set(names)
  const services: Service[] = []
  const entries: ServiceEntry[] = []
  for (const resource of resources) {
    const { kind, metadata, spec } = resource
    if (kind === 'Service' && wanted.has(serviceHostname(metadata.name, metadata.namespace))) services.push(resource)
    if (kind !== 'ServiceEntry') continue
    const hosts = (spec.hosts ?? []).map((host) => host.toLowerCase())
    if (hosts.some((host) => names.some((name) => isHostSubsetOf(name, host)))) entries.push(resource)
  }
  return registryServices(services, entries)
}

function addressOf({ address, hostname, registry, resolution, from }: RegistryService, name: string) {
  const found = (reason: AddressReason): OriginalDestination => ({
    address: reason.code === 'addressWritten' ? name : reason.address,
    host: name,
    reason,
    from,
  })
  if (registry === 'external') {
    if (address === ANY_ADDRESS) return found({ code: 'addressNotGiven', host: hostname, address: OUTSIDE })
    if (address.includes('/'))
      return found({ code: 'addressInRange', host: hostname, range: address, address: firstOf(address) })
    return found({ code: 'addressOfServiceEntry', host: hostname, address })
  }
  if (resolution === 'passthrough') return found({ code: 'addressOfPod', host: hostname, address: OUTSIDE })
  if (address === ANY_ADDRESS) return found({ code: 'addressNotStated', host: hostname, address: OUTSIDE })
  return found({ code: 'addressOfService', host: hostname, address })
}

/** An address in a range as it is written: the network's own address belongs to no machine, the one behind it may. */
function firstOf(range: string): string {
  const [address = ''] = range.split('/')
  return address.endsWith('::') ? `${address}1` : address.replace(/\.0$/, '.1')
}
