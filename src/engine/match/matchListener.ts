// envoy: source/common/listener_manager/connection_handler_impl.cc (findActiveTcpListenerByAddress)

import type { Listener } from '../../envoy/listener.ts'

/** True for an address that stands for every one of the machine. */
export const isWildcardAddress = (address: string): boolean => address === '0.0.0.0' || address === '::'

/** The listener of exactly this address and port, else the wildcard address with that port, else the one that takes all
 *  redirected connections; undefined: refused.
 *  A port that only a Service in front of a gateway has leads to the listener that the Service translates it to. */
export function matchListener(
  listeners: readonly Listener[],
  port: number,
  address: string | undefined,
): Listener | undefined {
  const bound = listeners.filter((listener) => listener.port === port)
  const candidates = bound.length > 0 ? bound : listeners.filter(({ servicePorts }) => servicePorts?.includes(port))
  return (
    candidates.find((listener) => listener.address === address) ??
    candidates.find((listener) => isWildcardAddress(listener.address) || address === undefined) ??
    listeners.find(({ useOriginalDst }) => useOriginalDst)
  )
}
