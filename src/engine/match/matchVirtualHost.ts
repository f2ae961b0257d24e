// Virtual host choice. envoy: source/common/router/config_impl.cc (RouteMatcher::findVirtualHost)

import type { RouteConfiguration } from '../../envoy/routeConfiguration.ts'

/** A domain with its kind, and its text in lower case without `*`. */
export type Domain = Readonly<{ domain: string; kind: 'exact' | 'suffix' | 'prefix' | 'any'; text: string }>

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

type DomainEntry<Host> = Readonly<{ host: Host; match: Domain }>

export function parseDomain(domain: string): Domain {
  const lower = domain.toLowerCase()
  if (domain === '*') return { domain, kind: 'any', text: '' }
  if (domain.startsWith('*')) return { domain, kind: 'suffix', text: lower.slice(1) }
  return domain.endsWith('*')
    ? { domain, kind: 'prefix', text: lower.slice(0, -1) }
    : { domain, kind: 'exact', text: lower }
}

/** Arranges the domains; of two equal ones the first counts (Envoy refuses such a configuration). */
export function createDomainTable<Host extends Readonly<{ domains: readonly Domain[] }>>(
  hosts: readonly Host[],
): DomainTable<Host> {
  const exact = new Map<string, DomainEntry<Host>>()
  const suffixes: DomainEntry<Host>[] = []
  const prefixes: DomainEntry<Host>[] = []
  let any: DomainEntry<Host> | undefined
  for (const host of hosts) {
    for (const match of host.domains) {
      const entry: DomainEntry<Host> = { host, match }
      if (match.kind === 'any') any ??= entry
      else if (match.kind === 'suffix') suffixes.push(entry)
      else if (match.kind === 'prefix') prefixes.push(entry)
      else if (!exact.has(match.text)) exact.set(match.text, entry)
    }
  }
  const longestFirst = (a: DomainEntry<Host>, b: DomainEntry<Host>) => b.match.text.length - a.match.text.length
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
): Readonly<{ host: Host; match: Domain }> | undefined {
  if (table.onlyAny) return table.any
  if (authority === '') return undefined
  const host = comparableHost(authority, configuration)
  const found =
    table.exact.get(host) ??
    table.suffixes.find(({ match }) => domainTakes(match, host)) ??
    table.prefixes.find(({ match }) => domainTakes(match, host))
  return found ?? table.any
}

/** The host as domains are compared with it: lower-case, without port where the route configuration ignores it. */
export function comparableHost(authority: string, configuration: RouteConfiguration): string {
  return (configuration.ignorePortInHostMatching ? withoutPort(authority) : authority).toLowerCase()
}

/** True if this domain alone would take `host` (as `comparableHost` gives it). */
export function domainTakes({ kind, text }: Domain, host: string): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'suffix':
      return text.length < host.length && host.endsWith(text)
    case 'prefix':
      return text.length < host.length && host.startsWith(text)
    case 'exact':
      return text === host
  }
}

/** Where the port begins, its colon included; `[::1]` has none. envoy: HeaderUtility::getPortStart */
export function withoutPort(authority: string): string {
  const colon = authority.lastIndexOf(':')
  return colon < 0 || authority.lastIndexOf(']') > colon ? authority : authority.slice(0, colon)
}
