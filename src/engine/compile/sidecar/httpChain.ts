// istio: pilot/pkg/networking/core/listener.go buildSidecarOutboundHTTPListenerOpts

import { ANY_ADDRESS } from '../names.ts'
import type { OutboundChain } from './outboundChain.ts'
import type { OutboundPort } from './outboundPort.ts'

/** The chain with HTTP routes: those of the port; a service whose protocol is detected and that has its own address has its own. */
export function httpChain({ bind, number, protocol, service }: OutboundPort, detectsHttp: boolean): OutboundChain {
  const own = protocol === 'auto' && bind !== ANY_ADDRESS
  const name = own ? `${service.hostname}:${number}` : String(number)
  return {
    serverNames: [],
    ranges: [],
    detectsHttp,
    // A Unix socket has no port; its routes go by its path.
    target: { type: 'http', routeConfiguration: number === 0 ? bind : name },
    from: service.from,
  }
}
