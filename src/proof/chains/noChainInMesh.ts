// What keeps a `tls[]` or `tcp[]` rule from the ports of the services that its virtual service is for.
// istio: pilot/pkg/networking/core/tls.go buildSidecarOutboundTLSFilterChainOpts, buildSidecarOutboundTCPFilterChainOpts

import type { RegistryPort, RegistryService } from '../../engine/compile/serviceRegistry.ts'
import { hostsOverlap, isHostSubsetOf } from '../../istio/hostname.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import { isHttpProtocol, type Protocol } from '../../istio/protocol.ts'
import type { RuleKind } from '../details/opaque.ts'
import type { World } from '../world.ts'
import type { NoChain } from './noChain.ts'
import { fitsPort, matchesAt, type OpaqueEntry } from './opaqueEntries.ts'

type ServicePort = Readonly<{ service: RegistryService; port: RegistryPort }>

/** Undefined where the files do not tell: a host without service may have one elsewhere. */
export function inMesh(
  entry: OpaqueEntry,
  entries: readonly OpaqueEntry[],
  { push }: World,
): readonly NoChain[] | undefined {
  const { owner, kind } = entry
  const { all } = push.services
  const isKnown = owner.hosts.every((host) => all.some(({ hostname }) => isHostSubsetOf(host, hostname)))
  // A Sidecar may listen on ports that no service has.
  const hasOwnPorts = push.sidecars.some(({ spec }) => spec.egress?.some(({ port }) => port !== undefined))
  if (!isKnown || hasOwnPorts) return undefined
  const services = all.filter(({ hostname }) => owner.hosts.some((host) => hostsOverlap(host, hostname)))
  const ports = services.flatMap((service) => service.ports.map((port): ServicePort => ({ service, port })))
  const matches = matchesAt(entry, MESH_GATEWAY)
  const fitting = ports.filter(({ port }) => fitsPort(entry, matches, port.number))
  const related = services.map(({ from }) => from)
  const [first] = fitting
  if (first === undefined) {
    const numbers = [...new Set(ports.map(({ port }) => port.number))]
    const wanted = matches.find(({ port }) => port)?.port ?? 0
    return wanted === 0 ? undefined : [{ cause: { type: 'port', port: wanted, ports: numbers }, related }]
  }
  const usable = fitting.filter(({ port }) => takesOf(port.protocol) === kind)
  if (usable.length === 0) {
    const { service, port } = first
    const takes = takesOf(port.protocol)
    const cause = { type: 'kind', of: 'service', name: service.hostname, port: port.number, takes } as const
    return [{ cause, related: [service.from] }]
  }
  const takers = usable.map((one) => entries.find((other) => takesAll(other, entry, one)))
  const [by] = takers
  if (by === undefined || takers.includes(undefined)) return undefined
  const [serverName] = entry.serverNames
  const cause =
    serverName === undefined
      ? ({ type: 'earlierRule', by: by.label } as const)
      : ({ type: 'serverName', serverName, by: by.label } as const)
  return [{ cause, related: [by.at], ...seenAt(by) }]
}

/** True if the other entry is in force and leaves nothing of the port to this one. */
function takesAll(other: OpaqueEntry, entry: OpaqueEntry, { service, port }: ServicePort): boolean {
  if (other === entry || other.kind !== entry.kind || other.chains.length === 0) return false
  if (!other.owner.hosts.some((host) => hostsOverlap(host, service.hostname))) return false
  const matches = matchesAt(other, MESH_GATEWAY)
  if (!fitsPort(other, matches, port.number)) return false
  if (entry.kind === 'tls') return conditionsText(other) === conditionsText(entry)
  return other.matches.length === 0 || matches.some(({ destinationSubnets = [] }) => destinationSubnets.length === 0)
}

/** Two matches with the same names and subnets, as they are written, are one to istiod. */
const conditionsText = ({ serverNames, matches }: OpaqueEntry): string =>
  JSON.stringify([serverNames, matches[0]?.destinationSubnets ?? []])

/** A connection that comes to the entry. */
function seenAt({ chains }: OpaqueEntry): Pick<NoChain, 'request' | 'viewpoint'> {
  for (const { proof, proxy, at } of chains) {
    if (proof.state === 'reachable' && proxy === 'sidecar')
      return { request: proof.request, viewpoint: at.viewpoint.id }
  }
  return {}
}

function takesOf(protocol: Protocol): RuleKind {
  if (isHttpProtocol(protocol)) return 'http'
  if (protocol === 'https' || protocol === 'tls') return 'tls'
  return protocol === 'udp' ? 'none' : 'tcp'
}
