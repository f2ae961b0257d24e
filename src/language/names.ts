// The names that a project has to offer, read off its resources.

import { isWildcardHost, mostSpecificHostMatch } from '../istio/hostname.ts'
import type { Resource } from '../istio/resource.ts'
import { resolveHost, serviceHostname } from '../istio/shortName.ts'

export type NamedPort = Readonly<{ number: number; name: string; protocol: string }>
export type NamedService = Readonly<{
  host: string
  /** Of a Kubernetes Service; undefined for a host of a ServiceEntry. */
  service: Readonly<{ name: string; namespace: string }> | undefined
  ports: readonly NamedPort[]
}>
export type NamedSubset = Readonly<{ name: string; labels: Readonly<Record<string, string>> }>

export type Names = Readonly<{
  services: readonly NamedService[]
  /** `namespace/name` */
  gateways: readonly Readonly<{ name: string; namespace: string }>[]
  namespaces: readonly string[]
  /** Hosts that servers and routes name. */
  routedHosts: readonly string[]
  /** Virtual services without hosts, which others delegate to. */
  delegates: readonly Readonly<{ name: string; namespace: string }>[]
  serviceOf: (host: string) => NamedService | undefined
  /** Of the DestinationRule that is for a host. */
  subsetsOf: (host: string) => readonly NamedSubset[]
}>

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

export function namesOf(resources: readonly Resource[]): Names {
  const services = resources.flatMap(servicesOf)
  const subsets = subsetsByHost(resources)
  const named = (kind: Resource['kind'], wanted: (resource: Resource) => boolean = () => true) =>
    resources
      .filter((resource) => resource.kind === kind && wanted(resource))
      .map(({ metadata: { name, namespace } }) => ({ name, namespace }))
  const [exact, wildcards] = [new Map<string, NamedService>(), new Map<string, NamedService>()]
  for (const service of services) (isWildcardHost(service.host) ? wildcards : exact).set(service.host, service)
  return {
    services,
    gateways: named('Gateway'),
    namespaces: unique(resources.map(({ metadata }) => metadata.namespace)).toSorted(),
    routedHosts: unique(resources.flatMap(routedHosts)),
    delegates: named(
      'VirtualService',
      (resource) => resource.kind === 'VirtualService' && !resource.spec.hosts?.length,
    ),
    serviceOf: (host) => mostSpecificHostMatch(host, exact, wildcards),
    subsetsOf: (host) => mostSpecificHostMatch(host, subsets.exact, subsets.wildcards) ?? [],
  }
}

function servicesOf(resource: Resource): readonly NamedService[] {
  if (resource.kind === 'Service') {
    const { name, namespace } = resource.metadata
    const ports = (resource.spec.ports ?? []).map(({ port, name: portName = '', protocol = 'TCP', appProtocol }) => {
      return { number: port, name: portName, protocol: appProtocol ?? protocol }
    })
    return [{ host: serviceHostname(name, namespace), service: { name, namespace }, ports }]
  }
  if (resource.kind !== 'ServiceEntry') return []
  const ports = (resource.spec.ports ?? []).map(({ number, name = '', protocol = '' }) => ({ number, name, protocol }))
  return (resource.spec.hosts ?? []).map((host) => ({ host, service: undefined, ports }))
}

function subsetsByHost(resources: readonly Resource[]) {
  const [exact, wildcards] = [new Map<string, NamedSubset[]>(), new Map<string, NamedSubset[]>()]
  for (const resource of resources) {
    if (resource.kind !== 'DestinationRule') continue
    const host = resolveHost(resource.spec.host ?? '', resource.metadata.namespace)
    const subsets = (resource.spec.subsets ?? []).map(({ name, labels = {} }) => ({ name, labels }))
    const rules = isWildcardHost(host) ? wildcards : exact
    rules.set(host, [...(rules.get(host) ?? []), ...subsets])
  }
  return { exact, wildcards }
}

function routedHosts(resource: Resource): readonly string[] {
  if (resource.kind === 'Gateway') {
    const hosts = (resource.spec.servers ?? []).flatMap((server) => server.hosts ?? [])
    return hosts.map((host) => host.slice(host.indexOf('/') + 1))
  }
  return resource.kind === 'VirtualService' ? (resource.spec.hosts ?? []) : []
}
