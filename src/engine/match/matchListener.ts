// envoy: source/common/listener_manager/connection_handler_impl.cc (findActiveTcpListenerByAddress)

import type { Listener } from '../../envoy/listener.ts'

const wildcardAddresses: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** The listener of exactly this address and port, else the wildcard address with that port; undefined: refused. */
export function matchListener(
  listeners: readonly Listener[],
  port: number,
  address: string | undefined,
): Listener | undefined {
  let wildcard: Listener | undefined
  for (const listener of listeners) {
    if (listener.port !== port) continue
    if (listener.address === address) return listener
    if (wildcardAddresses.has(listener.address) || address === undefined) wildcard ??= listener
  }
  return wildcard
}
