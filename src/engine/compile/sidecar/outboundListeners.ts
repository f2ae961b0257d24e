// The listeners of a sidecar for what its workload sends.
// istio: pilot/pkg/networking/core/listener.go buildSidecarOutboundListeners, buildListenerFromEntry

import type { Listener } from '../../../envoy/listener.ts'
import { isHttpProtocol } from '../../../istio/protocol.ts'
import { isIpAddress } from '../../../istio/shortName.ts'
import { ANY_ADDRESS } from '../names.ts'
import type { ServiceIndex } from '../serviceIndex.ts'
import type { RegistryPort, RegistryService } from '../serviceRegistry.ts'
import type { EgressListener, EgressPort } from './egressListeners.ts'
import type { ListenerEntry } from './listenerEntries.ts'
import { ListenerEntries } from './listenerEntries.ts'
import { filterChainOf, isMatchAll } from './outboundChain.ts'
import type { OutboundPolicy } from './outboundPolicy.ts'
import { outboundPort } from './outboundPort.ts'
import type { OutboundRouting } from './outboundRouting.ts'
import { passthroughChain } from './virtualOutbound.ts'

/** The listeners of all egress listeners, in the order in which they come up. */
export function outboundListeners(
  egress: readonly EgressListener[],
  index: ServiceIndex,
  routing: OutboundRouting,
  policy: OutboundPolicy,
): readonly Listener[] {
  const entries = new ListenerEntries(routing)
  for (const { virtualServices, ...rest } of egress) {
    // HTTP routes are not in listeners: most virtual services have nothing to say here.
    const listener = { ...rest, virtualServices: virtualServices.filter(({ tcp, tls }) => tcp.length + tls.length > 0) }
    if (listener.port !== undefined) addPort(entries, listener, listener.port)
    else {
      // A port that has a listener of its own has only that one's services.
      entries.lock()
      addAllPorts(entries, listener, index)
    }
  }
  return entries.all().map((entry) => listenerOf(entry, policy))
}

function addPort(
  entries: ListenerEntries,
  { bind, services, virtualServices }: EgressListener,
  port: EgressPort,
): void {
  if (isReserved(bind, port)) return
  for (const service of services) entries.add(outboundPort(service, port, bind, virtualServices))
}

function addAllPorts(entries: ListenerEntries, egress: EgressListener, index: ServiceIndex): void {
  for (const service of egress.services) {
    for (const port of service.ports) {
      if (isReserved(egress.bind, port)) continue
      for (const bind of egress.bind === '' ? bindsOf(service, port, index) : [egress.bind]) {
        entries.add(outboundPort(service, port, bind, egress.virtualServices))
      }
    }
  }
}

/**
 * Where a port listens, `''` for the usual place. A service of any address would take all connections of its port, so each of
 * its endpoints gets a listener instead. Only a ServiceEntry that has no endpoints and cannot get any does take them all.
 */
function bindsOf(service: RegistryService, port: RegistryPort, index: ServiceIndex): readonly string[] {
  const isOpen = service.resolution === 'passthrough' && service.address === ANY_ADDRESS
  if (!isOpen || isHttpProtocol(port.protocol)) return ['']
  const addresses = endpointAddresses(service, port, index)
  const hasNone = service.registry !== 'kubernetes' && addresses.length === 0 && service.selector === undefined
  return hasNone ? [''] : [...new Set(addresses)].filter(isIpAddress)
}

/** The endpoints that any ServiceEntry of this host and namespace states for the port. */
const endpointAddresses = (
  { hostname, namespace }: RegistryService,
  { number }: RegistryPort,
  { all }: ServiceIndex,
): readonly string[] =>
  all
    .filter((other) => other.hostname === hostname && other.namespace === namespace)
    .filter(({ ports }) => ports.some((port) => port.number === number))
    .flatMap(({ endpoints }) => endpoints.map(({ address }) => address))

// The proxy's own ports: what iptables redirects to, health and metrics.
const PROXY_PORTS: ReadonlySet<number> = new Set([15001, 15006, 15021, 15090])

/** istio: pilot/pkg/model/context.go conflictWithReservedListener */
const isReserved = (bind: string, { number, protocol }: EgressPort): boolean =>
  PROXY_PORTS.has(number) && (bind === '' ? isHttpProtocol(protocol) : bind === ANY_ADDRESS)

function listenerOf({ name, bind, port, chains, from }: ListenerEntry, policy: OutboundPolicy): Listener {
  const open = chains.filter(isMatchAll).map(filterChainOf).at(-1)
  const others = chains.filter((chain) => !isMatchAll(chain)).map(filterChainOf)
  const isAlone = open !== undefined && others.length === 0
  return {
    name,
    address: bind,
    port,
    filterChains: isAlone ? [open] : others,
    // What fits no chain is none of the mesh's business, as if the port had no listener.
    defaultFilterChain: isAlone ? undefined : (open ?? passthroughChain(policy)),
    listenerFilters: [
      ...(chains.some(({ serverNames }) => serverNames.length > 0) ? ['tls_inspector'] : []),
      ...(chains.some(({ detectsHttp }) => detectsHttp) ? ['http_inspector'] : []),
    ],
    from,
  }
}
