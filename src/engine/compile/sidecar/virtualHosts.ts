// The virtual hosts of one port of a sidecar. istio: pilot/pkg/networking/core/httproute.go BuildSidecarOutboundVirtualHosts

import type { SourceRef } from '../../../base/source.ts'
import type { VirtualHost } from '../../../envoy/routeConfiguration.ts'
import { virtualHostName } from '../names.ts'
import type { EgressListener } from './egressListeners.ts'
import { routableServices } from './routableServices.ts'
import type { ServiceDomains } from './serviceDomains.ts'
import { bracketed, serviceDomains } from './serviceDomains.ts'
import type { SidecarRouting } from './sidecarRouting.ts'
import type { VirtualHostGroup } from './virtualHostGroups.ts'
import { virtualHostGroups } from './virtualHostGroups.ts'

/** In the order in which they take their domains: a name, and a domain, belongs to the first virtual host that has it. */
export function outboundVirtualHosts(
  listener: EgressListener,
  routePort: number,
  routing: SidecarRouting,
): readonly VirtualHost[] {
  const port = listener.port?.protocol === 'http_proxy' ? 0 : routePort
  const groups = virtualHostGroups(listener, port, routableServices(listener, port), routing)
  const open = new VirtualHosts(groups)
  for (const group of groups) {
    for (const { host, from } of group.hosts) {
      const name = host.toLowerCase()
      open.add(group, name, { domains: [bracketed(name)], short: new Set() }, from)
    }
    for (const service of group.services) {
      // An HTTP proxy is told the port in the Host header, and it has those of all services.
      const namedPort = port === 0 ? group.port : undefined
      open.add(group, service.hostname, serviceDomains(service, routing.proxy.namespace, namedPort), service.from)
    }
  }
  return port === 0 ? open.all.flatMap(ofAllPorts) : open.all.map(({ virtualHost }) => virtualHost)
}

type OfPort = Readonly<{ port: number; virtualHost: VirtualHost }>

class VirtualHosts {
  readonly all: OfPort[] = []
  readonly #names = new Set<string>()
  readonly #domains = new Set<string>()
  /** The full names of services, alone and with port. */
  readonly #fullNames: ReadonlySet<string>

  constructor(groups: readonly VirtualHostGroup[]) {
    this.#fullNames = new Set(
      groups.flatMap(({ port, services }) =>
        services.flatMap(({ hostname }) => [hostname, virtualHostName(hostname, port)]),
      ),
    )
  }

  add({ port, routes }: VirtualHostGroup, host: string, { domains, short }: ServiceDomains, from: SourceRef): void {
    const name = virtualHostName(host, port)
    if (this.#names.has(name)) return
    this.#names.add(name)
    const free = domains.filter((domain) => {
      if (this.#domains.has(domain.toLowerCase())) return false
      // `foo.com` in place of a Service `foo` of a namespace `com` would take the real `foo.com` away.
      if (short.has(domain) && this.#fullNames.has(domain)) return false
      this.#domains.add(domain.toLowerCase())
      return true
    })
    if (free.length > 0) this.all.push({ port, virtualHost: { name, domains: free, requireTls: false, routes, from } })
  }
}

/** Without a port in the Host header 80 is meant, so others need one (istio: mergeAllVirtualHosts). */
function ofAllPorts({ port, virtualHost }: OfPort): readonly VirtualHost[] {
  const domains = port === 80 ? virtualHost.domains : virtualHost.domains.filter((domain) => domain.includes(':'))
  return domains.length === 0 ? [] : [{ ...virtualHost, domains }]
}
