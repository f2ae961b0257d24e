// The ways into one virtual host: connections that come to its route configuration, with the Host headers that choose it.

import { type Domain, domainTakes, matchVirtualHost } from '../engine/match/matchVirtualHost.ts'
import type { PreparedRouteConfiguration, PreparedVirtualHost } from '../engine/match/prepare.ts'
import type { Signed } from './automata/automaton.ts'
import { type ClientConnection, LABELS } from './connections.ts'
import type { Languages } from './languages.ts'

export type Entrance = Readonly<{
  connection: ClientConnection
  isTls: boolean
  /** A Host header that chooses the virtual host. */
  host: string
  /** The languages of all of them; they may allow more than choose it. */
  authority: readonly Signed[]
}>

/** With `allHosts` one for each of its domains; else a single host stands for all, because no route tells them apart. */
export function entrancesTo(
  host: PreparedVirtualHost,
  routes: PreparedRouteConfiguration,
  connections: readonly ClientConnection[],
  allHosts: boolean,
  languages: Languages,
): readonly Entrance[] {
  const named = host.domains.flatMap((domain) => {
    const name = hostOf(domain, host, routes)
    return name === undefined ? [] : [{ host: name, domain }]
  })
  return (allHosts ? named : named.slice(0, 1)).flatMap(({ host: name, domain }) => {
    const authority = allHosts ? hostsOf(domain, host, routes, languages) : []
    return connections.map((connection) => ({
      ...{ connection, isTls: connection.protocol === 'HTTPS', host: name, authority },
    }))
  })
}

function hostOf(domain: Domain, host: PreparedVirtualHost, routes: PreparedRouteConfiguration): string | undefined {
  return hostsLike(domain).find((name) => matchVirtualHost(routes.domains, name, routes.configuration)?.host === host)
}

export function hostsLike({ kind, text }: Domain): readonly string[] {
  if (kind === 'exact') return [text]
  if (kind === 'suffix') return LABELS.map((label) => label + text)
  return LABELS.map((label) => (kind === 'prefix' ? text + label : `${label}.example.com`))
}

/** The hosts that a domain takes, without those that a closer domain of another virtual host takes. */
function hostsOf(
  domain: Domain,
  host: PreparedVirtualHost,
  { virtualHosts, configuration, domains }: PreparedRouteConfiguration,
  languages: Languages,
): readonly Signed[] {
  const cutsPort = configuration.ignorePortInHostMatching
  const closer = virtualHosts
    .filter((other) => other !== host)
    .flatMap((other) => other.domains)
    .filter((other) => isCloser(other, domain) && !other.text.includes(':'))
    .slice(0, MOST_DOMAINS)
    .map((other) => hostPattern(other, cutsPort))
  const own = domains.onlyAny ? '.*' : hostPattern(domain, cutsPort)
  return [
    { automaton: languages.pattern(`(?i)${own}`), wanted: true },
    ...(closer.length === 0 ? [] : [{ automaton: languages.pattern(`(?i)${closer.join('|')}`), wanted: false }]),
  ]
}

/** More domains than this are not taken out of a wildcard: what is left is then too much, which proves less but nothing wrong. */
const MOST_DOMAINS = 50

const KINDS: readonly Domain['kind'][] = ['exact', 'suffix', 'prefix', 'any']

/** True if `other` is asked before `domain` and they may take the same host. */
function isCloser(other: Domain, domain: Domain): boolean {
  const [rank, own] = [KINDS.indexOf(other.kind), KINDS.indexOf(domain.kind)]
  if (other.kind === 'exact') return rank < own && domainTakes(domain, other.text)
  if (rank !== own) return rank < own
  if (other.text.length <= domain.text.length) return false
  return domain.kind === 'suffix' ? other.text.endsWith(domain.text) : other.text.startsWith(domain.text)
}

/** The Host headers for a domain; `cutsPort`: their port does not count. */
function hostPattern({ kind, text }: Domain, cutsPort: boolean): string {
  const name = text.replace(/[^\w-]/g, '\\$&')
  if (kind === 'any') return '.+'
  if (!cutsPort) return kind === 'exact' ? name : kind === 'suffix' ? `.+${name}` : `${name}.+`
  if (kind === 'exact') return `${name}${PORT}?`
  return kind === 'suffix' ? `${NO_PORT}${name}|.+${name}${PORT}` : `${name}${NO_PORT}|${name}.+${PORT}`
}

/** What is cut: from the last colon on, unless it stands in brackets. */
const PORT = '(:[^:\\]]*)'
const NO_PORT = '([^:]+|.*:[^:]*\\][^:]*)'
