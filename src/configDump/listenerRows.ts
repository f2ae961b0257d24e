// One row for each filter chain.
// istio: istioctl/pkg/writer/envoy/configdump/listener.go PrintListenerSummary, getMatches, getFilterType

import type { FilterChain, FilterChainMatch, FilterChainTarget, Listener } from '../envoy/listener.ts'
import { compareText } from '../istio/ordering.ts'
import { listenerRowId } from './rowId.ts'
import type { ConfigCell, ConfigRow } from './table.ts'

/** The chains of one listener stand by destination, backwards. */
export const listenerRows = (listeners: readonly Listener[]): readonly ConfigRow[] =>
  sortedListeners(listeners).flatMap(chainRows)

/** By port, then by address: the order of the table, which is that of the JSON too. */
export const sortedListeners = (listeners: readonly Listener[]): readonly Listener[] =>
  listeners.toSorted((a, b) => a.port - b.port || compareText(a.address, b.address))

function chainRows(listener: Listener): readonly ConfigRow[] {
  return chainsOf(listener)
    .map((chain, index) => ({ chain, index, destination: destinationText(chain.target) }))
    .sort((a, b) => compareText(b.destination, a.destination))
    .map(({ chain, index, destination }) => ({
      id: listenerRowId(listener.name, index),
      cells: [
        { text: listener.address },
        { text: String(listener.port) },
        { text: matchText(chain.match) },
        destinationCell(destination, chain.target),
      ],
      from: chain.from ?? listener.from,
    }))
}

/** The chains in the order in which a trace counts them. */
const chainsOf = ({ filterChains, defaultFilterChain }: Listener): readonly FilterChain[] =>
  defaultFilterChain === undefined ? filterChains : [...filterChains, defaultFilterChain]

/** Lists of protocols that have a name, in that order. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  'http/1.0,http/1.1,h2c,istio-http/1.0,istio-http/1.1,istio-h2': 'HTTP TLS',
  'istio,istio-http/1.0,istio-http/1.1,istio-h2': 'Istio HTTP Plain',
  'istio-peer-exchange,istio': 'TCP TLS',
  'http/1.0,http/1.1,h2c': 'HTTP',
}

/** E.g. `SNI: a.com; Trans: tls`; `ALL` for a chain without conditions. */
function matchText(match: FilterChainMatch): string {
  const { serverNames, transportProtocol, applicationProtocols, prefixRanges, destinationPort } = match
  const protocols = applicationProtocols.join(',')
  const port = destinationPort === undefined ? '' : `:${destinationPort}`
  const ranges = prefixRanges.length === 0 && port !== '' ? '*' : prefixRanges.join(',')
  const parts = [
    ['SNI', serverNames.join(',')],
    ['Trans', transportProtocol ?? ''],
    ['App', PROTOCOLS[protocols] ?? protocols],
    ['Addr', ranges + port],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
  return parts.length === 0 ? 'ALL' : parts.join('; ')
}

/** Bytes are sent where a virtual service's entry says, which is not where the chain is written. */
function destinationCell(text: string, target: FilterChainTarget): ConfigCell {
  const from = target.type === 'tcp' ? target.clusters[0]?.from : undefined
  return { text, ...(from && { from }) }
}

/** istioctl names no cluster of a weighted split; here they stand with their weights. */
function destinationText(target: FilterChainTarget): string {
  if (target.type === 'http') return `Route: ${target.routeConfiguration}`
  const names = target.clusters.map(({ cluster }) => cluster)
  if (names.some((name) => name.includes('BlackHoleCluster'))) return 'Non-HTTP/Non-TCP'
  const [only = ''] = names
  if (names.length > 1)
    return `Cluster: ${target.clusters.map(({ cluster, weight }) => `${cluster} (${weight})`).join(', ')}`
  return only.includes('Cluster') ? only : `Cluster: ${only}`
}
