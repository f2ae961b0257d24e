// The Host headers that mean a service.
// istio: pilot/pkg/networking/core/httproute.go generateVirtualHostDomains, GenerateAltVirtualHosts

import { CLUSTER_DOMAIN } from '../../../istio/mesh.ts'
import { isIpAddress } from '../../../istio/shortName.ts'
import { ANY_ADDRESS, virtualHostName } from '../names.ts'
import type { RegistryService } from '../serviceRegistry.ts'

export type ServiceDomains = Readonly<{
  /** Without repeats taken out. */
  domains: readonly string[]
  /** Those of them that only stand for the full name; they yield to a service of that very name. */
  short: ReadonlySet<string>
}>

/**
 * The domains of a service for a proxy of `namespace`. `port` is undefined where ports are ignored in matching; otherwise
 * each name also comes with its port.
 */
export function serviceDomains(service: RegistryService, namespace: string, port: number | undefined): ServiceDomains {
  const names = [service.hostname, ...service.aliases.map(({ hostname }) => hostname)]
  const short = names.flatMap((name) => shortNames(name, namespace, port))
  const named = names.flatMap((name) => [...withPort(name, port), ...shortNames(name, namespace, port)])
  // Each pod of a headless service has a name of its own.
  const isHeadless = service.registry === 'kubernetes' && service.resolution === 'passthrough'
  const podNames = isHeadless ? named.map((name) => `*.${name}`) : []
  const address = service.address === ANY_ADDRESS ? [] : withPort(service.address, port)
  return { domains: [...named, ...podNames, ...address], short: new Set(short) }
}

/** The other forms of a name: with a dot at the end, and for a Service what its pods' DNS search path allows to leave out. */
export function shortNames(host: string, namespace: string, port?: number): readonly string[] {
  const absolute = [
    ...(isIpAddress(host) ? [] : [`${host}.`]),
    ...(port === undefined ? [] : [virtualHostName(`${host}.`, port)]),
  ]
  if (!host.endsWith(`.svc.${CLUSTER_DOMAIN}`)) return absolute
  const end = host.indexOf('.svc.')
  const start = host.indexOf('.') + 1
  if (end <= 0 || start > end) return absolute
  const name = host.slice(0, start - 1)
  const qualified = host.slice(0, end)
  const isLocal = host.slice(start, end) === namespace
  const short = isLocal ? [name, `${qualified}.svc`, qualified] : [qualified, `${qualified}.svc`]
  return [...absolute, ...short.flatMap((each) => withPort(each, port))]
}

const withPort = (name: string, port: number | undefined): readonly string[] => [
  bracketed(name),
  ...(port === undefined ? [] : [virtualHostName(name, port)]),
]

/** An IPv6 address stands in brackets in a Host header. */
export const bracketed = (name: string): string => (name.includes(':') ? `[${name}]` : name)
