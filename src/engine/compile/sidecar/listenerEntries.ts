// Which services share a listener, and what becomes of a port that several protocols want.
// istio: pilot/pkg/networking/core/listener.go buildSidecarOutboundListener, mergeTCPFilterChains

import type { SourceRef } from '../../../base/source.ts'
import type { Protocol } from '../../../istio/protocol.ts'
import { isHttpProtocol } from '../../../istio/protocol.ts'
import { ANY_ADDRESS, listenerName } from '../names.ts'
import { httpChain } from './httpChain.ts'
import type { OutboundChain } from './outboundChain.ts'
import { conflicts } from './outboundChain.ts'
import type { OutboundPort } from './outboundPort.ts'
import type { OutboundRouting } from './outboundRouting.ts'
import { tcpChains } from './tcpChains.ts'
import { tlsChains } from './tlsChains.ts'

/** A listener while services add to it. */
export type ListenerEntry = Readonly<{
  name: string
  bind: string
  port: number
  /** `auto` if the listener looks at the bytes to tell HTTP from others. */
  protocol: Protocol
  chains: readonly OutboundChain[]
  from: SourceRef
}>

export class ListenerEntries {
  readonly #routing: OutboundRouting
  readonly #entries = new Map<string, ListenerEntry>()
  #locked: ReadonlySet<string> = new Set()

  constructor(routing: OutboundRouting) {
    this.#routing = routing
  }

  all(): readonly ListenerEntry[] {
    return [...this.#entries.values()]
  }

  /** Nothing is added any more to the listeners that there are. */
  lock(): void {
    this.#locked = new Set(this.#entries.keys())
  }

  /** Gives the port a listener, or its chains a place in the one that is there. UDP has none, and an ExternalName is only a name. */
  add(port: OutboundPort): void {
    if (port.protocol === 'udp' || port.service.resolution === 'alias') return
    const name = listenerName(port.bind, port.number)
    const existing = this.#entries.get(name)
    if (this.#locked.has(name)) return
    if (port.protocol === 'http_proxy') this.#open(name, port, [httpChain(port, false)], port.protocol)
    else if (isHttpProtocol(port.protocol)) this.#addHttp(name, port, existing)
    else if (port.protocol === 'auto') this.#addAuto(name, port, existing)
    else this.#addTcp(name, port, existing)
  }

  /** Only the first HTTP service adds a chain: routes tell the services of a port apart. */
  #addHttp(name: string, port: OutboundPort, existing: ListenerEntry | undefined): void {
    // On every address connections that are not for the mesh come by too, so HTTP is told from others.
    const detects = port.bind === ANY_ADDRESS
    const chains = [httpChain(port, detects)]
    if (existing === undefined) this.#open(name, port, chains, detects ? 'auto' : port.protocol)
    else if (isTcp(existing.protocol)) this.#merge(name, port, existing, chains, 'auto')
  }

  #addTcp(name: string, port: OutboundPort, existing: ListenerEntry | undefined): void {
    const chains = this.#bytesChains(port)
    if (existing === undefined) this.#open(name, port, chains, port.protocol)
    else {
      this.#merge(name, port, existing, chains, isHttpProtocol(existing.protocol) ? 'auto' : existing.protocol)
    }
  }

  #addAuto(name: string, port: OutboundPort, existing: ListenerEntry | undefined): void {
    const bytes = this.#bytesChains(port)
    const chains = [...bytes, httpChain(port, true)]
    if (existing === undefined) this.#open(name, port, chains, 'auto')
    else if (existing.protocol === 'auto') this.#merge(name, port, existing, bytes, 'auto')
    else if (isTcp(existing.protocol)) this.#merge(name, port, existing, chains, 'auto')
    else this.#open(name, port, chains, 'auto')
  }

  #bytesChains(port: OutboundPort): readonly OutboundChain[] {
    return isTls(port.protocol) ? tlsChains(port, this.#routing) : tcpChains(port, this.#routing)
  }

  #open(name: string, port: OutboundPort, chains: readonly OutboundChain[], protocol: Protocol): void {
    const { bind, number, service } = port
    this.#entries.set(name, { name, bind, port: number, protocol, chains, from: service.from })
  }

  /** Adds those chains that are not there yet; the newcomers are compared with each other too. */
  #merge(
    name: string,
    port: OutboundPort,
    existing: ListenerEntry,
    newcomers: readonly OutboundChain[],
    protocol: Protocol,
  ): void {
    if (isExclusive(existing.protocol, port.protocol)) return
    const chains = [...existing.chains]
    for (const chain of newcomers) if (!chains.some((other) => conflicts(other, chain))) chains.push(chain)
    this.#entries.set(name, { ...existing, chains, protocol })
  }
}

const isTls = (protocol: Protocol): boolean => protocol === 'https' || protocol === 'tls'
const isTcp = (protocol: Protocol): boolean =>
  isTls(protocol) || protocol === 'tcp' || protocol === 'mongo' || protocol === 'redis' || protocol === 'mysql'

/** Where the server speaks first, nothing can be detected: such a port is never shared (istio: isConflictWithWellKnownPort). */
const isExclusive = (existing: Protocol, incoming: Protocol): boolean =>
  existing !== incoming && [existing, incoming].some((protocol) => protocol === 'mongo' || protocol === 'mysql')
