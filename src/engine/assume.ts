// Before compiling pasted text: a Service for each destination host that no file defines.
// Without one every request to the host is 503 NC, which hides how the routes would work in a real cluster.

import type { SourceRef } from '../base/source.ts'
import { isHostSubsetOf } from '../istio/hostname.ts'
import type { Gateway, Resource, Service, ServiceEntry, VirtualService } from '../istio/resource.ts'
import { isIpAddress, resolveHost, serviceHostname } from '../istio/shortName.ts'
import type { Assumption } from './assumption.ts'
import { writtenDestinations } from './destinations.ts'
import { servedPorts } from './servedPorts.ts'

export type Assumed = Readonly<{
  /** The resources given, then the assumed ones. */
  resources: readonly Resource[]
  /** One for each assumed resource, in the order of the destinations that name them first. */
  assumptions: readonly Assumption[]
}>

/**
 * Adds a Service for each host that a destination or mirror names and no Service or ServiceEntry has; a host outside of
 * the cluster's domain becomes a ServiceEntry. Its ports are those that destinations name and those of the gateway
 * servers through which the virtual services are served; 80 if there are none. No subset is made up: a DestinationRule
 * has to name it. A second call adds nothing.
 */
export function assume(resources: readonly Resource[]): Assumed {
  const isDefined = definedHosts(resources)
  const gateways = resources.filter((resource): resource is Gateway => resource.kind === 'Gateway')
  const virtualServices = resources.filter((resource): resource is VirtualService => resource.kind === 'VirtualService')
  const missing = new Map<string, { owner: string; ports: Set<number>; because: SourceRef[] }>()
  // Mostly nothing is missing.
  let portsOf: ReturnType<typeof servedPorts> | undefined
  for (const virtualService of virtualServices) {
    const owner = virtualService.metadata.namespace
    for (const { destination, from } of writtenDestinations(virtualService)) {
      const host = resolveHost(destination.host ?? '', owner)
      if (!looksLikeHost(host) || isDefined(host)) continue
      const entry = missing.get(host) ?? { owner, ports: new Set<number>(), because: [] }
      missing.set(host, entry)
      entry.because.push(from)
      if (destination.port?.number) entry.ports.add(destination.port.number)
      portsOf ??= servedPorts(gateways, virtualServices)
      for (const port of portsOf(virtualService)) entry.ports.add(port)
    }
  }
  const assumptions = [...missing].map(([host, { owner, ports, because }]): Assumption => {
    const { name, namespace } = kubernetesName(host) ?? { name: host, namespace: owner }
    const sorted = ports.size === 0 ? [80] : [...ports].sort((a, b) => a - b)
    return { host, name, namespace, ports: sorted, because }
  })
  return { resources: [...resources, ...assumptions.flatMap(assumedResource)], assumptions }
}

/** False for what no service can be called: wildcards, addresses, placeholders that are still to be filled. */
const looksLikeHost = (host: string): boolean =>
  !isIpAddress(host) && /^[a-z0-9_](?:[-a-z0-9_]*[a-z0-9_])?(?:\.[a-z0-9_](?:[-a-z0-9_]*[a-z0-9_])?)*$/i.test(host)

/** Tells hosts that the files define: by name, by a ServiceEntry's wildcard, or as a Service written `name.namespace`. */
function definedHosts(resources: readonly Resource[]): (host: string) => boolean {
  const names = new Set<string>()
  const wildcards: string[] = []
  for (const { kind, metadata, spec } of resources) {
    if (kind === 'Service') {
      names.add(serviceHostname(metadata.name, metadata.namespace))
      // istiod does not know the Service by this name; an assumption would hide that mistake.
      names.add(`${metadata.name}.${metadata.namespace}`)
    }
    if (kind !== 'ServiceEntry') continue
    for (const host of spec.hosts ?? []) {
      if (host.startsWith('*')) wildcards.push(host)
      else names.add(host)
    }
  }
  return (host) => names.has(host) || wildcards.some((wildcard) => isHostSubsetOf(host, wildcard))
}

function kubernetesName(host: string): Readonly<{ name: string; namespace: string }> | undefined {
  const [name = '', namespace = ''] = host.split('.')
  return host === serviceHostname(name, namespace) ? { name, namespace } : undefined
}

function assumedResource({ host, name, namespace, ports, because }: Assumption): readonly (Service | ServiceEntry)[] {
  const [ref] = because
  if (ref === undefined) return []
  const metadata = { namespace, labels: {}, annotations: {} }
  if (kubernetesName(host) !== undefined) {
    const spec = { ports: ports.map((port) => ({ port, name: `http-${port}`, protocol: 'TCP', targetPort: port })) }
    return [{ kind: 'Service', apiVersion: 'v1', metadata: { name, ...metadata }, spec, ref }]
  }
  return [
    {
      kind: 'ServiceEntry',
      apiVersion: 'networking.istio.io/v1',
      // No written resource can have this name, so none is replaced by it.
      metadata: { name: `assumed:${name}`, ...metadata },
      spec: {
        hosts: [host],
        ports: ports.map((number) => ({ number, name: `http-${number}`, protocol: 'HTTP' })),
        // Its subsets need no endpoints to exist, unlike those of a DNS one.
        resolution: 'STATIC',
      },
      ref,
    },
  ]
}
