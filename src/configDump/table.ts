// One proxy's configuration as `istioctl proxy-config` prints it: tables whose cells know the YAML they came from.

import type { SourceRef } from '../base/source.ts'

export type ConfigKind = 'listeners' | 'routes' | 'clusters'

export const CONFIG_KINDS: readonly ConfigKind[] = ['listeners', 'routes', 'clusters']

/** The headings of each table. istio: istioctl/pkg/writer/envoy/configdump/{listener,route,cluster}.go (Print…Summary, verbose) */
export const CONFIG_COLUMNS: Readonly<Record<ConfigKind, readonly string[]>> = {
  listeners: ['ADDRESSES', 'PORT', 'MATCH', 'DESTINATION'],
  routes: ['NAME', 'VHOST NAME', 'DOMAINS', 'MATCH', 'VIRTUAL SERVICE'],
  clusters: ['SERVICE FQDN', 'PORT', 'SUBSET', 'DIRECTION', 'TYPE', 'DESTINATION RULE'],
}

export type ConfigCell = Readonly<{
  text: string
  /** What istioctl leaves out: the conditions beside the path. */
  more?: string
  /** The value at full length, where `text` is an abridged one. */
  whole?: string
  /** What decided this very cell, if that is another place than the row's. */
  from?: SourceRef
}>

export type ConfigRow = Readonly<{
  /** Names the filter chain, the route or the cluster; unique in its table. */
  id: string
  /** One for each column. */
  cells: readonly ConfigCell[]
  /** The filter chain's, the route's or the service's place; undefined for what no file states. */
  from: SourceRef | undefined
}>
