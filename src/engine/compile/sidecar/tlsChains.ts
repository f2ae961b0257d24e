// The chains of a port with TLS, told apart by SNI.
// istio: pilot/pkg/networking/core/tls.go buildSidecarOutboundTLSFilterChainOpts

import { refAt } from '../../../base/source.ts'
import { isWildcardHost } from '../../../istio/hostname.ts'
import { ANY_ADDRESS } from '../names.ts'
import { tcpTarget } from '../tcpTarget.ts'
import { appliesInMesh } from './l4Match.ts'
import type { OutboundChain } from './outboundChain.ts'
import type { OutboundPort } from './outboundPort.ts'
import type { OutboundRouting } from './outboundRouting.ts'
import { serviceTarget } from './outboundRouting.ts'
import { shortNames } from './serviceDomains.ts'

/** A chain for each `tls[]` match; only if there is none, one that leads to the service. */
export function tlsChains(port: OutboundPort, routing: OutboundRouting): readonly OutboundChain[] {
  const chains: OutboundChain[] = []
  const seen = new Set<string>()
  let { ranges } = port
  for (const virtualService of port.virtualServices) {
    for (const [index, { match = [], route = [] }] of virtualService.tls.entries()) {
      if (route.length === 0) continue
      for (const [position, entry] of match.entries()) {
        if (!appliesInMesh(entry, routing.proxy, port.number)) continue
        const { sniHosts = [], destinationSubnets = [] } = entry
        // Subnets stay in force for all matches that follow, but two matches are alike by what they state themselves.
        if (destinationSubnets.length > 0 && port.number > 0) ranges = destinationSubnets
        const key = `${sniHosts.join(',')}|${destinationSubnets.join(',')}`
        if (seen.has(key)) continue
        seen.add(key)
        chains.push({
          serverNames: sniHosts,
          ranges,
          detectsHttp: false,
          target: tcpTarget(route, port.number, routing.serviceOf, (destination) =>
            refAt(virtualService.from, 'spec', 'tls', index, 'route', destination),
          ),
          from: refAt(virtualService.from, 'spec', 'tls', index, 'match', position),
        })
      }
    }
  }
  return chains.length > 0 ? chains : [serviceChain(port, routing)]
}

function serviceChain(port: OutboundPort, { proxy }: OutboundRouting): OutboundChain {
  const { service, ranges } = port
  const aliases = service.aliases.flatMap(({ hostname }) => [hostname, ...shortNames(hostname, proxy.namespace)])
  return {
    serverNames: needsServerName(port) ? [service.hostname, ...aliases] : [],
    ranges,
    detectsHttp: false,
    target: serviceTarget(port),
    from: service.from,
  }
}

/** With an address of its own the service is known by that; otherwise only by name. */
const needsServerName = ({ service, ranges, bind }: OutboundPort): boolean =>
  ranges.length > 0 ||
  service.address.includes('/') ||
  (service.address === ANY_ADDRESS && bind === ANY_ADDRESS) ||
  (isWildcardHost(service.hostname) && service.resolution === 'dynamicDns')
