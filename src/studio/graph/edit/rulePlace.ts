// Where a rule stands in its virtual service, taken from its address.

import { refKey, type SourceRef } from '../../../base/source.ts'
import type { Graph, RuleRow, VirtualHostNode } from '../../../graph/graph.ts'

/** A rule's list (`http`, `tls` or `tcp`) and its index in it. */
export type RulePlace = Readonly<{ list: SourceRef; index: number; protocol: 'http' | 'tls' | 'tcp' }>

const isProtocol = (step: unknown): step is RulePlace['protocol'] => step === 'http' || step === 'tls' || step === 'tcp'

/** The rule that an address is in; undefined outside of one. */
export function rulePlace({ file, document, path }: SourceRef): RulePlace | undefined {
  const at = path.findIndex((step, index) => isProtocol(step) && path[index - 1] === 'spec')
  const [protocol, index] = path.slice(at, at + 2)
  if (at < 0 || !isProtocol(protocol) || typeof index !== 'number') return undefined
  return { list: { file, document, path: path.slice(0, at + 1) }, index, protocol }
}

export const ruleRef = ({ list }: RulePlace, index: number): SourceRef => ({ ...list, path: [...list.path, index] })

/** The address of the virtual service around a rule. */
export const ownerRef = ({ list }: RulePlace): SourceRef => ({ ...list, path: list.path.slice(0, -2) })

/** The number that the picture shows for a rule: its place in the card, else in the virtual service. */
export function ruleNumber(graph: Graph | undefined, place: RulePlace): number {
  const key = refKey(ruleRef(place, place.index))
  for (const node of graph?.nodes ?? []) {
    if (node.type !== 'virtualHost') continue
    const row = node.rows.find(({ source }) => refKey(source) === key)
    if (row !== undefined) return row.number
  }
  return place.index + 1
}

/** The borders between rows at which a rule can be dropped: `y` in its card, and the index it has afterwards. */
export type DropPlace = Readonly<{ y: number; to: number }>

/** Rules change places only in their own list: rows of other virtual services are no border. */
export function dropPlaces(host: VirtualHostNode, row: RuleRow): readonly DropPlace[] {
  const own = rulePlace(row.source)
  if (own === undefined) return []
  const key = refKey(own.list)
  return host.rows.flatMap(({ source, y, height }): readonly DropPlace[] => {
    const place = rulePlace(source)
    if (place === undefined || refKey(place.list) !== key) return []
    if (place.index === own.index) return [{ y: y + height / 2, to: own.index }]
    // Rows below the rule take its place by moving up, rows above it by moving down.
    return place.index < own.index ? [{ y, to: place.index }] : [{ y: y + height, to: place.index }]
  })
}

/** The border that is nearest to a height in the card. */
export function nearestDrop(places: readonly DropPlace[], y: number): DropPlace | undefined {
  return places.reduce<DropPlace | undefined>(
    (best, place) => (best === undefined || Math.abs(place.y - y) < Math.abs(best.y - y) ? place : best),
    undefined,
  )
}
