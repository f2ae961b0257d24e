import { hostsOverlap } from '../../../istio/hostname.ts'
import type { Protocol } from '../../../istio/protocol.ts'
import { isHttpProtocol } from '../../../istio/protocol.ts'
import { ANY_ADDRESS } from '../names.ts'
import type { RegistryService } from '../serviceRegistry.ts'
import type { RoutedVirtualService } from '../virtualServices.ts'

/** A port of a service that gets a listener, or a part in one. */
export type OutboundPort = Readonly<{
  /** What is listened on. */
  bind: string
  number: number
  protocol: Protocol
  service: RegistryService
  /** The service's address if it is a range: the listener is then on every address. */
  ranges: readonly string[]
  /** Those with a host that covers, or is covered by, the service's (istio: getConfigsForHost); none for HTTP, which has routes. */
  virtualServices: readonly RoutedVirtualService[]
}>

/** The port with what it listens on: `bind` if that is given, else for HTTP every address, for others the service's own. */
export function outboundPort(
  service: RegistryService,
  port: Readonly<{ number: number; protocol: Protocol }>,
  bind: string,
  imported: readonly RoutedVirtualService[],
): OutboundPort {
  const isHttp = isHttpProtocol(port.protocol)
  const virtualServices = isHttp
    ? []
    : imported.filter(({ hosts }) => hosts.some((host) => hostsOverlap(host, service.hostname)))
  const isRange = service.address.includes('/')
  const own = isHttp || isRange ? ANY_ADDRESS : service.address
  return {
    bind: bind || own,
    number: port.number,
    protocol: port.protocol,
    service,
    ranges: bind === '' && !isHttp && isRange ? [service.address] : [],
    virtualServices,
  }
}
