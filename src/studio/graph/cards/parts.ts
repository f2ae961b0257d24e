// A host whose rules come from several virtual services: which part of the rules is whose, and why it stands where it stands.

import type { RuleFold, RuleRow, VirtualHostNode } from '../../../graph/graph.ts'

/** `byAgeAndName`: as istiod lists virtual services; `catchAllLast`: rules for every request come after all the others. */
export type PlaceReason = 'byAgeAndName' | 'catchAllLast'

/** How a row tells whose it is: parts in turn are tinted, and the first row of a part is headed by its file. */
export type RowPart = Readonly<{ isTinted: boolean; head: string | undefined; reason: PlaceReason }>

/** True if rules of several virtual services stand in one list. Sidecars take one virtual service for a host, and bytes
 *  have no order, so this is so at gateways only; which of them comes first is no promise of Istio's. */
export const isMerged = ({ entry, protocol, virtualServices }: VirtualHostNode): boolean =>
  entry === 'gateway' && protocol === 'http' && virtualServices.length > 1

/** By id of the row; empty for a host of one virtual service. `items` are what its card shows, from top to bottom. */
export function partsOf(host: VirtualHostNode, items: readonly (RuleRow | RuleFold)[]): ReadonlyMap<string, RowPart> {
  const parts = new Map<string, RowPart>()
  if (!isMerged(host)) return parts
  const hasFiles = new Set(host.rows.map(({ source }) => source.file)).size > 1
  const seen = new Set<string>()
  let before: string | undefined
  let count = 0
  for (const item of items) {
    // Behind a fold it is not plain whose the next rule is.
    if ('isOpen' in item) {
      before = undefined
      continue
    }
    const { virtualService: owner, source, alternatives } = item
    const key = `${source.file} ${owner.namespace}/${owner.name}`
    const isNew = key !== before
    if (isNew) count += 1
    const isCatchAll = seen.has(key) && alternatives.some((conditions) => conditions.length === 0)
    parts.set(item.id, {
      isTinted: count % 2 === 0,
      head: isNew ? (hasFiles ? source.file : owner.name) : undefined,
      reason: isCatchAll ? 'catchAllLast' : 'byAgeAndName',
    })
    seen.add(key)
    before = key
  }
  return parts
}
