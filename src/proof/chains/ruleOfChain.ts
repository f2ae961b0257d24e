// The rule of a virtual service that a filter chain was made for.

import type { SourceRef } from '../../base/source.ts'
import type { FilterChain } from '../../envoy/listener.ts'

/** The `match[]` entry of a `tls[]` rule, or the `tcp[]` rule; undefined for chains of servers and services. */
export function ruleOfChain({ from, target }: FilterChain): SourceRef | undefined {
  if (target.type !== 'tcp') return undefined
  if (from !== undefined && isIn(from, 'tls') && from.path.includes('match')) return from
  // A gateway's chain is the server's, and its clusters are the rule's.
  const source = from !== undefined && isIn(from, 'tcp') ? from : target.clusters[0]?.from
  if (source === undefined || !isIn(source, 'tcp')) return undefined
  return { ...source, path: source.path.slice(0, source.path.indexOf('tcp') + 2) }
}

const isIn = ({ path }: SourceRef, field: 'tls' | 'tcp'): boolean =>
  path[path.indexOf('spec') + 1] === field && path.length > path.indexOf('spec') + 2
