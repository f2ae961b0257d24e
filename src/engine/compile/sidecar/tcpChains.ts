// The chains of a port whose bytes are passed on, told apart by destination address.
// istio: pilot/pkg/networking/core/tls.go buildSidecarOutboundTCPFilterChainOpts

import type { SourceRef } from '../../../base/source.ts'
import { refAt } from '../../../base/source.ts'
import type { L4MatchAttributes, TcpRoute } from '../../../istio/virtualService.ts'
import { tcpTarget } from '../tcpTarget.ts'
import { appliesInMesh } from './l4Match.ts'
import type { OutboundChain } from './outboundChain.ts'
import type { OutboundPort } from './outboundPort.ts'
import type { OutboundRouting } from './outboundRouting.ts'
import { serviceTarget } from './outboundRouting.ts'

/** Chains for the subnets of `tcp[]` entries, up to the first entry that asks for none; without such an entry the service's own comes last. */
export function tcpChains(port: OutboundPort, routing: OutboundRouting): readonly OutboundChain[] {
  const chains: OutboundChain[] = []
  let coversService = false
  for (const { entry, from } of tcpEntries(port)) {
    const subnets = subnetsOf(entry, (match) => appliesInMesh(match, routing.proxy, port.number), port.number)
    if (subnets === undefined) continue
    const target = tcpTarget(entry.route ?? [], port.number, routing.serviceOf, (index) => refAt(from, 'route', index))
    const ranges = subnets.length === 0 ? port.ranges : subnets
    chains.push({ serverNames: [], ranges, detectsHttp: false, target, from })
    if (subnets.length === 0) return chains
    coversService ||= sameTexts(subnets, port.ranges)
  }
  if (coversService) return chains
  const { service, ranges } = port
  return [...chains, { serverNames: [], ranges, detectsHttp: false, target: serviceTarget(port), from: service.from }]
}

type TcpEntry = Readonly<{ entry: TcpRoute; from: SourceRef }>

const tcpEntries = ({ virtualServices }: OutboundPort): readonly TcpEntry[] =>
  virtualServices.flatMap(({ tcp, from }) =>
    tcp
      .map((entry, index) => ({ entry, from: refAt(from, 'spec', 'tcp', index) }))
      .filter(({ entry }) => (entry.route ?? []).length > 0),
  )

/** The subnets that an entry is for; none if it is for all, undefined if it is not for this proxy and port. */
function subnetsOf(
  { match = [] }: TcpRoute,
  applies: (match: L4MatchAttributes) => boolean,
  port: number,
): readonly string[] | undefined {
  if (match.length === 0) return []
  const fitting = match.filter(applies)
  if (fitting.length === 0) return undefined
  // A Unix socket has no addresses to tell apart.
  const isOpen = port === 0 || fitting.some(({ destinationSubnets = [] }) => destinationSubnets.length === 0)
  return isOpen ? [] : fitting.flatMap(({ destinationSubnets = [] }) => destinationSubnets)
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()
