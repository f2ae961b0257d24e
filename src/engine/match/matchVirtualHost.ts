// Virtual host choice. envoy: source/common/router/config_impl.cc (RouteMatcher::findVirtualHost)

import type { RouteConfiguration, VirtualHost } from '../../envoy/routeConfiguration.ts'

export type DomainMatch = Readonly<{ domain: string; kind: 'exact' | 'suffix' | 'prefix' | 'any' }>

/** The domains of a route configuration, arranged for look-up. */
export type DomainTable<Host> = Readonly<{
  exact: ReadonlyMap<string, DomainEntry<Host>>
  /** Longest first. */
  suffixes: readonly DomainEntry<Host>[]
  prefixes: readonly DomainEntry<Host>[]
  any: DomainEntry<Host> | undefined
  /** True if `*` is the only domain: then even an empty host is taken. */
  onlyAny: boolean
}>

type DomainEntry<Host> = Readonly<{ host: Host; match: DomainMatch; text: string }>

/** Arranges the domains; of two equal ones the first counts (Envoy refuses such a configuration). */
export function createDomainTable<Host extends Readonly<{ virtualHost: VirtualHost }>>(
  hosts: readonly Host[],
): DomainTable<Host> {
  const exact = new Map<string, DomainEntry<Host>>()
  const suffixes: DomainEntry<Host>[] = []
  const prefixes: DomainEntry<Host>[] = []
  let any: DomainEntry<Host> | undefined
  for (const host of hosts) {
    for (const domain of host.virtualHost.domains) {
      const kind = domainKind(domain)
      const lower = domain.toLowerCase()
      const text = kind === 'suffix' ? lower.slice(1) : kind === 'prefix' ? lower.slice(0, -1) : lower
      const entry: DomainEntry<Host> = { host, match: { domain, kind }, text }
      if (kind === 'any') any ??= entry
      else if (kind === 'suffix') suffixes.push(entry)
      else if (kind === 'prefix') prefixes.push(entry)
      else if (!exact.has(text)) exact.set(text, entry)
    }
  }
  const longestFirst = (a: DomainEntry<Host>, b: DomainEntry<Host>) => b.text.length - a.text.length
  return {
    exact,
    suffixes: suffixes.toSorted(longestFirst),
    prefixes: prefixes.toSorted(longestFirst),
    any,
    onlyAny: any !== undefined && exact.size + suffixes.length + prefixes.length === 0,
  }
}

/** Exact, then the longest `*suffix`, then the longest `prefix*`, then `*`; a wildcard stands for at least one character. */
export function matchVirtualHost<Host>(
  table: DomainTable<Host>,
  authority: string,
  configuration: RouteConfiguration,
): Readonly<{ host: Host; match: DomainMatch }> | undefined {
  if (table.onlyAny) return table.any
  if (authority === '') return undefined
  const host = comparableHost(authority, configuration)
  const found =
    table.exact.get(host) ??
    table.suffixes.find(({ text }) => text.length < host.length && host.endsWith(text)) ??
    table.prefixes.find(({ text }) => text.length < host.length && host.startsWith(text))
  return found ?? table.any
}

/** The host as domains are compared with it: lower-case, without port where the route configuration ignores it. */
export function comparableHost(authority: string, configuration: RouteConfiguration): string {
  return (configuration.ignorePortInHostMatching ? withoutPort(authority) : authority).toLowerCase()
}

/** True if `domain` alone would take `host` (as `comparableHost` gives it). */
export function domainTakes(domain: string, host: string): boolean {
  const lower = domain.toLowerCase()
  switch (domainKind(domain)) {
    case 'any':
      return true
    case 'suffix':
      return lower.length - 1 < host.length && host.endsWith(lower.slice(1))
    case 'prefix':
      return lower.length - 1 < host.length && host.startsWith(lower.slice(0, -1))
    case 'exact':
      return lower === host
  }
}

/** Where the port begins, its colon included; `[::1]` has none. envoy: HeaderUtility::getPortStart */
export function withoutPort(authority: string): string {
  const colon = authority.lastIndexOf(':')
  return colon < 0 || authority.lastIndexOf(']') > colon ? authority : authority.slice(0, colon)
}

function domainKind(domain: string): DomainMatch['kind'] {
  if (domain === '*') return 'any'
  if (domain.startsWith('*')) return 'suffix'
  return domain.endsWith('*') ? 'prefix' : 'exact'
}
